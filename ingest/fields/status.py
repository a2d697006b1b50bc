"""Asserted, planned or denied."""

from __future__ import annotations

from ingest.article import Article
from ingest.fields.near import few, position
from ingest.fields.state import Read, Scene
from ingest.numbers.figure import Figure
from ingest.rank import Candidate


def candidates(article: Article, figure: Figure, read: Read, scene: Scene) -> list[Candidate]:
    """The three statuses with what speaks for each."""
    return [
        Candidate("asserted", ["asserted", f"asserted&a={read.action}", f"asserted&m={read.measure}"]),
        Candidate("planned", _for(article, figure, read, scene, "planned")),
        Candidate("denied", _for(article, figure, read, scene, "denied")),
    ]


def _for(article: Article, figure: Figure, read: Read, scene: Scene, status: str) -> list[str]:
    scan = article.scan
    first, last = article.sentence_of(figure.first)
    mentions = [*scan.within(f"status.{status}", first, last)]
    if status == "denied":
        mentions.extend(scan.within("cues.denied", first, last))
    mentions.sort(key=lambda m: abs(m[0] - figure.first))
    features = [
        status,
        f"{status}&a={read.action}",
        f"{status}&m={read.measure}",
        f"{status}&n={few(len(mentions))}",
    ]
    if mentions:
        where = position(article, figure, mentions[0][0], mentions[0][1])
        features.extend(f"{status}&{w}" for w in where)
        features.append(f"{status}&said&a={read.action}")
    if scene.last:
        away = few(scan.sentence[figure.first] - scan.sentence[scene.last.figure.first])
        features.append(f"{status}&before={scene.last.status},away={away}")
        features.append(f"{status}&before={scene.last.status},away={away},any={bool(mentions)}")
        features.append(f"{status}&before={scene.last.status},same={scene.last.action == read.action}")
    if article.document.published and any(
        span.start and span.start > article.document.published for span in article.dates_in(first, last)
    ):
        features.append(f"{status}&future")
    return features
