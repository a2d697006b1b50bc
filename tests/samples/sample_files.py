"""The sample articles and the tables that say what must be read out of them."""

from __future__ import annotations

from pathlib import Path

import yaml

import data
from data.model import Document
from ingest.pipeline.documents import Particulars, document
from ingest.readers.jsonl import read_jsonl

HERE = Path(__file__).parent
SAMPLES = Path(data.__file__).parent / "samples"


def documents() -> list[Document]:
    """Every sample article as the engine gets it; a line that cannot be read fails the test."""
    found = []
    for path in sorted(SAMPLES.glob("*.jsonl")):
        with path.open("rb") as stream:
            for article in read_jsonl(stream, path.name):
                if isinstance(article, Exception):
                    raise article
                found.append(document(article, Particulars()))
    return found


def expected() -> dict[str, list[dict]]:
    """Article id → the figures that must come out of it, in the order of the text."""
    return {row["id"]: row["figures"] for row in _table("expected.yaml")}


def on_record() -> list[dict]:
    """The public figures that the samples must carry, with date, source and hedge."""
    return _table("on_record.yaml")


def allows(wanted, found) -> bool:
    """Whether a field of an expected figure, a value or a list of them ('*' is any), admits it."""
    several = wanted if isinstance(wanted, list) else [wanted]
    return "*" in several or found in several


def _table(name: str) -> list[dict]:
    return yaml.safe_load((HERE / name).read_text("utf-8"))
