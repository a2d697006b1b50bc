"""Numbers, hedges and traps: which figures a text holds, before anybody is found who states them."""

from __future__ import annotations

import pytest
from tables_of import rows

from data.vocabulary import load
from ingest.article import prepare
from ingest.numbers.figure import Figure
from tests.reading import document


def differs(figure: Figure, wanted: dict) -> list[str]:
    return [
        f"{figure.value}: {field} is {getattr(figure, field)!r}, not {value!r}"
        for field, value in wanted.items()
        if getattr(figure, field) != value
    ]


@pytest.mark.parametrize(("language", "case"), [*rows("numbers"), *rows("hedges"), *rows("traps")])
def test_a_text_holds_these_figures(language, case):
    figures = prepare(document(case["text"], language), load(language)).figures
    wanted = [row if isinstance(row, dict) else {"value": row} for row in case["figures"]]
    values = [figure.value for figure in figures]
    assert values == [row["value"] for row in wanted], case["text"]
    wrong = [line for figure, row in zip(figures, wanted, strict=True) for line in differs(figure, row)]
    assert not wrong, "; ".join([case["text"], *wrong])
