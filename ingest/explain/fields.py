"""The fields of a figure, explained: those chosen among candidates, and those that are read as written."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from data.model import Claim
from ingest.article import Article
from ingest.attribution.answer import answers, own_of
from ingest.explain import wording
from ingest.explain.model import Field, Option, Reason
from ingest.explain.noting import Choice, Noting
from ingest.explain.words import Span, spans, unit, words
from ingest.export.shape import number
from ingest.fields.state import Read
from ingest.rank import Candidate

_STRONGEST = 3  # signs shown


def fields(article: Article, read: Read, claim: Claim, noted: Noting) -> tuple[Field, ...]:
    """Every field of the figure, in the order of data/explain/fields.yaml."""
    written = _written(article, read, claim)
    return tuple(
        written[name] if name in written else _chosen(article, name, read, noted)
        for name in wording.table("fields")
    )


def _written(article: Article, read: Read, claim: Claim) -> dict[str, Field]:
    """The fields that nothing is weighed for."""
    figure = read.figure
    shown = " to ".join(str(number(end)) for end in (figure.value, figure.value_max) if end is not None)
    hedge = [] if figure.hedge_first is None else [(figure.hedge_first, figure.hedge_last or 0)]
    at_it = unit(article.scan, read)
    return {
        "value": _as_written(article, "value", shown, "written", [(figure.first, figure.last)]),
        "hedge": _as_written(article, "hedge", claim.qualifier, "written" if hedge else "none", hedge),
        "unit": _as_written(
            article, "unit", claim.unit, "written" if at_it else "shared" if claim.unit else "none", at_it
        ),
    }


def _as_written(article: Article, name: str, value: str | None, form: str, at: list[Span]) -> Field:
    classes = wording.table("fields")[name]["classes"]
    return Field(name, Option(value, 1.0, wording.reading(name, form), words(article.scan, at, classes)))


def _chosen(article: Article, name: str, read: Read, noted: Noting) -> Field:
    choice = noted.choice(read, name)
    weights = noted.weights.get(name, {})
    shares = _shares(choice, weights)
    options = [
        _option(article, name, read, candidate, signs, share)
        for candidate, signs, share in zip(choice.candidates, choice.features, shares, strict=True)
    ]
    order = sorted(range(len(options)), key=lambda at: -shares[at])
    chosen = options[choice.chosen]
    rival = next((at for at in order if options[at].value != chosen.value), None)
    against = choice.features[rival] if rival is not None else []
    reasons = _reasons(choice.features[choice.chosen], against, weights)
    chosen, others = _pooled(chosen, [options[at] for at in order])
    return Field(name, chosen, reasons, others)


def _pooled(chosen: Option, options: Sequence[Option]) -> tuple[Option, tuple[Option, ...]]:
    """The chosen option, and for each other value its likeliest; what speaks for one value adds up."""
    sums: dict[str | None, float] = {}
    for option in options:
        sums[option.value] = sums.get(option.value, 0.0) + option.sure
    best = {option.value: option for option in reversed(options)}
    others = [replace(best[value], sure=share) for value, share in sums.items() if value != chosen.value]
    others.sort(key=lambda option: -option.sure)
    return replace(chosen, sure=sums[chosen.value]), tuple(others)


def _option(
    article: Article, name: str, read: Read, candidate: Candidate, signs: list[str], share: float
) -> Option:
    value = candidate.value
    if name == "source":
        value = answers(value, own_of(article), article.scan.language.registry.sources)
    found = words(article.scan, spans(article, name, candidate, read), wording.table("fields")[name]["classes"])
    return Option(value, share, wording.reading(name, signs[0]), found)


def _shares(choice: Choice, weights: dict[str, float]) -> list[float]:
    """The probability of each candidate, as ingest.rank has it, given the one chosen before."""
    scores = [sum(weights.get(name, 0.0) for name in signs) for signs in choice.features]
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    whole = sum(powers)
    return [power / whole for power in powers]


def _reasons(signs: Sequence[str], against: Sequence[str], weights: dict[str, float]) -> tuple[Reason, ...]:
    """The signs that speak most for a candidate and are none of the rival's."""
    own = Counter(signs) - Counter(against)
    strong = sorted(((weights.get(name, 0.0) * times, name) for name, times in own.items()), reverse=True)
    return tuple(
        Reason(name, round(weight, 3), wording.plain(name)) for weight, name in strong[:_STRONGEST] if weight > 0
    )
