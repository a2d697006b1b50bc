"""What is counted where the noun alone does not say it: by unit, by coordination, by the word's ending."""

from __future__ import annotations

import math

from ingest.article import Article
from ingest.fields.near import few
from ingest.fields.noun import Noun
from ingest.numbers.figure import Figure
from ingest.rank import Candidate, Sign
from ingest.scan import WORD

_STRUCK = {"attacked": "attacks", "launched": "attacks", "repelled": "attacks", "damaged": "attacks"}
_NEAR = 7  # tokens
_ENDING = 4  # letters of a word's end that tell who is meant (-ників, -ists)


def by_theme(article: Article, figure: Figure, measure: str | None, base: str) -> list[Candidate]:
    """What else the figure's unit may measure ("8.4 metres" of a river), where the text names it."""
    measures = article.scan.language.registry.measures
    also = measures.get(measure or "", {}).get("also", ())
    tally = article.tally("measures")
    named = [(tally[name], name) for name in also if tally[name]]
    if figure.kind in ("mass", "volume"):
        named = [(count, name) for name, count in tally.items() if measures.get(name, {}).get("kind") == "volume"]
    here = article.named("measures", article.scan.sentence[figure.first])
    return [
        Candidate(name, [(_theme, rank, few(count), name in here, len(named) == 1, base)], form="theme")
        for rank, (count, name) in enumerate(sorted(named, key=lambda pair: (-pair[0], pair[1]))[:2])
    ]


def _theme(rank: int, count: str, here: bool, alone: bool, base: str) -> list[str]:
    parts = [f"theme&{part}" for part in base.split("&")]
    return ["theme", f"theme,rank={rank}", f"theme,n={count}", f"theme,here={here}", f"theme,alone={alone}", *parts]


def joined(article: Article, noun: Noun) -> str | None:
    """What two nouns with one figure count together ("629 drones and missiles"), where that is known."""
    scan = article.scan
    if noun.mention is None:
        return None
    both = scan.language.registry.measures.get(noun.mention[2], {}).get("and", {})
    if not both:
        return None
    link = scan.at("marks.and", noun.last)
    if link is None:
        return None
    for at in range(link[1], min(link[1] + 3, len(scan.raw))):
        other = scan.at("measures", at)
        if at in article.figure_at:
            return None
        if other:
            together = both.get(other[2])
            return str(together) if together else None
    return None


def times(article: Article, figure: Figure) -> list[Candidate]:
    """Attacks and strikes, where the text says how many times somebody attacked."""
    scan = article.scan
    first, stop = article.sentence_of(figure.first)
    if figure.last >= stop or scan.at("marks.times", figure.last) is None:
        return []
    actions = scan.within("actions", first, stop)
    if not actions:
        return []
    nearest = min(actions, key=lambda mention: abs(mention[0] - figure.first))[2]
    if nearest not in _STRUCK:
        return []
    return [Candidate(name, [(_times, name, nearest)], form="times") for name in ("attacks", "strikes")]


def _times(name: str, action: str) -> list[str]:
    return ["times", f"times,{name}", f"times,{name},{action}"]


def guessed(article: Article, figure: Figure, noun: Noun) -> list[Candidate]:
    """People, where a noun that nobody knows ends as words for people do."""
    scan = article.scan
    words = [t for t in range(noun.first, noun.last) if scan.kind[t] == WORD]
    if figure.unit or not words:
        return []
    code, head = scan.language.code, scan.language.features["head"]
    told: list[Sign] = [
        (_ends, code, scan.word[t][-_ENDING:], t == words[-1 if head == "last" else 0]) for t in words[:2]
    ]
    return [
        Candidate("people", [(_guess, scan.raw[words[0]][0].isupper()), *told], noun.first, noun.last, form="guess")
    ]


def _guess(capital: bool) -> list[str]:
    return ["guess", f"guess,capital={capital}"]


def _ends(code: str, ending: str, head: bool) -> list[str]:
    return [f"guess,{code}{ending[-3:]}", f"guess,{code}{ending[-2:]}", f"guess,{code}{ending},head={head}"]


def human(article: Article, figure: Figure) -> bool:
    """Whether the number word counts people only («четверо»)."""
    return figure.in_words and article.scan.at("marks.collective", figure.first) is not None


def size(figure: Figure) -> str:
    """How large a number without unit is, coarsely: money runs to billions, and only measures have fractions."""
    if figure.unit:
        return "unit"
    if figure.value != int(figure.value):
        return "fraction"
    return str(min(10, int(math.log10(figure.value)))) if figure.value >= 1 else "0"


def happened(article: Article, figure: Figure) -> str | None:
    """The action that is named nearest to the figure, in its clause."""
    start, stop = article.sentence_of(figure.first)
    first, last = max(start, figure.first - _NEAR), min(stop, figure.last + _NEAR)
    mentions = article.scan.within("actions", first, last)
    return min(mentions, key=lambda m: abs(m[0] - figure.first))[2] if mentions else None
