"""Which words of an article, and which entries of the vocabulary, gave each field; knows no Streamlit."""

from __future__ import annotations

from typing import Any

from dashboard.claim_fields import table_html
from dashboard.naming import words
from dashboard.speech import t
from data.errors import OnRecordError
from data.model import Document
from data.vocabulary.lines import Place
from ingest.explain import explain
from ingest.explain.model import Words

Reason = tuple[str, list[str], list[str]]
"""The field, the words of the text, and where the vocabulary has them."""


def reasons(article: dict[str, Any], start: int, end: int) -> list[Reason]:
    """The fields of the figure at this place, read anew today; none where it is not read as a figure any more.

    `article` is a row of dashboard_article.sql.
    """
    plain = {name: article[name] for name in ("text", "language", "sha256", "published", "outlet", "title", "url")}
    try:
        found = explain(Document(id=article["document_id"], **plain))
    except OnRecordError:  # a language whose vocabulary is not here
        return []
    for why in found.figures:
        if (why.claim.start, why.claim.end) == (start, end):
            return [(field.name, *_evidence(field.chosen.words)) for field in why.fields]
    return []


def reasons_html(found: list[Reason]) -> str:
    """The same as a table."""
    lines = [
        [words("fields").get(name, name), ", ".join(f"“{one}”" for one in given), "; ".join(entries)]
        for name, given, entries in found
        if given
    ]
    return table_html([t("Field"), t("From the words"), t("In the vocabulary")], lines)


def _evidence(given: tuple[Words, ...]) -> tuple[list[str], list[str]]:
    entries = [_entry(place) for one in given for place in one.entries]
    return [one.text for one in given], list(dict.fromkeys(entries))


def _entry(place: Place) -> str:
    line = "" if place.line is None else f":{place.line}"
    return f"{place.file}{line} {place.key}"
