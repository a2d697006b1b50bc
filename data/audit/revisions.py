"""Figures whose text says that an earlier one is revised: they may fall, and differ."""

from __future__ import annotations

import re
from functools import cache

import duckdb

from data.store import sql
from data.vocabulary import codes, folder
from data.vocabulary.build import read_yaml

AROUND = 240  # characters before and behind a figure in which a revision is looked for


def revised(connection: duckdb.DuckDBPyConnection, claims: set[str]) -> set[str]:
    """Those of the claims beside which the text announces a revision, in the words of its language."""
    if not claims:
        return set()
    given = {"claims": list(claims), "around": AROUND}
    rows = connection.execute(sql.query("texts_around"), given).fetchall()
    return {claim for claim, language, text in rows if language in codes() and _words(language).search(text)}


@cache
def _words(code: str) -> re.Pattern[str]:
    """The language's words of revision; a `*` stands for any ending."""
    phrases = read_yaml(folder(code) / "revisions.yaml") or ["\0"]
    forms = (re.escape(phrase).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for phrase in phrases)
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)
