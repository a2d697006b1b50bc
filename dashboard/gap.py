"""The gap between what two sources stated; knows no Streamlit."""

from __future__ import annotations

import pandas as pd

STANDING = ("since", "none")  # kinds of period whose last figure stands until there is another

_SIDE = ["value", "said", "stated"]


def gaps(frame: pd.DataFrame, a: str, b: str, period: str) -> pd.DataFrame:
    """One row a day: what lines `a` and `b` (keys of the frame) stated, `difference` (a less b), `ratio` (a to b).

    Figures for a day, a month or another stretch are compared only where both sources state the same date. A
    running total or a state stands until its source states another: then `a_stated` and `b_stated` tell the dates
    of the statements that are compared, and `same_day` whether both are of this very day. Nothing is computed from
    one kind of period to another. Without a common ground the result is empty.
    """
    standing = period in STANDING
    left, right = _side(frame, a, "a"), _side(frame, b, "b")
    both = left.merge(right, on="date", how="outer" if standing else "inner").sort_values("date")
    if standing:
        columns = [column for column in both.columns if column != "date"]
        both[columns] = both[columns].ffill()
    both = both.dropna(subset=["a_value", "b_value"]).reset_index(drop=True)
    both["difference"] = both["a_value"] - both["b_value"]
    both["ratio"] = (both["a_value"] / both["b_value"]).where(both["b_value"] != 0)
    both["same_day"] = both["a_stated"] == both["b_stated"]
    return both


def _side(frame: pd.DataFrame, key: str, name: str) -> pd.DataFrame:
    """One statement a day of a line: the one that most articles carry, of equals the highest."""
    rows = frame[frame["key"] == key].assign(carried=frame["claims"].map(len), stated=frame["date"])
    last = rows.sort_values(["date", "carried", "value"]).groupby("date", as_index=False).last()
    return last[["date", *_SIDE]].rename(columns={column: f"{name}_{column}" for column in _SIDE})
