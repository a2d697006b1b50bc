"""Time grows as the text does: four times the text never takes much more than four times as long."""

from __future__ import annotations

import pytest

from data.model import Document
from ingest.extract import extract
from tests.bench.clock import undisturbed
from tests.bench.material import KIB, long_text

MOST = 7  # four, and what a busy machine may add; what grows with the square takes sixteen


@pytest.mark.parametrize("endless", [False, True], ids=["many sentences", "one endless sentence"])
def test_time_grows_with_the_text(endless):
    texts = [long_text(size, endless) for size in (16 * KIB, 64 * KIB)]
    short, long = (
        min(undisturbed(lambda text=text: extract(Document("long", text, "en", ""))) for _ in range(2))
        for text in texts
    )
    assert long < MOST * short
