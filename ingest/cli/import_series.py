"""`onrecord import-series`: an official series, to compare with what outlets report."""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ingest.cli.options import Store
from ingest.cli.report import Refusals, complain

if TYPE_CHECKING:
    from ingest.series import Series


class Kind(str, Enum):  # noqa: UP042 -- typer shows its values only so
    """What each value counts."""

    total = "total"
    day = "day"


File = Annotated[Path, typer.Argument(metavar="FILE", help="CSV or JSON: days and their values.")]
Source = Annotated[str, typer.Option(metavar="NAME", help="Who states them: a name or an id.")]
Measure = Annotated[str, typer.Option(metavar="NAME", help="What is counted, as personnel.")]
Action = Annotated[str | None, typer.Option(metavar="NAME", help="What happened to it, as lost.")]
Party = Annotated[str | None, typer.Option(metavar="NAME", help="Whose it is, as Russia.")]
Place = Annotated[str | None, typer.Option(metavar="NAME", help="Where.")]
Event = Annotated[str | None, typer.Option(metavar="NAME", help="In which war, operation or disaster.")]
Unit = Annotated[str | None, typer.Option(metavar="UNIT", help="In which unit, as USD.")]
Counts = Annotated[Kind, typer.Option(help="Totals up to each day, or what is of each day.")]
Column = Annotated[str | None, typer.Option(metavar="NAME", help="The column of the values.")]
Since = Annotated[
    datetime | None, typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="The day from which totals count.")
]
Published = Annotated[str | None, typer.Option(metavar="NAME", help="Who published it. [default: the source]")]
Called = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="What it goes by where its file's name changes. [default: that name]"),
]


def import_series(
    file: File,
    source: Source,
    measure: Measure,
    action: Action = None,
    party: Party = None,
    place: Place = None,
    event: Event = None,
    unit: Unit = None,
    kind: Counts = Kind.total,
    column: Column = None,
    since: Since = None,
    outlet: Published = None,
    name: Called = None,
    store: Store = None,
) -> None:
    """Keep an official series as figures of its source, a day a figure. It grows where it comes again with more."""
    from ingest.series import Series
    from ingest.series.names import resolved

    if since and kind is Kind.day:
        raise typer.BadParameter("--since goes with totals only (--kind total).")
    ids = resolved(source=source, measure=measure, unit=unit, action=action, party=party, place=place, event=event)
    begun = since.date() if since else None
    # Two columns of a file may count one thing: "military auto" and, later on, "vehicles and fuel tanks".
    called = name or ": ".join(part for part in (file.name, column) if part)
    series = Series(name=called, kind=kind.value, since=begun, outlet=outlet, **ids)
    raise typer.Exit(_kept(file, series, column, store))


def _kept(file: Path, series: Series, column: str | None, store: Path | None) -> int:
    """Keeps what the file has of the series; the exit status."""
    from data.store import default_store, write  # brings in DuckDB
    from ingest.pipeline.patience import opened
    from ingest.series import load, reading

    loaded, refusals, where = load(file, series, column), Refusals(), store or default_store()
    for error in loaded.wrong:
        refusals(error)
    with opened(where, complain) as connection:
        tally = write(connection, [reading(series, loaded.days, loaded.raw)], unreadable=refusals.count)
    first, last = loaded.days[0].day, loaded.days[-1].day
    passed = f"; rows that leave it open: {loaded.open:,}" if loaded.open else ""
    print(f"{where}: {tally}; days: {len(loaded.days):,}, from {first} to {last}{passed}")
    return refusals.status
