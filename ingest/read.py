"""Reads an article's figures: first who states each, all together, then its other fields from the scene."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ingest.article import Article
from ingest.fields import action, measure, party, period, source, source_link, status
from ingest.fields.parts import whole
from ingest.fields.state import Read, Scene
from ingest.numbers.figure import Figure
from ingest.rank import Candidate, Ranker


def read(article: Article, ranker: Ranker) -> list[Read]:
    """The figures of the article with their fields, in the order of the text.

    The headline is read last, because its figures belong to whoever the body names for them.
    """
    scan = article.scan
    head = [f for f in article.figures if article.headline and scan.sentence[f.first] == 0]
    body = article.figures[len(head) :]
    scene = Scene()
    item = 0
    for one in _sourced(article, body, ranker):
        if article.item(one.figure.first) != item:
            item, scene.start = article.item(one.figure.first), len(scene.reads)
        _fill(article, one, scene, ranker)
    _time(article, scene, ranker)
    title = Scene(body=scene.reads)
    for figure in head:
        one = Read(figure)
        who = _pick(ranker, one, _twin(figure, scene.reads), "source", source.candidates(article, figure))
        one.attribution, one.source_how = who.value, who.info or "outlet"
        _fill(article, one, title, ranker)
    _time(article, title, ranker)
    return [*title.reads, *scene.reads]


_TOGETHER = 60  # figures whose sources are chosen together; bounds the memory for long texts


def _sourced(article: Article, figures: list[Figure], ranker: Ranker) -> Iterator[Read]:
    """The figures with their sources, chosen together so that a source carries on or ends as a whole."""
    last: Candidate | None = None
    for start in range(0, len(figures), _TOGETHER):
        some = figures[start : start + _TOGETHER]
        earlier = figures[start - 1 : start] if start else []
        steps = [source.candidates(article, figure) for figure in some]
        links = [source_link.link(article, a, b) for a, b in pairwise([*earlier, *some])]
        first = [] if earlier else [None]
        reads = [Read(figure) for figure in some]
        for one, (who, sure) in zip(
            reads,
            ranker.path("source", steps, [*first, *links], reads, last),
            strict=True,
        ):
            one.attribution, one.source_how, one.sure["source"] = who.value, who.info or "outlet", sure
            last = who
            yield one


def _fill(article: Article, one: Read, scene: Scene, ranker: Ranker) -> None:
    """Decide the other fields of a figure, and enter it in the scene."""
    figure = one.figure
    twin = _twin(figure, scene.body)
    noun = _pick(ranker, one, twin, "measure", measure.candidates(article, figure, one, scene))
    one.measure, one.noun_first, one.noun_last = noun.value, noun.first, noun.last
    if figure.unit is None:
        _take_unit(figure, noun, one.measure, scene)
    done = _pick(ranker, one, twin, "action", action.candidates(article, figure, one, scene))
    one.action, one.action_at = done.value, done.first
    one.party = _pick(ranker, one, twin, "party", party.candidates(article, figure, one, scene)).value
    one.status = _pick(ranker, one, twin, "status", status.candidates(article, figure, one, scene)).value
    one.part_of = whole(article, one, scene)
    scene.reads.append(one)


def _time(article: Article, scene: Scene, ranker: Ranker) -> None:
    """Decide the periods of the figures, each in the light of those before in the same item of a digest."""
    item, start = 0, 0
    for at, one in enumerate(scene.reads):
        if article.item(one.figure.first) != item:
            item, start = article.item(one.figure.first), at
        earlier = scene.reads[max(start, at - 8) : at]
        choice = period.candidates(article, one, earlier, _twin(one.figure, scene.body))
        when, one.sure["period"] = ranker.pick("period", choice, one)
        period.take(one, when, earlier[-1] if earlier else None)


def _take_unit(figure: Figure, noun: Candidate, measure: str | None, scene: Scene) -> None:
    """The unit of the figure that this one goes on from ("rose to 725 sq km in March and 465 in April")."""
    if measure == "money":
        figure.unit, figure.kind = _currency(scene), "currency"
    elif isinstance(noun.info, Figure):
        figure.unit, figure.kind = noun.info.unit, noun.info.kind


def _currency(scene: Scene) -> str | None:
    """The currency last stated, which an amount without one is in ("to 61.3 billion")."""
    return next((read.figure.unit for read in scene.recent(8) if read.figure.kind == "currency"), None)


def _pick(ranker: Ranker, one: Read, twin: Read | None, name: str, candidates: list[Candidate]) -> Candidate:
    if twin:
        exact = twin.figure.value == one.figure.value
        value = twin.attribution if name == "source" else getattr(twin, name)
        info = "headline" if name == "source" else None
        candidates.append(Candidate(value, [(_repeats, exact)], info=info))
    best, sure = ranker.pick(name, candidates, one)
    one.sure[name] = sure
    return best


def _repeats(exact: bool) -> list[str]:
    return ["twin", f"twin,exact={exact}"]


def _twin(figure: Figure, body: list[Read]) -> Read | None:
    """The figure of the body that a headline's figure repeats: the same, or the one that it rounds."""
    alike = [read for read in body[:200] if read.figure.unit == figure.unit and read.figure.value]
    exact = next((read for read in alike if read.figure.value == figure.value), None)
    if exact or figure.value < 20:
        return exact
    return next((read for read in alike if abs(read.figure.value - figure.value) <= 0.05 * figure.value), None)
