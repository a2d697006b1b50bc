"""Short texts through the real engine, and claims against what a table of cases says of them."""

from __future__ import annotations

from datetime import date

from data.model import Claim, Document
from ingest.extract import extract


def document(text: str, language: str, published: date | None = None, **given: str) -> Document:
    """A document as the engine gets it; `given` may hold id, outlet and title."""
    return Document(**{"id": "case", **given}, text=text, language=language, sha256="", published=published)


def read(case: dict, language: str) -> list[Claim]:
    """The claims of a case: a mapping with `text` and, where it matters, `published`, `outlet`, `title`."""
    given = {key: case[key] for key in ("published", "outlet", "title") if key in case}
    return extract(document(case["text"], language, **given))


def differences(claim: Claim, wanted: dict) -> list[str]:
    """Which of the given fields the claim has otherwise; fields that are not given may be anything."""
    return [
        f"{field} is {_shown(claim, field)!r}, not {value!r}"
        for field, value in wanted.items()
        if not _agrees(claim, field, value)
    ]


def _agrees(claim: Claim, field: str, value: object) -> bool:
    if field == "source":
        return value in (claim.source, claim.source_name)
    return _shown(claim, field) == value


def _shown(claim: Claim, field: str) -> object:
    if field == "source":
        return claim.source or claim.source_name
    if field == "period":
        return claim.period.kind
    if field in ("start", "end"):
        return getattr(claim.period, field)
    shown = getattr(claim, field)
    return list(shown) if isinstance(shown, tuple) else shown


def mismatches(case: dict, claims: list[Claim]) -> list[str]:
    """What differs from the claims that the case lists, in the order of the text."""
    wanted = [row if isinstance(row, dict) else {"value": row} for row in case["claims"]]
    values = [claim.value for claim in claims]
    if values != [row["value"] for row in wanted]:
        return [f"figures are {values}, not {[row['value'] for row in wanted]}"]
    return [
        f"{claim.figure!r}: {what}"
        for claim, row in zip(claims, wanted, strict=True)
        for what in differences(claim, row)
    ]
