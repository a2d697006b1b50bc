"""Asserted, planned or denied."""

from __future__ import annotations

from ingest.article import Article
from ingest.fields.near import bucket, few, position, stands
from ingest.fields.state import Read, Scene
from ingest.numbers.figure import Figure
from ingest.rank import Candidate, Sign
from ingest.scan import Mention


def candidates(article: Article, figure: Figure, read: Read, scene: Scene) -> list[Candidate]:
    """The three statuses with what speaks for each."""
    first, last = article.sentence_of(figure.first)
    published = article.document.published
    later = published is not None and any(
        span.start and span.start > published for span in article.dates_in(first, last)
    )
    return [
        Candidate("asserted", [(_of, "asserted", read.action, read.measure)]),
        Candidate("planned", _for(article, figure, read, scene, "planned", later)),
        Candidate("denied", _for(article, figure, read, scene, "denied", later)),
    ]


def _for(article: Article, figure: Figure, read: Read, scene: Scene, status: str, later: bool) -> list[Sign]:
    scan = article.scan
    first, last = article.sentence_of(figure.first)
    mentions = [*scan.within(f"status.{status}", first, last)]
    if status == "denied":
        mentions.extend(scan.within("cues.denied", first, last))
    mentions.sort(key=lambda m: abs(m[0] - figure.first))
    signs: list[Sign] = [(_of, status, read.action, read.measure), (_said, status, few(len(mentions)))]
    if mentions:
        where = position(article, figure, mentions[0][0], mentions[0][1])
        signs.append((stands, f"{status}&", *where))
        signs.append((_said_of, status, read.action))
        signs.append((_phrase, status, " ".join(scan.word[mentions[0][0] : mentions[0][1]]), where[0]))
        signs.append(_by_verb(status, read, mentions))
    latest = scene.last
    if latest:
        away = few(scan.sentence[figure.first] - scan.sentence[latest.figure.first])
        signs.append((_before, status, latest.status, away, bool(mentions), latest.action == read.action))
    if later:
        signs.append((_future, status))
    return signs


def _of(status: str, action: str | None, measure: str | None) -> list[str]:
    return [status, f"{status}&a={action}", f"{status}&m={measure}"]


def _said(status: str, times: str) -> list[str]:
    return [f"{status}&n={times}"]


def _by_verb(status: str, read: Read, mentions: list[Mention]) -> Sign:
    """Where the nearest of the mentions stands, seen from the verb: "will | supply", "supplied | as promised"."""
    at = read.action_at
    if at is None:
        return (_verb, status, "none", "")
    gap = min((m[0] - at for m in mentions), key=abs)
    return (_verb, status, "on" if gap == 0 else "before" if gap < 0 else "behind", bucket(abs(gap)))


def _verb(status: str, side: str, near: str) -> list[str]:
    return [f"{status}&verb={side}", f"{status}&verb={side},near={near}"]


def _phrase(status: str, phrase: str, side: str) -> list[str]:
    return [f"{status}&p={phrase}", f"{status}&p={phrase}&{side}"]


def _said_of(status: str, action: str | None) -> list[str]:
    return [f"{status}&said&a={action}"]


def _before(status: str, before: str, away: str, said: bool, same: bool) -> list[str]:
    return [
        f"{status}&before={before},away={away}",
        f"{status}&before={before},away={away},any={said}",
        f"{status}&before={before},same={same}",
    ]


def _future(status: str) -> list[str]:
    return [f"{status}&future"]
