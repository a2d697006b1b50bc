"""Fills a store with the articles of articles.yaml."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from data.model import Claim, Document, Period, Reading
from data.store import open_store, write

ARTICLES = Path(__file__).with_name("articles.yaml")
_PLAIN: dict[str, Any] = {
    "value_max": None, "qualifier": "exact", "unit": None, "measure": None, "measure_text": None,
    "action": None, "party": None, "place": None, "event": None, "source": None, "source_name": None,
    "source_text": None, "cue_text": None, "speaker": None, "attribution": "explicit",
    "status": "asserted", "delta": False, "part_of": None, "confidence": 0.9,
}  # fmt: skip


def fill(path: Path) -> Path:
    """A store at `path` with all articles in it."""
    articles = yaml.safe_load(ARTICLES.read_text(encoding="utf-8"))["articles"]
    with open_store(path) as connection:
        write(connection, [reading(article) for article in articles])
    return path


def reading(article: dict[str, Any]) -> Reading:
    digest = sha256(article["text"].encode()).hexdigest()
    kept = {key: article.get(key) for key in ("outlet", "published", "title", "url")}
    document = Document(id=digest[:12], text=article["text"], language=article["language"], sha256=digest, **kept)
    claims = tuple(_claim(document, given) for given in article["claims"])
    return Reading(document, claims, extractor="tests", raw=article["text"].encode())


def _claim(document: Document, given: dict[str, Any]) -> Claim:
    text, fields = document.text, {**_PLAIN, **given}
    start = text.index(fields["figure"])
    begin, stop = text.rfind("\n", 0, start) + 1, len(text)
    source, cue = _place(text, fields["source_text"]), _place(text, fields["cue_text"])
    period = Period(
        fields.pop("period_kind", "none"), fields.pop("period_start", None), fields.pop("period_end", None)
    )
    part_of = fields.pop("part_of")
    return Claim(
        claim_id=f"{document.id}-{fields.pop('id', start)}", document_id=document.id, start=start,
        end=start + len(fields["figure"]), period=period, stated_on=document.published,
        via=tuple(fields.pop("via", ())), sentence=text[begin:stop], language=document.language,
        part_of=f"{document.id}-{part_of}" if part_of else None,
        source_start=source[0], source_end=source[1], cue_start=cue[0], cue_end=cue[1],
        sentence_start=begin, sentence_end=stop, **fields,
    )  # fmt: skip


def _place(text: str, words: str | None) -> tuple[int | None, int | None]:
    if words is None:
        return None, None
    at = text.index(words)
    return at, at + len(words)


def hostile() -> str:
    """The id of the figure in the article that tries to be more than text."""
    articles = yaml.safe_load(ARTICLES.read_text(encoding="utf-8"))["articles"]
    return next(reading(one).claims[0].claim_id for one in articles if "<script>" in one["text"])
