"""Unicode text that was typed with a Vietnamese font of before Unicode: "Hµ Néi", "Haø Noäi"."""

from __future__ import annotations

import re
from functools import cache

from ingest.readers.encodings.fonts import can_type, fonts, put_right, unknown
from ingest.readers.encodings.syllables import is_syllable
from ingest.readers.encodings.tables import table

_ENOUGH = 20_000  # characters that are looked at
_SHOWN = 0.9  # share of the words with other letters than ASCII's that must become syllables
_OF_ALL = 0.4  # share of all words that must be such syllables
_LEAST = 2  # words that become syllables; and that no language writes so, unless all words become syllables
_WORD = re.compile(r"[^\W\d_]+")
# Words before they are put right hold signs too: a soft hyphen is a letter there.
_TYPED = re.compile(r"[^\s\x00-@\[-`{-\x7f\u2010-\u2027]+")
SOFT = "\u00ad"  # a soft hyphen
_LANGUAGE = "vi"  # what all these fonts are for


def unfonted(text: str) -> str | None:
    """The text in Unicode, composed; None where it is not surely typed with such a font."""
    font = font_of(text)
    return put_right(text, font) if font else None


def unparted(text: str) -> str:
    """The text without the places where a program may part a word, where these are no letters of such a font."""
    return text if SOFT not in text or font_of(text) else text.replace(SOFT, "")


def font_of(text: str) -> str | None:
    """The font that the text was surely typed with; None for any other text."""
    seen = text[:_ENOUGH]
    if text.isascii() or _is_of_unicode(seen):
        return None
    likely = [font for font in fonts() if _foreign(font).search(seen)]  # few texts get further than this
    words = _TYPED.findall(seen) if likely else []
    return next((font for font in likely if _is_typed(words, font)), None)


def _is_of_unicode(text: str) -> bool:
    """Whether most of the letters beyond ASCII are such as no font of before Unicode had."""
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    return 2 * unknown(text) > beyond


def _is_typed(words: list[str], font: str) -> bool:
    told = [word for word in words if not word.isascii() and not _is_either(word, font)]
    proven = sum(bool(_foreign(font).search(word)) and not _is_vietnamese(word) for word in told)
    good = sum(can_type(word, font) and _is_vietnamese(put_right(word, font)) for word in told)
    share = _SHOWN if proven >= _LEAST else 1.0
    return proven > 0 and good >= max(_LEAST, share * len(told), _OF_ALL * len(words))


def _is_either(word: str, font: str) -> bool:
    """Whether the word is the same with the font and without, and proves nothing."""
    return can_type(word, font) and put_right(word, font) == word and _is_vietnamese(word)


def _is_vietnamese(word: str) -> bool:
    parts = _WORD.findall(word)
    return bool(parts) and all(is_syllable(part, _LANGUAGE) for part in parts)


@cache
def _foreign(font: str) -> re.Pattern[str]:
    """What a word has that was typed with the font, and no word of any language that is typed without it."""
    return re.compile(table("fonts")[font]["proof"])
