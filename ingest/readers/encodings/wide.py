"""UTF-16 without a byte order mark."""

from __future__ import annotations

import re
from functools import cache

from ingest.readers.encodings.tables import table

_HEAD = 8192  # bytes that are looked at
_LEAST = 0.9  # share of characters that must be such as a text has
_TELLING = (b"\0", b"\x01", b"\x04", b"\x1e")  # upper halves of Latin, Cyrillic and Vietnamese letters
_OFTEN = 8  # a telling byte is at least one of so many


def wide(raw: bytes) -> str | None:
    """Which UTF-16 the bytes are text in; None where they are not."""
    head = raw[: _HEAD if len(raw) > _HEAD else len(raw) // 2 * 2]
    if sum(head.count(byte) for byte in _TELLING) * _OFTEN < len(head) or len(head) < 2:
        return None
    shares = {name: _share(head.decode(name, "replace")) for name in ("utf-16-le", "utf-16-be")}
    best = max(shares, key=shares.__getitem__)
    return best if shares[best] >= _LEAST else None


def _share(text: str) -> float:
    return len(_text().findall(text)) / len(text)


@cache
def _text() -> re.Pattern[str]:
    return re.compile(f"[{table('encodings')['scripts']}]")
