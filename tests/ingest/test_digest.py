"""The items of a digest, and what they keep apart."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from data.model import Document
from ingest.extract import analyse, extract

CASES = yaml.safe_load((Path(__file__).parent / "tables" / "digests.yaml").read_text("utf-8"))


def document(case: dict) -> Document:
    return Document("digest", case["text"].strip(), case["language"], "")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_items_are_found(case):
    digest = analyse(document(case)).digest
    assert (digest.numbers if digest else None) == case["items"]


def test_an_item_starts_a_new_scene():
    """The second item's figure takes no party from the first one's."""
    case = next(case for case in CASES if case["name"] == "headings before a colon")
    parties = {claim.value: claim.party for claim in extract(document(case))}
    assert parties[2400] != "Ukraine"


def test_headings_are_told_from_the_text_behind_them():
    case = next(case for case in CASES if case["name"] == "headings before a colon")
    article = analyse(document(case))
    titled = {article.scan.words(f.first, f.last): article.titled(f.first) for f in article.figures}
    assert titled == {"18": True, "46 million euros": False, "2,400": False, "9": False}
