"""The line that introduces a list: it ends with a colon, and it or what leads to it says what all items share."""

from __future__ import annotations

from ingest.article import Article
from ingest.scan import Mention

_HEADED = 30  # sentences that a list may run on
_LEADING = 3  # sentences up to the heading of a list that may say what its items share


def headed(article: Article, token: int, cls: str) -> tuple[Mention, bool] | None:
    """The last mention of the class in the heading of the list that the token stands in, and whether it is the
    heading itself that has it, not what leads to it."""
    number = article.scan.sentence[token]
    key = ("heading", cls, number)
    if key not in article.kept:
        article.kept[key] = _find(article, number, cls)
    found: tuple[Mention, bool] | None = article.kept[key]
    return found


def _find(article: Article, number: int, cls: str) -> tuple[Mention, bool] | None:
    scan = article.scan
    for back in range(number - 1, max(-1, number - _HEADED), -1):
        if scan.raw[scan.sentences[back][1] - 1] == ":":
            for at in range(back, max(-1, back - _LEADING), -1):
                mentions = scan.within(cls, *scan.sentences[at])
                if mentions:
                    return mentions[-1], at == back
            return None
    return None
