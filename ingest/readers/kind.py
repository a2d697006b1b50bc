"""Which kind of reader an input needs: by what it holds, else by its ending (kinds.yaml)."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from importlib import import_module
from pathlib import Path, PurePath
from typing import Any, BinaryIO, Literal, cast

import yaml

from data.errors import UnreadableInput
from ingest.readers.article import Container, Reader

HEAD = 4096
Gives = Literal["leaf", "records", "holds"]
_WIDE = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_AGAIN = "save its text as .txt, or the page as .html"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of input: what its reader gives, where that is, and what looks closer, as module:function.

    `charset`: its reader also takes the encoding that whoever gave the bytes says they are in.
    """

    name: str
    gives: Gives
    place: str
    look: str | None = None
    charset: bool = False

    def reader(self, charset: str | None = None) -> Reader:
        """The reader of a leaf, or of records, that is told the encoding where it can be."""
        found = function(self.place)
        return cast(Reader, partial(found, charset=charset) if charset and self.charset else found)

    def container(self) -> Container:
        """What takes a container apart."""
        return cast(Container, function(self.place))


@dataclass(frozen=True, slots=True)
class Sign:
    """What tells a kind: an expression that begins among the first `within` bytes (0: at the first), or a test."""

    kind: str
    expression: re.Pattern[bytes] | None
    within: int
    test: str | None

    def fits(self, head: bytes) -> bool:
        """Whether the head shows it."""
        if self.expression is None:
            return bool(self.test and function(self.test)(head))
        found = self.expression.search(head) if self.within else self.expression.match(head)
        return found is not None and found.start() <= self.within


@dataclass(frozen=True, slots=True)
class Known:
    """kinds.yaml, ready for use."""

    kinds: dict[str, Kind]
    signs: list[Sign]
    endings: dict[str, str]
    texts: frozenset[str]
    foreign: dict[bytes, str]


@cache
def known() -> Known:
    """What is known of kinds of input."""
    told = yaml.safe_load(Path(__file__).with_name("kinds.yaml").read_text("utf-8"))
    kinds = {name: _kind(name, **one) for name, one in told["kinds"].items()}
    signs = [_sign(**one) for one in told["signs"]]
    foreign = {sign.encode("latin-1"): what for sign, what in told["foreign"].items()}
    return Known(kinds, signs, told["endings"], frozenset(told["texts"]), foreign)


def _kind(name: str, look: str | None = None, charset: bool = False, **place: str) -> Kind:
    ((gives, where),) = place.items()
    return Kind(name, cast(Gives, gives), where, look, charset)


def _sign(kind: str, sign: str | None = None, within: int = 0, test: str | None = None) -> Sign:
    return Sign(kind, re.compile(sign.encode("latin-1"), re.I | re.S) if sign else None, within, test)


@cache
def function(place: str) -> Callable[..., Any]:
    """What stands at a place of kinds.yaml."""
    module, _, name = place.partition(":")
    return cast(Callable[..., Any], getattr(import_module(f"ingest.readers.{module}"), name))


def kind_of(stream: BinaryIO, origin: str) -> Kind:
    """The kind of an input, which is left at its beginning, by its content, else its name.

    Raises UnreadableInput for what is known not to be readable.
    """
    kind = kind_of_head(stream.read(HEAD), origin)
    stream.seek(0)
    if kind.look is None:
        return kind
    better = function(kind.look)(stream, origin)
    stream.seek(0)
    return known().kinds[better] if better else kind


def kind_of_head(head: bytes, origin: str) -> Kind:
    """The kind of an input that begins with `head` (HEAD bytes, or all), without a closer look."""
    told = known()
    found = by_content(head)
    if found is not None:
        return found
    for sign, what in told.foreign.items():
        if head.startswith(sign):
            raise UnreadableInput(origin, f"is {what}", _AGAIN)
    return told.kinds[told.endings.get(PurePath(origin).suffix.lower(), "plain")]


def by_content(head: bytes) -> Kind | None:
    """The kind that the first bytes tell; null where they tell none."""
    plain = _narrow(head)
    return next((known().kinds[sign.kind] for sign in known().signs if sign.fits(plain)), None)


def _narrow(head: bytes) -> bytes:
    """The head without a byte order mark, in UTF-8 where it is in UTF-16."""
    for mark, encoding in _WIDE.items():
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, "replace").encode("utf-8", "replace")
    return head.removeprefix(codecs.BOM_UTF8)
