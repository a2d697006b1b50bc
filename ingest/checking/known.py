"""The words of a text that the vocabulary knows."""

from __future__ import annotations

from ingest.scan import Scan

_CLASSES = {"measures": "counted", "sources": "source", "parties": "party", "places": "place", "events": "event"}


def known_words(scanned: Scan) -> list[str]:
    """Each word that names something, with what it names: 'quân (counted: personnel)'."""
    found = [
        (first, f"{scanned.words(first, last)} ({kind}: {ident})")
        for cls, kind in _CLASSES.items()
        for first, last, ident in scanned.marks.get(cls, {}).values()
    ]
    return list(dict.fromkeys(words for _, words in sorted(found)))
