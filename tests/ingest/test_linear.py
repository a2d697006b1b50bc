"""Hostile texts are read in a time that grows with their length, no faster."""

from __future__ import annotations

import pytest

from data.model import Document
from ingest.characters import oddities
from ingest.extract import extract
from tests.bench.clock import seconds

PIECES = [
    "1", "1,", "1.", "1 ", "(", ")", "(1", "a ", "a", '"', "«", "'", "&", "&amp;", "<", "<a", "<image>", "<!--", ".",
    "-", "—", "http://", "https://a.b/", "#", "#a", "\n", "1\n", "+1 (", "a@", "@", ".com", "-1", "1-1-", "a-1-",
    "0 1", "0123 ", "1800 ", "www.", "data:a/", "a.", "a_a.", "%", "()%-", "©", "a'", "l'", "1/", "1:", "$", "$1 ",
    "million ", "five hundred ", "and ", "one and ", "between 1 ", "said ", "said Ivan Petrov, ", "May ", "2024 ",
    "\u200b", "1\u200b", "\u202e", "\u2067", "\u202e\n", "1O", "O.", "1O.", "O1 ", "1²", "²", "аa", "а1a", "٢٫", "1·",
    "1\u0301", "\ufe0f", "e\u0301", "Ivan ", "IVAN ", "St. ", "1 000 ", "1'000", "1.000,5 ", "12 tanks, ", "½", "5½ ",
]  # fmt: skip
ONCE = {"one long number": "9", "no space": "x", "a zero": "0"}
QUICK = 4_000  # characters
FULL = 25_000
NOISE = 0.2  # seconds that a busy machine may add


def _text(piece: str, size: int) -> str:
    return (piece * (size // len(piece) + 1))[:size]


def _taken(piece: str, size: int, language: str) -> float:
    text = f"The army lost {_text(piece, size)} tanks, it said."
    return seconds(lambda: (extract(Document("long", text, language, "")), oddities(text)))


def grows_linearly(piece: str, size: int, language: str) -> None:
    """The time for four times the text is at most 1.6 times four times that for the text."""
    short = min(_taken(piece, size, language) for _ in range(2))
    long = _taken(piece, 4 * size, language)
    assert long <= 4 * 1.6 * short + NOISE
    assert long <= 4 * size / 100_000 + NOISE, "more than a second for 100 kB"
