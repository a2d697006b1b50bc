"""Explanations in the shape of docs/explain.md, for programs to read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from ingest.explain.model import Explanation, LeftOut, Option, Why
from ingest.export.shape import number, record

_CLAIM = ("claim_id", "document_id", "start", "end", "figure", "sentence", "sentence_start", "confidence")


def lines(found: Explanation) -> Iterator[str]:
    """One line of JSON for each figure and each number left out, in the order of the text."""
    both = [(why.claim.start, _figure(why)) for why in found.figures]
    both += [(one.start, _left_out(found.document.id, one)) for one in found.left_out]
    for _, shaped in sorted(both, key=lambda pair: pair[0]):
        yield json.dumps(shaped, ensure_ascii=False, allow_nan=False)


def _figure(why: Why) -> dict[str, Any]:
    claim = record(why.claim)
    return {name: claim[name] for name in _CLAIM} | {
        "fields": {
            field.name: _option(field.chosen)
            | {"signs": [asdict(reason) for reason in field.reasons]}
            | {"others": [_option(other) for other in field.others]}
            for field in why.fields
        }
    }


def _option(option: Option) -> dict[str, Any]:
    return asdict(option) | {"sure": number(round(option.sure, 3)), "words": [asdict(w) for w in option.words]}


def _left_out(document: str, one: LeftOut) -> dict[str, Any]:
    shaped = asdict(one)
    return {"document_id": document, "left_out": shaped.pop("reason"), **shaped}
