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
    given = {"claims": list(claims), "around": AROUND, "beginnings": beginnings()}
    rows = connection.execute(sql.query("texts_around"), given).fetchall()
    return {claim for claim, code, text in rows if announces(code, text)}


def announces(code: str, text: str) -> bool:
    """Whether a text in this language announces a revision."""
    return code in codes() and bool(_words(code).search(text))


@cache
def _phrases(code: str) -> tuple[str, ...]:
    """The language's words of revision (revisions.yaml); a `*` stands for any ending."""
    return tuple(read_yaml(folder(code) / "revisions.yaml") or ())


@cache
def _words(code: str) -> re.Pattern[str]:
    forms = [re.escape(phrase).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for phrase in _phrases(code)]
    return re.compile(rf"\b(?:{'|'.join(forms or ['(?!)'])})\b", re.IGNORECASE)


@cache
def beginnings() -> str:
    """A pattern of how the phrases of all languages begin: the store sorts out the many texts without any."""
    stems = {phrase.partition("*")[0].lower() for code in codes() for phrase in _phrases(code)}
    return "|".join(re.escape(stem).replace(r"\ ", r"\s+") for stem in sorted(stems))
