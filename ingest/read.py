"""Reads an article's figures: gives each its fields, one after the other, from the scene."""

from __future__ import annotations

from ingest.article import Article
from ingest.fields import action, measure, party, period, source, status
from ingest.fields.parts import whole
from ingest.fields.state import Read, Scene
from ingest.numbers.figure import Figure
from ingest.rank import Candidate, Ranker


def read(article: Article, ranker: Ranker) -> list[Read]:
    """The figures of the article with their fields, in the order of the text.

    The headline is read last, because its figures belong to whoever the body names for them.
    """
    head = [f for f in article.figures if article.headline and article.scan.sentence[f.first] == 0]
    body = [f for f in article.figures if f not in head] if head else article.figures
    scene = Scene()
    for figure in body:
        scene.reads.append(_one(article, figure, scene, ranker))
    reads = scene.reads
    title = Scene(body=reads)
    for figure in head:
        title.reads.append(_one(article, figure, title, ranker))
    return [*title.reads, *reads]


def _one(article: Article, figure: Figure, scene: Scene, ranker: Ranker) -> Read:
    read = Read(figure)
    twin = _twin(figure, scene.body)
    who = _pick(ranker, read, twin, "source", source.candidates(article, figure))
    read.attribution, read.source_how = who.value, who.info or "outlet"
    noun = _pick(ranker, read, twin, "measure", measure.candidates(article, figure, read, scene))
    read.measure, read.noun_first, read.noun_last = noun.value, noun.first, noun.last
    if read.measure == "money" and figure.unit is None:
        figure.unit, figure.kind = _currency(scene), "currency"
    done = _pick(ranker, read, twin, "action", action.candidates(article, figure, read, scene))
    read.action, read.action_at = done.value, done.first
    whose = _pick(ranker, read, twin, "party", party.candidates(article, figure, read, scene))
    read.party = whose.value
    when = _pick(ranker, read, twin, "period", period.candidates(article, figure, read, scene))
    read.period, read.period_first, read.period_last = when.value, when.first, when.last
    read.period_date = when.info
    state = _pick(ranker, read, twin, "status", status.candidates(article, figure, read, scene))
    read.status = state.value
    read.part_of = whole(article, read, scene)
    return read


def _currency(scene: Scene) -> str | None:
    """The currency last stated, which an amount without one is in ("to 61.3 billion")."""
    return next((read.figure.unit for read in reversed(scene.reads) if read.figure.kind == "currency"), None)


def _pick(ranker: Ranker, read: Read, twin: Read | None, name: str, candidates: list[Candidate]) -> Candidate:
    if twin:
        exact = twin.figure.value == read.figure.value
        value = twin.attribution if name == "source" else getattr(twin, name)
        candidates.append(Candidate(value, ["twin", f"twin,exact={exact}"], info="headline" if name == "source" else None))
    best, sure = ranker.pick(name, candidates, read)
    read.sure[name] = sure
    return best


def _twin(figure: Figure, body: list[Read]) -> Read | None:
    """The figure of the body that a headline's figure repeats: the same, or the one that it rounds."""
    alike = [read for read in body if read.figure.unit == figure.unit and read.figure.value]
    exact = next((read for read in alike if read.figure.value == figure.value), None)
    if exact or figure.value < 20:
        return exact
    return next((read for read in alike if abs(read.figure.value - figure.value) <= 0.05 * figure.value), None)
