"""People and soldiers told apart: an army's "people" are its personnel."""

from __future__ import annotations

from ingest.article import Article
from ingest.fields.near import few
from ingest.fields.state import Read, Scene
from ingest.numbers.figure import Figure
from ingest.rank import Candidate, Sign


def add_soldiers(article: Article, figure: Figure, read: Read, scene: Scene, found: list[Candidate]) -> None:
    """For every reading as people, one as soldiers: an army's "people" are its personnel."""
    people = [candidate for candidate in found if candidate.value == "people"]
    if not people:
        return
    signs = _army_signs(article, figure, read, scene)
    for candidate in people:
        signs_too = [*candidate.signs, *signs]
        found.append(Candidate("personnel", signs_too, candidate.first, candidate.last, form=candidate.form))


def _near_action(article: Article, figure: Figure) -> str | None:
    """The action named nearest to the figure."""
    mentions = article.scan.within("actions", *article.sentence_of(figure.first))
    return min(mentions, key=lambda m: abs(m[0] - figure.first))[2] if mentions else None


def _army_signs(article: Article, figure: Figure, read: Read, scene: Scene) -> list[Sign]:
    """What tells whether people are soldiers: who speaks, and what else the text counts."""
    scan = article.scan
    first, last = article.sentence_of(figure.first)
    here = any(m[2] == "personnel" for m in scan.within("measures", first, last))
    tally = article.tally("measures")
    whole = tally["personnel"]
    civil = tally["civilians"] + tally["children"] + tally["women"]
    arms = sum(
        tally[m] for m in ("tanks", "armoured_vehicles", "artillery", "drones", "missiles", "mlrs", "aircraft")
    )
    kind = read.attribution.identity.kind if read.attribution else None
    last_one = scene.last.measure if scene.last else None
    return [
        (_army, here, few(whole), few(civil), few(arms), kind),
        (_army_of, last_one, _near_action(article, figure)),
    ]


def _army(here: bool, text: str, civil: str, arms: str, source: str | None) -> list[str]:
    return [
        "army",
        f"army,here={here}",
        f"army,text={text},civil={civil}",
        f"army,here={here},text={text}",
        f"army,source={source}",
        f"army,arms={arms},civil={civil}",
        f"army,arms={arms},text={text},source={source}",
    ]


def _army_of(last: str | None, action: str | None) -> list[str]:
    return [f"army,last={last}", f"army,action={action}"]
