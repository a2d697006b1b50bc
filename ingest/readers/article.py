"""What a reader makes of an input: text and what the input itself says about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import BinaryIO

from data.errors import UnreadableInput


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it came. What the input does not say is None."""

    text: str
    origin: str
    raw: bytes = field(repr=False)
    id: str | None = None
    language: str | None = None
    published: date | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None


# From an open file and its name to its articles; what cannot be read comes as an error among them,
# so that the rest goes on.
Reader = Callable[[BinaryIO, str], Iterator[Article | UnreadableInput]]
