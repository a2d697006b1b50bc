"""The cases of every language folder: `cases.yaml` is read so, no more than `counter_cases.yaml` allows."""

from __future__ import annotations

from collections import Counter

import pytest
import yaml

from data.vocabulary import codes, folder
from tests.reading import mismatches, read


def cases(code: str, name: str) -> list[dict]:
    return yaml.load((folder(code) / name).read_text("utf-8"), Loader=yaml.CSafeLoader) or []


def settle(failing: list[str], total: int) -> None:
    """Fails with one short list, without the traceback."""
    if failing:
        pytest.fail(f"{len(failing)} of {total} cases fail:\n" + "\n".join(failing), pytrace=False)


@pytest.mark.parametrize("code", codes())
def test_every_case_is_read_as_it_says(code):
    table = cases(code, "cases.yaml")
    failing = []
    for case in table:
        wrong = mismatches(case, read(case, code))
        if wrong:
            failing.append(f"- {case['text']}\n    " + "\n    ".join(wrong))
    settle(failing, len(table))


@pytest.mark.parametrize("code", codes())
def test_nothing_is_read_that_a_counter_case_forbids(code):
    table = cases(code, "counter_cases.yaml")
    failing = []
    for case in table:
        spare = Counter(claim.value for claim in read(case, code)) - Counter(case["claims"])
        if spare:
            failing.append(f"- {case['text']}\n    read {sorted(spare.elements())} as figures")
    settle(failing, len(table))
