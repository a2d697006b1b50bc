"""What is counted: the noun at the figure, one further off, or what was counted before."""

from __future__ import annotations

from ingest.article import Article
from ingest.fields.army import add_soldiers
from ingest.fields.near import bucket, few
from ingest.fields.noun import Noun, ahead, behind, claimed
from ingest.fields.state import Read, Scene
from ingest.numbers.figure import Figure
from ingest.rank import Candidate
from ingest.scan import Mention

_PEOPLE = frozenset(
    ("killed", "wounded", "killed_or_wounded", "missing", "captured", "surrendered", "detained", "evacuated",
     "displaced", "rescued", "hospitalised", "infected", "recovered", "trained", "mobilised", "recruited", "lost")
)  # fmt: skip


def candidates(article: Article, figure: Figure, read: Read, scene: Scene) -> list[Candidate]:
    """Every reading of what is counted, with its features. Values are measure ids or null."""
    scan = article.scan
    noun = behind(article, figure)
    base = _situation(article, figure, noun)
    found: list[Candidate] = []
    unit = scan.language.registry.units.get(figure.unit or "", {})
    if figure.unit:
        found.extend(_by_unit(article, figure, unit, base))
    if noun and noun.mention:
        features = [
            "behind",
            f"behind,gap={bucket(noun.gap)}",
            f"behind,unit={bool(figure.unit)}",
            *_with("behind", base),
        ]
        found.append(Candidate(noun.mention[2], features, noun.first, noun.last))
    shared = _of_another(article, figure)
    if shared:
        found.append(Candidate(shared[2], ["of_next", *_with("of_next", base)], shared[0], shared[1]))
    front = ahead(article, figure)
    if front:
        features = _front_features(article, figure, front, base)
        found.append(Candidate(front[2], features, front[0], front[1]))
    if scene.last:
        found.extend(_inherited(article, figure, scene, base))
    found.extend(_implied(article, figure, base))
    if noun and not noun.mention:
        found.append(Candidate(None, ["unknown", *_with("unknown", base)], noun.first, noun.last))
    else:
        found.append(Candidate(None, ["nothing", *_with("nothing", base)]))
    for candidate in found:
        candidate.value = _general(article, candidate.value)
        candidate.features.extend(_value_features(article, figure, candidate))
    add_soldiers(article, figure, read, scene, found)
    return found


def _general(article: Article, measure: str | None) -> str | None:
    """The measure under which a narrower one is kept ("passengers" are people); its words stay in the noun."""
    wider = article.scan.language.registry.measures.get(measure or "", {}).get("within")
    return str(wider) if wider else measure


def _value_features(article: Article, figure: Figure, candidate: Candidate) -> list[str]:
    kind = article.scan.language.registry.measures.get(candidate.value or "", {}).get("kind", "?")
    how = candidate.features[0]
    return [f"{how},k={kind}", f"{how},k={kind}&unit={figure.kind}", f"{how},m={candidate.value}"]


def _of_another(article: Article, figure: Figure) -> Mention | None:
    """For "55 of 101 seats", "from 40 to 60 tanks": the noun behind the next figure."""
    scan = article.scan
    for at in range(figure.last, min(figure.last + 3, len(scan.raw))):
        other = article.figure_at.get(at)
        if other is not None:
            noun = behind(article, other)
            return noun.mention if noun else None
        if scan.raw[at] != "/" and not any(scan.over(cls, at) for cls in _LEADING_ON):
            return None
    return None


_LEADING_ON = ("marks.stop", "marks.of_them", "marks.including", "number.range")


def _with(name: str, features: list[str]) -> list[str]:
    return [f"{name}&{feature}" for feature in features]


def _situation(article: Article, figure: Figure, noun: Noun | None) -> list[str]:
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
    elif any(scan.over("marks.of_them", t) for t in range(max(0, figure.first - 3), min(stop, at + 3))):
        here.append("near_of_them")
    if figure.delta:
        here.append("delta")
    if (figure.first and scan.raw[figure.first - 1] in "-–—:") or (
        figure.hedge_first and scan.raw[figure.hedge_first - 1] in "-–—:"
    ):
        here.append("dashed")
    if any(scan.over("actions", t) for t in range(at, min(stop, at + 3))):
        here.append("action_behind")
    return [*here, "&".join(here)]


