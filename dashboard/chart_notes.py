"""What is marked on the lines of a chart: breaks in a source's counting, and findings of the audit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

import pandas as pd

from dashboard.speech import t
from dashboard.wording import day
from data.audit import Finding
from data.audit.breaks import Break


@dataclass(frozen=True, slots=True)
class Notes:
    """Breaks (a row each: `date`, `source`, `day`, `reason`), and findings with the points that they involve."""

    breaks: pd.DataFrame
    findings: tuple[Finding, ...] = ()
    flags: tuple[tuple[str, str], ...] = ()  # (point, explanation) each


def notes(frame: pd.DataFrame, measure: str, declared: Sequence[Break], found: Iterable[Finding]) -> Notes:
    """The breaks of the sources in the frame within its dates, and the findings that involve its figures."""
    pairs = zip(frame["point"], frame["claims"], strict=True)
    points = {str(claim): str(point) for point, behind in pairs for claim in behind}
    involved = [one for one in found if not points.keys().isdisjoint(one.claims)]
    flags: dict[str, list[str]] = {}
    for one in involved:
        for point in dict.fromkeys(points[claim] for claim in one.claims if claim in points):
            flags.setdefault(point, []).append(one.explanation)
    words = tuple((point, " · ".join(said)) for point, said in flags.items())
    return Notes(_breaks(frame, measure, declared), tuple(involved), words)


def flagged(frame: pd.DataFrame, of: Notes) -> pd.DataFrame:
    """The frame with a column `flag`: what the findings say of each point, "" where there is none."""
    words = dict(of.flags)
    return frame.assign(flag=[words.get(point, "") for point in frame["point"]])


def breaks_html(of: Notes) -> str:
    """The breaks as a list, each with its day and reason; "" without any."""
    rows = [f"<li>{escape(_break(row))}</li>" for _, row in of.breaks.iterrows()]
    return _listed(t("Breaks: from here a source counts otherwise"), rows)


def findings_html(of: Notes, links: Sequence[str], more: int = 0) -> str:
    """The findings as a list, each with the link to it; `more` are not listed. "" without any."""
    label = escape(t("Open the finding"))
    rows = [
        f'<li>{escape(one.explanation)} <a href="{escape(link)}" target="_self">{label}</a></li>'
        for one, link in zip(of.findings, links, strict=False)
    ]
    rows += [f"<li>{escape(t('and {count} more', count=more))}</li>"] if more else []
    return _listed(t("Flags: figures that do not fit"), rows)


def _listed(title: str, rows: list[str]) -> str:
    return f'<div class="or-notes"><h3>{escape(title)}</h3><ul>{"".join(rows)}</ul></div>' if rows else ""


def _break(row: pd.Series) -> str:
    return f"{row['day']}, {row['source']}: {row['reason']}"


def _breaks(frame: pd.DataFrame, measure: str, declared: Sequence[Break]) -> pd.DataFrame:
    names = dict(zip(frame["source_id"], frame["source"], strict=True))
    rows = [
        {"date": pd.Timestamp(one.date), "source": names[one.source], "day": day(one.date), "reason": one.reason}
        for one in declared
        if one.source in names and measure in one.measures
    ]
    table = pd.DataFrame(rows, columns=["date", "source", "day", "reason"]).astype({"date": "datetime64[s]"})
    return table[table["date"].between(frame["date"].min(), frame["date"].max())]
