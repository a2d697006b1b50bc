"""What an audit found, as a table for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import Any

import duckdb
from rich import box
from rich.table import Table
from rich.text import Text

from data.audit import Finding
from data.audit.wording import thing, title
from data.store import rows
from ingest.cli.output import print_lines
from ingest.cli.plain import plain
from ingest.cli.printing import drawn

SHOWN = 6  # figures of a finding that are written out

Row = dict[str, Any]


def print_findings(connection: duckdb.DuckDBPyConnection, found: Sequence[Finding]) -> None:
    """Print one row a finding (type, what, who, figures with their dates and places), and how many of each type."""
    if not found:
        print_lines(["Nothing on record that does not fit."])
        return
    wanted = list(chain.from_iterable(one.claims[:SHOWN] for one in found))
    claims = {row["claim_id"]: row for row in rows(connection, "claims_shown", claims=wanted)}
    print_lines(chain(drawn(_table(found, claims)), ["", _summary(found)]))


def _table(found: Sequence[Finding], claims: dict[str, Row]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False, show_lines=True)
    for heading, least in {"Type": 12, "What": 26, "Who": 14, "Figures": 30}.items():
        table.add_column(heading, min_width=least, overflow="fold")
    for one in found:
        table.add_row(title(one.type), _what(one), _who(one), _figures(one, claims))
    return table


def _what(one: Finding) -> Text:
    counted = f"{thing(one.measure, one.party)}\n" if one.measure else ""
    return Text.assemble((plain(counted[:-1]) + "\n" if counted else "", "bold"), plain(one.explanation))


def _who(one: Finding) -> str:
    return "\n".join(map(plain, one.named))


def _figures(one: Finding, claims: dict[str, Row]) -> str:
    lines = [_figure(claims[claim]) for claim in one.claims[:SHOWN] if claim in claims]
    more = len(one.claims) - SHOWN
    return "\n".join([*lines, *([f"and {more} more"] if more > 0 else [])])


def _figure(row: Row) -> str:
    """The figure as written, with the day and place of its article."""
    where = row["url"] or row["document_id"]
    parts = [f"{row['published'] or 'undated'}", row["figure"], row["outlet"] or "", f"<{where}>"]
    return plain("  ".join(part for part in parts if part))


def _summary(found: Sequence[Finding]) -> str:
    counts = Counter(one.type for one in found)
    return ", ".join(f"{title(kind)}: {count}" for kind, count in counts.items())
