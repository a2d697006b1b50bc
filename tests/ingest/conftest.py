"""What several tests of the line from input to store share."""

from __future__ import annotations

import re
import sys
from hashlib import sha256
from types import ModuleType

import pytest

# These take the real engine as they are imported, not the one below.
import ingest.checking.asked
import ingest.explain  # noqa: F401
from data.errors import UnknownLanguage
from data.model import Claim, Document, Period

PLAIN = ("unit", "measure", "measure_text", "action", "party", "place", "event", "stated_on", "source")
NAMES = ("source_name", "source_text", "cue_text", "speaker", "part_of")
NOTHING = dict.fromkeys((*PLAIN, *NAMES))


def every_number(document: Document) -> list[Claim]:
    """An engine for tests: every run of digits is a figure."""
    if document.language == "xx":
        raise UnknownLanguage("language 'xx' is not known")
    return [
        Claim(
            claim_id=sha256(f"{document.id}{found.start()}".encode()).hexdigest()[:8],
            document_id=document.id,
            start=found.start(),
            end=found.end(),
            figure=found[0],
            value=float(found[0]),
            value_max=None,
            qualifier="exact",
            period=Period("day", document.published) if document.published else Period(),
            via=("Reuters",),
            attribution="outlet",
            status="asserted",
            delta=False,
            sentence=document.text,
            language=document.language,
            confidence=0.5,
            **NOTHING,
        )
        for found in re.finditer(r"\d+", document.text)
    ]


@pytest.fixture
def engine(monkeypatch):
    """Puts `every_number` in the engine's place; returns the module, whose `version` may be set."""
    fake, language = ModuleType("ingest.extract"), ModuleType("ingest.language")
    fake.version, fake.extract, fake.extractor = "one", every_number, lambda: fake.version
    language.detect = lambda text: "en"
    monkeypatch.setitem(sys.modules, "ingest.extract", fake)
    monkeypatch.setitem(sys.modules, "ingest.language", language)
    return fake
