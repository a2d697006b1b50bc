"""Which kind of reader an input needs: by what it holds, else by its ending (kinds.yaml)."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path, PurePath
from typing import Any, Literal, cast

import yaml

from data.errors import UnreadableInput
from ingest.readers.article import Container, Reader

HEAD = 4096
Gives = Literal["leaf", "records", "holds"]
_WIDE = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_AGAIN = "save its text as .txt, or the page as .html"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of input: what its reader gives, and where the reader is, as module:function."""

    name: str
    gives: Gives
    place: str

    def reader(self) -> Reader:
        """The reader of a leaf, or of records."""
        return cast(Reader, self._function())

    def container(self) -> Container:
        """What takes a container apart."""
        return cast(Container, self._function())

    def _function(self) -> Callable[..., Any]:
        module, _, name = self.place.partition(":")
        return cast(Callable[..., Any], getattr(import_module(f"ingest.readers.{module}"), name))


@dataclass(frozen=True, slots=True)
class Known:
    """kinds.yaml, ready for use."""

    kinds: dict[str, Kind]
    signs: list[tuple[re.Pattern[bytes], int, str]]
    endings: dict[str, str]
    texts: frozenset[str]
    foreign: dict[bytes, str]


@cache
def known() -> Known:
    """What is known of kinds of input."""
    told = yaml.safe_load(Path(__file__).with_name("kinds.yaml").read_text("utf-8"))
    kinds = {name: Kind(name, *next(iter(one.items()))) for name, one in told["kinds"].items()}
    signs = [
        (re.compile(one["sign"].encode("latin-1"), re.I | re.S), one.get("within", 0), one["kind"])
        for one in told["signs"]
    ]
    foreign = {sign.encode("latin-1"): what for sign, what in told["foreign"].items()}
    return Known(kinds, signs, told["endings"], frozenset(told["texts"]), foreign)


def kind_of(head: bytes, origin: str) -> Kind:
    """The kind of an input that begins with `head` (HEAD bytes, or all) and is named `origin`.

    Raises UnreadableInput for what is known not to be readable.
    """
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
    told, plain = known(), _narrow(head)
    for sign, within, name in told.signs:
        if (sign.search(plain, 0, within + 64) if within else sign.match(plain)) is not None:
            return told.kinds[name]
    return None


def _narrow(head: bytes) -> bytes:
    """The head without a byte order mark, in UTF-8 where it is in UTF-16."""
    for mark, encoding in _WIDE.items():
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, "replace").encode("utf-8", "replace")
    return head.removeprefix(codecs.BOM_UTF8)
