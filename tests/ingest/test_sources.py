"""Who states a figure, and which figure is a part of which: made-up sentences through the whole engine."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tables_of import rows

from tests.reading import mismatches, read

PUBLISHED = date(2024, 11, 4)


def named(claims: list) -> list:
    """The claims with the whole's figure, not its id, in `part_of`."""
    figures = {claim.claim_id: claim.figure for claim in claims}
    return [replace(claim, part_of=figures.get(claim.part_of)) for claim in claims]


@pytest.mark.parametrize(("language", "case"), [*rows("attribution"), *rows("parts")])
def test_a_figure_is_stated_by(language, case):
    wrong = mismatches(case, named(read({"published": PUBLISHED, **case}, language)))
    assert not wrong, "; ".join([case["text"], *wrong])
