"""What is counted: the noun at the figure, one further off, or what was counted before."""

from __future__ import annotations

from ingest.article import Article
from ingest.fields import measure_names as names
from ingest.fields.clues import by_theme, guessed, happened, human, joined, size, times
from ingest.fields.near import bucket, few
from ingest.fields.noun import Noun, ahead, behind, claimed
from ingest.fields.state import Read, Scene
from ingest.fields.who import add_roles
from ingest.numbers.figure import Figure
from ingest.rank import Candidate, Sign
from ingest.scan import Mention

_PEOPLE = frozenset(
    ("killed", "wounded", "killed_or_wounded", "missing", "captured", "surrendered", "detained", "evacuated",
     "displaced", "rescued", "hospitalised", "infected", "recovered", "trained", "mobilised", "recruited", "lost")
)  # fmt: skip
_WHOLE = 100  # per cent: a number above it is no share of anything


def candidates(article: Article, figure: Figure, read: Read, scene: Scene) -> list[Candidate]:
    """Every reading of what is counted, with its features. Values are measure ids or null."""
    scan = article.scan
    noun = behind(article, figure)
    base = _situation(article, figure, noun)
    found: list[Candidate] = []
    unit = scan.language.registry.units.get(figure.unit or "", {})
    if figure.unit:
        found.extend(_by_unit(article, figure, unit, base))
        found.extend(by_theme(article, figure, unit.get("measure"), base))
    if noun and noun.mention:
        signs: list[Sign] = [(names.behind, bucket(noun.gap), bool(figure.unit)), (names.beside, "behind", base)]
        counted = joined(article, noun) or noun.mention[2]
        found.append(Candidate(counted, signs, noun.first, noun.last, form="behind"))
    shared = _of_another(article, figure)
    if shared:
        found.append(_plainly(shared[2], "of_next", base, shared[0], shared[1]))
    front = ahead(article, figure)
    if front:
        found.append(_in_front(article, figure, front, base))
    if scene.last:
        found.extend(_inherited(article, figure, scene, base))
    found.extend(_implied(article, figure, base))
    found.extend(times(article, figure))
    if noun and not noun.mention:
        found.extend(guessed(article, figure, noun))
        found.append(_plainly(None, "unknown", base, noun.first, noun.last))
    else:
        found.append(_plainly(None, "nothing", base))
    measures = scan.language.registry.measures
    large, humans, done = size(figure), human(article, figure), happened(article, figure)
    for candidate in found:
        value = candidate.value = _general(article, candidate.value)
        kind = measures.get(value or "", {}).get("kind", "?")
        candidate.signs.append((names.valued, candidate.form, kind, figure.kind, value))
        candidate.signs.append((names.sized, candidate.form, kind, value, large, humans, done))
    add_roles(article, figure, read, scene, found)
    return found


def _general(article: Article, measure: str | None) -> str | None:
    """The measure under which a narrower one is kept ("passengers" are people); its words stay in the noun."""
    wider = article.scan.language.registry.measures.get(measure or "", {}).get("within")
    return str(wider) if wider else measure


def _plainly(
    value: str | None, form: str, base: str, first: int | None = None, last: int | None = None
) -> Candidate:
    """A reading that nothing but the figure's situation speaks for."""
    return Candidate(value, [(names.beside, form, base)], first, last, form=form)


def _of_another(article: Article, figure: Figure) -> Mention | None:
    """For "55 of 101 seats", "from 40 to 60 tanks": the noun behind the next figure."""
    scan = article.scan
    for at in range(figure.last, min(figure.last + 3, len(scan.raw))):
        other = article.figure_at.get(at)
        if other is not None:
            noun = behind(article, other)
            return noun.mention if noun else None
        if scan.raw[at] != "/" and at not in scan.inside(_LEADING_ON):
            return None
    return None


_LEADING_ON = ("marks.stop", "marks.of_them", "marks.including", "number.range")


