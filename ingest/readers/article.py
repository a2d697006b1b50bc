"""What a reader makes of an input: text and what the input itself says about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import BinaryIO

from data.errors import UnreadableInput


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it came. What the input does not say is None, or empty.

    `published` is an aware datetime where the input tells the time and its zone, else the plain day: a time
    without a zone is no instant, and none is made up. `via` names who passed the article on, nearest to its
    own outlet first. `flags` warn of what readers of it should know (data/registry/flags.yaml). `pages` holds
    the offset in `text` at which each page begins, for inputs that have pages.
    """

    text: str
    origin: str
    raw: bytes = field(repr=False)
    id: str | None = None
    language: str | None = None
    published: date | datetime | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    via: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """One thing that a container holds, whole, still to be read; with what the container says of it."""

    origin: str
    raw: bytes = field(repr=False)
    url: str | None = None
    published: date | datetime | None = None
    outlet: str | None = None
    title: str | None = None
    kind: str | None = None
    """the kind of reader it needs, where the container knows it better than the bytes tell"""
    charset: str | None = None
    """the encoding that its server said it is in"""


# From an open file and its name to its articles; what cannot be read comes as an error among them,
# so that the rest goes on.
Reader = Callable[[BinaryIO, str], Iterator[Article | UnreadableInput]]
# From an open file that holds others (an archive) and its name to these, one after another; damage comes as an
# error among them.
Container = Callable[[BinaryIO, str], Iterator[Member | UnreadableInput]]
