"""From rows of dashboard_points.sql to the frame that a chart draws; knows no Streamlit."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard.chart_marks import hedge
from dashboard.naming import action_name, event_name, source_label
from dashboard.queries.rows import records
from dashboard.speech import t
from dashboard.wording import day, said

MOST = 7  # lines that one picture can carry and still be read
_SHORT = 220
COLUMNS = ("point", "line", "key", "source_key", "source_id", "date", "value", "value_max", "hedge", "said",
           "written", "source", "outlets", "day", "sentence", "claims")  # fmt: skip


def chart_frame(points: pd.DataFrame, unit: str | None) -> pd.DataFrame:
    """One row a statement, in the columns that `charts.over_time` wants, and `claims` behind each.

    A line is one source, one action, one event: where more than one action or event is in view, the
    name of the line says which. Its `key` says the same in every language.
    """
    rows = records(points)
    several = [step for step in ("action", "event") if len({row[step] for row in rows}) > 1]
    frame = pd.DataFrame([_statement(row, several, unit) for row in rows], columns=list(COLUMNS))
    return frame.astype({"value": float, "value_max": float, "date": "datetime64[s]"})


def busiest(frame: pd.DataFrame) -> list[str]:
    """The lines of the frame, those with the most statements first."""
    counts = frame.groupby("line")["date"].agg(["nunique", "size"]).reset_index()
    ordered = counts.sort_values(["nunique", "size", "line"], ascending=[False, False, True])
    return [str(line) for line in ordered["line"]]


def keys(frame: pd.DataFrame) -> dict[str, str]:
    """The lines of the frame as an address has them → as a reader has them, those with most statements first."""
    named = dict(zip(frame["line"], frame["key"], strict=True))
    return {named[line]: line for line in busiest(frame)}


def drawn(frame: pd.DataFrame, picked: list[str], compared: list[str]) -> pd.DataFrame:
    """The rows of the lines that are drawn: those picked (else the busiest), and those compared in any case."""
    kept = [*compared, *(picked or list(keys(frame)))]
    return frame[frame["key"].isin(kept if picked else list(dict.fromkeys(kept))[:MOST])]


def _statement(row: dict[str, Any], several: list[str], unit: str | None) -> dict[str, Any]:
    source = source_label(row["source"], row["source_name"], row["outlet"])
    return {
        "point": row["claims"][0],
        "line": " · ".join([source, *(_which(row, step) for step in several)]),
        "key": "/".join([row["source_key"], *(row[step] or "-" for step in several)]),
        "source_key": row["source_key"],
        "source_id": row["source"],
        "date": row["for_date"],
        "value": row["value"],
        "value_max": row["value_max"],
        "hedge": hedge(row["qualifier"], row["value_max"]),
        "said": said(row["value"], row["value_max"], row["qualifier"], unit),
        "written": row["figure"],
        "source": source,
        "outlets": ", ".join(row["outlets"] or [t("unknown outlet")]),
        "day": day(row["for_date"]),
        "sentence": _shortened(row["sentence"]),
        "claims": row["claims"],
    }


def _which(row: dict[str, Any], step: str) -> str:
    if step == "action":
        return action_name(row["action"])
    return event_name(row["event"]) if row["event"] else t("no operation named")


def _shortened(sentence: str) -> str:
    return sentence if len(sentence) <= _SHORT else sentence[:_SHORT].rsplit(" ", 1)[0] + " …"
