"""A series as a document of the record: a line a day, and a claim in each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from hashlib import sha256

from data.audit.wording import thing
from data.model import Claim, Document, Period, Reading
from data.vocabulary import registry
from ingest.attribution.identity import is_canonical
from ingest.pipeline.documents import clean
from ingest.readers.columns import table
from ingest.series.about import Series
from ingest.series.days import Day
from ingest.series.names import name_of
from ingest.series.numbers import written

EXTRACTOR = "series-1"
LANGUAGE = "en"  # of the line at the top, the only words


def reading(series: Series, days: Sequence[Day], raw: bytes) -> Reading:
    """The document of the series with a claim a day; `days` are in order, so that later ones move nothing."""
    lines = [heading(series), *(f"{day.day}: {written(day.value)}" for day in days)]
    document = Document(
        id=series.document_id,
        text="\n".join(lines),
        language=LANGUAGE,
        sha256=sha256(raw).hexdigest(),
        outlet=series.outlet or name_of("sources", series.source),
        title=lines[0],
        origin=clean(days[0].origin.rpartition(": ")[0]),
    )
    return Reading(document, tuple(_claims(series, document, days, lines)), EXTRACTOR, raw)


def heading(series: Series) -> str:
    """Who states what, in a line; it opens with the source."""
    marks = [mark for mark in (series.party, series.place, _event(series), series.unit) if mark]
    words = thing(series.measure, ", ".join(marks) or None, series.action)
    key = "since" if series.since and series.kind == "total" else series.kind
    form: str = table("series")["heading"][key]
    return clean(form.format(source=name_of("sources", series.source), thing=words, since=series.since))


def _claims(series: Series, document: Document, days: Sequence[Day], lines: Sequence[str]) -> list[Claim]:
    made, at = [], len(lines[0]) + 1
    for day, line in zip(days, lines[1:], strict=True):
        made.append(_claim(series, document, day, line, at))
        at += len(line) + 1
    return made


def _claim(series: Series, document: Document, day: Day, line: str, at: int) -> Claim:
    figure, name = written(day.value), name_of("sources", series.source)
    key = (document.id, day.day.isoformat(), figure)
    return Claim(
        claim_id=sha256(repr(key).encode()).hexdigest()[:20],
        document_id=document.id,
        start=at + len(line) - len(figure),
        end=at + len(line),
        figure=figure,
        value=float(day.value),
        value_max=None,
        qualifier="exact",
        unit=series.unit,
        measure=_kept_under(series.measure),
        measure_text=name_of("measures", series.measure),
        action=series.action,
        party=series.party,
        place=series.place,
        event=_event(series),
        period=_period(series, day.day),
        stated_on=day.day,
        source=series.source if is_canonical(series.source, registry().sources) else None,
        source_name=name,
        source_text=name,
        cue_text=None,
        speaker=None,
        via=(),
        attribution="explicit",
        status="asserted",
        delta=False,
        part_of=None,
        sentence=line,
        language=LANGUAGE,
        confidence=1.0,
        source_start=0,
        source_end=len(name),
        sentence_start=at,
        sentence_end=at + len(line),
        source_id=series.source,
    )


def _kept_under(measure: str) -> str:
    """The measure under which the record keeps it, also where texts name it."""
    return str(registry().measures.get(measure, {}).get("within", measure))


def _event(series: Series) -> str | None:
    """The record has events by their names."""
    return name_of("events", series.event) if series.event else None


def _period(series: Series, day: date) -> Period:
    if series.kind == "day":
        return Period("day", day, day)
    return Period("since", series.since or _begun(series), day)


def _begun(series: Series) -> date | None:
    """A total of an event counts from its start."""
    begun = registry().events.get(series.event or "", {}).get("from")
    return date.fromisoformat(str(begun)[:10]) if begun else None
