"""People told apart: soldiers, civilians, refugees and others that a text calls "people" only."""

from __future__ import annotations

from ingest.article import Article
from ingest.fields.near import few
from ingest.fields.state import Read, Scene
from ingest.numbers.figure import Figure
from ingest.rank import Candidate, Sign

_FORMS = ("behind", "guess", "implied", "front", "before")


def add_roles(article: Article, figure: Figure, read: Read, scene: Scene, found: list[Candidate]) -> None:
    """For every reading as people, one as soldiers; for the best, one as each other role that the text names."""
    people = [candidate for candidate in found if candidate.value == "people"]
    if not people:
        return
    action = _near_action(article, figure)
    signs = _army_signs(article, figure, read, scene, action)
    for candidate in people:
        found.append(_as("personnel", candidate, signs))
    nearest = min(people, key=lambda candidate: _FORMS.index(candidate.form) if candidate.form in _FORMS else 9)
    found.extend(_as(role, nearest, told) for role, told in _roles(article, figure, scene, action, nearest.form))


def _as(role: str, people: Candidate, signs: list[Sign]) -> Candidate:
    return Candidate(role, [*people.signs, *signs], people.first, people.last, form=people.form)


def _roles(
    article: Article, figure: Figure, scene: Scene, action: str | None, form: str
) -> list[tuple[str, list[Sign]]]:
    """The roles that the text names, or that what happened makes likely, with what tells of each."""
    tally = article.tally("measures")
    sentence = article.scan.sentence[figure.first]
    here = article.named("measures", sentence)
    earlier = article.named("measures", sentence - 1) if sentence else frozenset()
    last = scene.last.measure if scene.last else None
    head = article.named("measures", 0)
    found: list[tuple[str, list[Sign]]] = []
    for role, hints in article.scan.language.registry.measures["people"]["roles"].items():
        hinted = action in hints
        if tally[role] or hinted:
            where = "here" if role in here else "earlier" if role in earlier else "text"
            told: Sign = (_role, role, form, where, few(tally[role]), few(tally["people"]))
            found.append((role, [told, (_role_of, role, last == role, hinted, role in head, action)]))
    return found


def _role(role: str, form: str, where: str, named: str, people: str) -> list[str]:
    return [
        "role",
        f"role={role}",
        f"role,form={form}",
        f"role,where={where}",
        f"role={role},where={where}",
        f"role,n={named}",
        f"role,n={named},people={people}",
        f"role={role},n={named}",
        f"role,form={form},where={where}",
    ]


def _role_of(role: str, last: bool, hinted: bool, head: bool, action: str | None) -> list[str]:
    return [
        f"role,last={last}",
        f"role={role},last={last}",
        f"role,hinted={hinted}",
        f"role={role},hinted={hinted}",
        f"role,head={head}",
        f"role={role},action={action}",
    ]


def _near_action(article: Article, figure: Figure) -> str | None:
    """The action named nearest to the figure."""
    mentions = article.scan.within("actions", *article.sentence_of(figure.first))
    return min(mentions, key=lambda m: abs(m[0] - figure.first))[2] if mentions else None


def _army_signs(article: Article, figure: Figure, read: Read, scene: Scene, action: str | None) -> list[Sign]:
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
        (_army_of, last_one, action),
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
