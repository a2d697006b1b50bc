"""Hostile texts are read in a time that grows with their length, no faster."""

from __future__ import annotations

import re

import pytest

from data.model import Document
from ingest.characters import oddities
from ingest.characters.reading_copy import reading_copy
from ingest.extract import extract
from tests.bench.clock import undisturbed

PIECES = [
    "1", "1,", "1.", "1 ", "(", ")", "(1", "a ", "a", '"', "«", "'", "&", "&amp;", "<", "<a", "<image>", "<!--",
    "-", "—", "http://", "https://a.b/", "#", "#a", "\n", "1\n", "+1 (", "a@", "@", ".com", "-1", "1-1-",
    "a-1-", "0 1", "0123 ", "1800 ", "www.", "data:a/", "a.", "a_a.", "%", "()%-", "©", "a'", "l'", "1/", "1:",
    "$", "$1 ", "million ", "five hundred ", "and ", "one and ", "between 1 ", "said ", "said Ivan Petrov, ",
    "May ", "2024 ", "\u200b", "1\u200b", "\u202e", "\u2067", "\u202e\n", "1\u202e ", "1O", "O.", "1O.", "O1 ",
    "1²", "²", "аa", "а1a", "٢٫", "1·", "1\u0301", "\ufe0f", "e\u0301", "Ivan ", "IVAN ", "St. ", "1 000 ",
    "1'000", "1.000,5 ", "12 tanks, ", "½", "5½ ", "x", "0", "9", "<svg>>", "<image/", "</image ", "1\x96",
    ". ", "A. ", "? ", "“", "\t",
]  # fmt: skip
"""What hostile texts repeat."""

QUICK, FULL = 2_500, 25_000  # characters; four times as many are read, too
NOISE = 0.2  # seconds that a busy machine may add
A_FIGURE = 0.0005  # seconds for each figure that is found, and there may be one in every second character
A_NUMBER = 0.00004  # for each that is read and dropped


def taken(piece: str, size: int) -> tuple[float, float]:
    """The seconds for a text of the size that repeats the piece, and those that its numbers may take."""
    repeated = (piece * (size // len(piece) + 1))[:size]
    long = Document("long", f"The army lost {repeated} tanks, it said.", "en", "")
    found, numbers = [], len(re.findall(r"\d+", long.text))
    reading_copy.cache_clear()
    took = undisturbed(lambda: (found.extend(extract(long)), oddities(long.text)))
    return took, len(found) * A_FIGURE + numbers * A_NUMBER


def grows_as_the_text(piece: str, size: int) -> None:
    short = min(taken(piece, size)[0] for _ in range(2))
    long, numbers = taken(piece, 4 * size)
    assert long <= 4 * 1.6 * short + NOISE
    assert long <= 4 * size / 100_000 + numbers + NOISE, "more than a second for 100 kB"


@pytest.mark.parametrize("piece", PIECES, ids=ascii)
def test_time_grows_as_the_text(piece):
    grows_as_the_text(piece, QUICK)


@pytest.mark.torture
@pytest.mark.parametrize("piece", PIECES, ids=ascii)
def test_time_grows_as_a_long_text(piece):
    grows_as_the_text(piece, FULL)


@pytest.mark.torture
@pytest.mark.parametrize("piece", ["x", "9", "a.", "a-", "<image>"], ids=ascii)
def test_a_megabyte_without_a_space(piece):
    assert taken(piece, 1_000_000)[0] < 10 + NOISE


@pytest.mark.parametrize("text", ["9" * 100_000, "." + "1" * 5000, "1" * 5000 + "/" + "2" * 5000, "1." * 50_000])
def test_a_number_too_long_is_no_figure(text):
    found = extract(Document("long", f"The army lost {text} tanks, it said.", "en", ""))
    assert [claim for claim in found if claim.value > 1] == []
