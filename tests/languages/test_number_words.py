"""Number words: what num2words writes out is read back as the same number, in every language and case."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import yaml
from num2words import num2words

from data.vocabulary import codes, load
from ingest.article import prepare
from tests.reading import document

HOW = yaml.safe_load((Path(__file__).parent / "number_words.yaml").read_text("utf-8"))
FORMS = [(code, form) for code, how in HOW.items() for form in how["forms"]]
INSTEAD = {
    code: {old: new for group in how.get("instead", ()) for old, new in group["words"].items()}
    for code, how in HOW.items()
}


def sample() -> list[int]:
    """All numbers to 1,000; round ones and their neighbours; and drawn ones of every length to a million."""
    draw = random.Random(20241104)
    round_ones = [n * 10**power + more for n in range(1, 10) for power in (3, 4, 5) for more in (-1, 0, 1, 50, 100)]
    drawn = [draw.randint(10**power, 10 ** (power + 1)) for power in (3, 4, 5) for _ in range(150)]
    return [*range(1001), *round_ones, *drawn, 999_999, 1_000_000]


def written(number: int, code: str, form: dict) -> str:
    words = num2words(number, lang=code, **form).split()
    return " ".join([*(INSTEAD[code].get(word, word) for word in words), HOW[code]["noun"]])


def misread(number: int, text: str, code: str) -> str | None:
    """How the number is misread where it stands in front of a noun; None where it is not."""
    values = [figure.value for figure in prepare(document(text, code), load(code)).figures]
    return None if values == [number] else f"{number}: {text!r} is read as {values}"


def test_every_language_is_put_to_the_test():
    assert set(HOW) == set(codes())


@pytest.mark.parametrize(
    ("code", "form"), FORMS, ids=lambda part: "-".join(part.values()) if isinstance(part, dict) else part
)
def test_what_num2words_writes_is_read_back(code, form):
    numbers = [number for number in sample() if number not in HOW[code].get("unread", {})]
    failing = [wrong for number in numbers if (wrong := misread(number, written(number, code, form), code))]
    if failing:
        pytest.fail(f"{len(failing)} of {len(numbers)} numbers fail:\n" + "\n".join(failing[:12]), pytrace=False)