def _situation(article: Article, figure: Figure, noun: Noun | None) -> str:
    """What stands around the figure: a few words for it, joined by `&`."""
    scan = article.scan
    stop = article.sentence_of(figure.first)[1]
    at = figure.last
    here = [f"kind={figure.kind}"]
    if noun is None:
        here.append("bare")
    elif noun.mention is None:
        here.append("odd")
    else:
        here.append("known")
    if at < stop and (scan.at("marks.of_them", at) or scan.over("marks.skip", at)):
        here.append("of_them")
    elif scan.holds("marks.of_them", figure.first - 3, min(stop, at + 3)):
        here.append("near_of_them")
    if figure.delta:
        here.append("delta")
    if (figure.first and scan.raw[figure.first - 1] in "-–—:") or (
        figure.hedge_first and scan.raw[figure.hedge_first - 1] in "-–—:"
    ):
        here.append("dashed")
    if scan.holds("actions", at, min(stop, at + 3)):
        here.append("action_behind")
    return "&".join(here)


def _by_unit(article: Article, figure: Figure, unit: dict[str, object], base: str) -> list[Candidate]:
    """Measures that the unit itself allows: money, share or growth, distance, area …"""
    kind = str(unit.get("kind", ""))
    if kind == "currency":
        return [_plainly("money", "by_unit", base)]
    if kind == "share":
        change = _change(article, figure)
        return [
            Candidate(form, [(name, form, *told) for name, *told in change], form=form)
            for form in ("share", "growth")
        ]
    measure = unit.get("measure")
    return [_plainly(str(measure), "by_unit", base)] if measure else []


def _change(article: Article, figure: Figure) -> list[Sign]:
    """What tells a rate of change from a share: the nearest words of either kind, and what follows.

    The signs lack their first value: share or growth.
    """
    scan = article.scan
    start, stop = article.sentence_of(figure.first)
    sides: list[str] = []
    for cls in ("marks.growth", "marks.share"):
        left = next((figure.first - t for t in range(figure.first - 1, start - 1, -1) if scan.over(cls, t)), None)
        right = next((t - figure.last for t in range(figure.last, stop) if scan.over(cls, t)), None)
        sides.extend("no" if away is None else bucket(away) for away in (left, right))
    code = scan.language.code
    words: list[Sign] = [
        (names.worded, code, t - figure.first if t < figure.first else t - figure.last + 1, scan.word[t])
        for t in (figure.first - 2, figure.first - 1, figure.last, figure.last + 1)
        if start <= t < stop
    ]
    front = ahead(article, figure)
    previous = figure.first - 1
    before = bool(scan.over("marks.stop", previous)) if previous >= start else None
    behind_it = bool(scan.over("marks.stop", figure.last)) if figure.last < stop else None
    return [(names.change, *sides), *words, (names.bounds, front[2] if front else None, before, behind_it)]


def _in_front(article: Article, figure: Figure, front: Mention, base: str) -> Candidate:
    gap = range(front[1], figure.first)
    commas = article.between(article.commas, front[1], figure.first)
    breaks = article.between(article.breaks, front[1], figure.first)
    taken = front[0] > 0 and claimed(article, front)
    signs: list[Sign] = [
        (names.front, bucket(len(gap)), few(commas), few(breaks), taken, base),
        (names.beside, "front", base),
    ]
    return Candidate(front[2], signs, front[0], front[1], form="front")


def _inherited(article: Article, figure: Figure, scene: Scene, base: str) -> list[Candidate]:
    """What earlier figures counted."""
    found = []
    sentence = article.scan.sentence
    for back, read in scene.distinct("measure", 4):
        if read.figure.unit == "percent" and figure.unit is None and figure.value > _WHOLE:
            continue  # "rose by 13.8% to 94,000"
        away = few(sentence[figure.first] - sentence[read.figure.first])
        signs: list[Sign] = [
            (names.before, back, away, read.figure.unit == figure.unit, base),
            (names.before_part, read.part_of is not None, base),
            (names.beside, "before", base),
        ]
        found.append(
            Candidate(read.measure, signs, read.noun_first, read.noun_last, info=read.figure, form="before")
        )
    return found


def _implied(article: Article, figure: Figure, base: str) -> list[Candidate]:
    """People, where what happened happens to people only ("72 were killed")."""
    if figure.unit:
        return []
    scan = article.scan
    start, stop = article.sentence_of(figure.first)
    actions = scan.cover.get("actions", {})
    for at in (
        *range(figure.last, min(stop, figure.last + 6)),
        *range(figure.first - 1, max(start, figure.first - 8) - 1, -1),
    ):
        mention = actions.get(at)
        if mention and mention[2] in _PEOPLE:
            side = "R" if at >= figure.last else "L"
            signs: list[Sign] = [(names.implied, mention[2]), (names.beside, f"implied{side}", base)]
            return [Candidate("people", signs, form="implied")]
    return []
