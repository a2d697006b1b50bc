"""Fewer marks than statements where a picture could not show them all; knows no Streamlit."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

MARKS = 160  # as many as find room side by side; a browser draws them at once without delay
_EACH = 4  # of every stretch: the first, the last, the lowest, the highest


def thinned(frame: pd.DataFrame, keep: Collection[str] = ()) -> pd.DataFrame:
    """At most about MARKS rows of a chart's frame: of each line and stretch the first, last, lowest and highest.

    So the line runs where it ran, and no peak is lost. The points in `keep` stay. A frame that is small enough
    comes back whole.
    """
    if len(frame) <= MARKS:
        return frame
    ordered = frame.sort_values(["date", "value"], kind="stable")
    stretches = max(1, MARKS // _EACH // ordered["line"].nunique())
    groups = ordered.groupby([ordered["line"], _stretch(ordered["date"], stretches)])
    kept = {*groups.head(1).index, *groups.tail(1).index, *groups["value"].idxmin(), *groups["value"].idxmax()}
    kept.update(ordered.index[ordered["point"].isin(list(keep))])
    return ordered.loc[ordered.index.isin(list(kept))]


def _stretch(dates: pd.Series, count: int) -> pd.Series:
    """For each date the number of its stretch, from 0, all equally long."""
    since = (dates - dates.min()).dt.days
    numbers: pd.Series = since * count // (since.max() + 1)
    return numbers.rename("stretch")