def _by_unit(article: Article, figure: Figure, unit: dict[str, object], base: list[str]) -> list[Candidate]:
    """Measures that the unit itself allows: money, share or growth, distance, area …"""
    kind = str(unit.get("kind", ""))
    if kind == "currency":
        return [Candidate("money", ["by_unit", *_with("by_unit", base)])]
    if kind == "share":
        change = _change(article, figure)
        return [
            Candidate("share", ["share", *_with("share", change)]),
            Candidate("growth", ["growth", *_with("growth", change)]),
        ]
    measure = unit.get("measure")
    return [Candidate(str(measure), ["by_unit", *_with("by_unit", base)])] if measure else []


def _change(article: Article, figure: Figure) -> list[str]:
    """What tells a rate of change from a share: the nearest words of either kind, and what follows."""
    scan = article.scan
    start, stop = article.sentence_of(figure.first)
    features = []
    for cls in ("marks.growth", "marks.share"):
        left = next((figure.first - t for t in range(figure.first - 1, start - 1, -1) if scan.over(cls, t)), None)
        right = next((t - figure.last for t in range(figure.last, stop) if scan.over(cls, t)), None)
        features.append(f"{cls}L={'no' if left is None else bucket(left)}")
        features.append(f"{cls}R={'no' if right is None else bucket(right)}")
    code = scan.language.code
    features.extend(
        f"{code}{t - figure.first if t < figure.first else t - figure.last + 1}={scan.word[t]}"
        for t in (figure.first - 2, figure.first - 1, figure.last, figure.last + 1)
        if start <= t < stop
    )
    front = ahead(article, figure)
    features.append(f"front={front[2] if front else None}")
    previous = figure.first - 1
    if previous >= start:
        features.append(f"stop_before={bool(scan.over('marks.stop', previous))}")
    if figure.last < stop:
        features.append(f"stop_behind={bool(scan.over('marks.stop', figure.last))}")
    return features


def _front_features(article: Article, figure: Figure, front: Mention, base: list[str]) -> list[str]:
    gap = range(front[1], figure.first)
    commas = article.between(article.commas, front[1], figure.first)
    breaks = article.between(article.breaks, front[1], figure.first)
    taken = front[0] > 0 and claimed(article, front)
    return [
        "front",
        f"front,dist={bucket(len(gap))}",
        f"front,commas={few(commas)}",
        f"front,breaks={few(breaks)}",
        f"front,claimed={taken}",
        *_with("front", base),
        *_with(f"front,claimed={taken}", base[-1:]),
    ]


def _inherited(article: Article, figure: Figure, scene: Scene, base: list[str]) -> list[Candidate]:
    """What earlier figures counted."""
    found, seen = [], set()
    sentence = article.scan.sentence
    for back, read in enumerate(reversed(scene.reads[-4:])):
        if read.measure in seen:
            continue
        seen.add(read.measure)
        features = [
            "before",
            f"before,back={back}",
            f"before,sentences={few(sentence[figure.first] - sentence[read.figure.first])}",
            f"before,unit={read.figure.unit == figure.unit}",
            *_with("before", base),
            *_with(f"before,back={back}", base[-1:]),
        ]
        found.append(Candidate(read.measure, features, read.noun_first, read.noun_last, info=read.figure))
    return found


def _implied(article: Article, figure: Figure, base: list[str]) -> list[Candidate]:
    """People, where what happened happens to people only ("72 were killed")."""
    if figure.unit:
        return []
    scan = article.scan
    start, stop = article.sentence_of(figure.first)
    for at in (
        *range(figure.last, min(stop, figure.last + 6)),
        *range(figure.first - 1, max(start, figure.first - 8) - 1, -1),
    ):
        mention = scan.over("actions", at)
        if mention and mention[2] in _PEOPLE:
            side = "R" if at >= figure.last else "L"
            return [
                Candidate(
                    "people",
                    ["implied", f"implied{side}", f"implied,{mention[2]}", *_with(f"implied{side}", base)],
                )
            ]
    return []
