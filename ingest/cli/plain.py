"""Foreign text made harmless for a terminal."""

from __future__ import annotations

_SPACES = dict.fromkeys((*range(0x09, 0x0E), 0x85, 0xA0, 0x2028, 0x2029), " ")
_PICTURES = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}
_LOST = dict.fromkeys(
    (*range(0x80, 0xA0), 0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\ufffd"
)
_HARMLESS = str.maketrans({**_PICTURES, **_LOST, **_SPACES})


def plain(text: str) -> str:
    """The text in one line, with a sign in place of each control character.

    An article may hold escape sequences that colour, clear or rename the terminal, or marks that turn the
    direction of writing; each becomes a sign of the same width that does nothing.
    """
    return text.translate(_HARMLESS)
