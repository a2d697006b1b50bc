"""The day or instant at which a page says it was published. Never when it was changed, saved or fetched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from ingest.readers.pages.instants import Moment, agree, day_of, moment
from ingest.readers.pages.jsonld import Node, text_of
from ingest.readers.pages.tables import table, words

DISAGREE = "dates_disagree"
_MAIN = "//article//time[@datetime] | //main//time[@datetime] | //*[@role='main']//time[@datetime]"


def published(
    tree: Any, node: Node, metas: Mapping[str, str], url: str | None
) -> tuple[Moment | None, tuple[str, ...]]:
    """When the page was published, and ("dates_disagree",) where it declares two days.

    JSON-LD goes before <meta>, this before <time>, and the day in the address is the last resort.
    """
    first = moment(text_of(node.get("datePublished")))
    second = next((found for name in table("published") if (found := moment(metas.get(name)))), None)
    if first is not None and second is not None:
        if not agree(first, second):
            return first, (DISAGREE,)
        return (first if isinstance(first, datetime) else second), ()
    return first or second or _in_text(tree) or day_of(url), ()


def _in_text(tree: Any) -> Moment | None:
    """What <time> says: one that is marked as the publication, or that of the article if there is one only."""
    marked = next(_marked(tree), None)
    if marked is not None:
        return marked
    found = {when for time in tree.xpath(_MAIN) or tree.iter("time") if (when := moment(time.get("datetime")))}
    return found.pop() if len(found) == 1 else None


def _marked(tree: Any) -> Iterator[Moment]:
    for time in tree.xpath("//time | //*[@itemprop]"):
        told = {*(time.get("class") or "").lower().split(), (time.get("itemprop") or "").lower()}
        is_marked = "pubdate" in time.attrib or "datepublished" in told or told & words("published_words")
        found = moment(time.get("datetime") or time.get("content")) if is_marked else None
        if found is not None:
            yield found
