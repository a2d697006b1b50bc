"""A store whose figures do not fit one another, and one of them hostile."""

from __future__ import annotations

from pathlib import Path

from data.store import open_store, write
from tests.audit.making import made

EVIL = '<img src=x onerror="alert(1)"> ![b](http://evil.example/b.png)'
_TOTAL = {"source": "ua-general-staff", "measure": "tanks", "action": "lost", "party": "Russia", "period": "since"}


def dispute(path: Path) -> Path:
    """Two totals that fell (the second further), a pair that is hedged once, and figures without a source."""
    articles = [
        _article("a", "Ukrinform", "2026-03-03", {**_TOTAL, "value": 9000, "confidence": 0.5}),
        _article("b", "Ukrinform", "2026-03-04", {**_TOTAL, "value": 8800, "confidence": 0.4}),
        _article("c", "Ukrinform", "2026-03-03", {**_TOTAL, "value": 700, "measure": "aircraft"}),
        _article("d", "Ukrinform", "2026-03-04", {**_TOTAL, "value": 350, "measure": "aircraft"}),
        _article("e", EVIL, "2026-03-05", {"value": 41, "measure": "drones", "confidence": 0.2}, lead=EVIL),
        _article(
            "f", "TASS", "2026-03-06", {"value": 52, "measure": "ships", "source": "ru-mod", "confidence": 0.3}
        ),
    ]
    with open_store(path) as connection:
        write(connection, articles)
    return path


def _article(name, outlet, published, claim, lead=None):
    return made({"id": name, "outlet": outlet, "published": published, "claims": [claim], "lead": lead})
