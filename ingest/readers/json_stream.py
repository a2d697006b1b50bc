"""JSON that is larger than memory: the values at some places of it, one after another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from data.errors import UnreadableInput

LARGEST = 16 << 20  # bytes of one value
_DEEPEST = 100
_BOM = b"\xef\xbb\xbf"
_OPEN = ("start_map", "start_array")
_CLOSE = ("end_map", "end_array")
_AGAIN = "copy or export it once more"
Path = tuple[str, ...]  # the keys that lead to a value; "item" in a list


class _Beyond(Exception):
    """A value is larger or deeper than any that is meant."""


def values_at(stream: BinaryIO, origin: str, wanted: Callable[[Path], bool]) -> Iterator[tuple[Path, Any]]:
    """The values whose path is `wanted`, whole; numbers with a point as Decimal.

    Raises UnreadableInput after the last whole one where the file is cut off or damaged.
    """
    import ijson

    stream.seek(len(_BOM) if stream.read(len(_BOM)) == _BOM else 0)
    metered = _Metered(stream)
    number = 0
    try:
        for found in _found(ijson.basic_parse(metered, use_float=False), wanted):
            metered.since = 0
            number += found[0][-1:] == ("item",)
            yield found
    except _Beyond:
        cause = f"is damaged after entry {number}: what follows is too large or too deep to be one"
        raise UnreadableInput(origin, cause, _AGAIN) from None
    except (ijson.JSONError, ArithmeticError, ValueError) as error:
        raise UnreadableInput(origin, _cause(metered.ended, number), _AGAIN) from error


def _cause(ended: bool, number: int) -> str:
    if ended:
        return f"is incomplete, it is cut off: {number} entries were read, the rest is missing"
    return f"is damaged after entry {number}: the rest is no JSON"


class _Metered:
    """A stream that gives no more than LARGEST bytes between two values, and knows when it ended."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.since = 0
        self.ended = False

    def read(self, size: int = -1) -> bytes:
        """The next bytes. Raises _Beyond."""
        raw = self._stream.read(size)
        self.ended = bool(size) and not raw
        self.since += len(raw)
        if self.since > LARGEST:
            raise _Beyond
        return raw


def _found(events: Iterator[tuple[str, Any]], wanted: Callable[[Path], bool]) -> Iterator[tuple[Path, Any]]:
    from ijson.common import ObjectBuilder

    path, builder, floor = list[str](), None, 0
    for event, value in events:
        if event == "map_key":
            path[-1] = value
        elif event in _CLOSE:
            path.pop()
        elif builder is None and wanted(tuple(path)):
            builder, floor = ObjectBuilder(), len(path)
        if event in _OPEN:
            path.append("item" if event == "start_array" else "")
            if len(path) > _DEEPEST:
                raise _Beyond
        if builder is not None:
            builder.event(event, value)
            if len(path) == floor:
                yield tuple(path), builder.value
                builder = None
