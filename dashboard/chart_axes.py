"""The axes of a chart over time."""

from __future__ import annotations

from datetime import timedelta

import altair as alt
import pandas as pd

_MONTHS_FROM, _YEARS_FROM = 80, 1500  # days: from then on months, years are labelled


def date_domain(frame: pd.DataFrame) -> list[alt.DateTime]:
    """From a little before the first date to a little after the last one."""
    first, last = frame["date"].min(), frame["date"].max()
    margin = max(timedelta(days=1), (last - first) * 0.03)
    return [_moment(first - margin), _moment(last + margin)]


def date_axis(frame: pd.DataFrame) -> alt.Axis:
    """Days, months or years, whichever suits the stretch of time."""
    days = (frame["date"].max() - frame["date"].min()).days
    if days < _MONTHS_FROM:
        return _axis("%-d %b %Y", alt.TimeIntervalStep(interval="day", step=max(1, round(days / 6))))
    if days < _YEARS_FROM:
        return _axis("%b %Y", alt.TimeIntervalStep(interval="month", step=max(1, round(days / 30 / 7))))
    return _axis("%Y", alt.TimeIntervalStep(interval="year", step=max(1, round(days / 365 / 7))))


def value_axis(frame: pd.DataFrame, unit: str | None) -> alt.Axis:
    """Thousands separators; millions and billions shortened; the sign of a share or currency shown."""
    largest = max(frame["value"].max(), frame["value_max"].fillna(0).max())
    if largest >= 1_000_000:
        words = "replace(format(datum.value, '~s'), 'G', 'bn')"
        words = f"replace({words}, 'M', 'm')"
    else:
        words = "format(datum.value, ',~f')"
    suffix = "'%'" if unit == "percent" else f"' {unit}'" if unit else "''"
    return alt.Axis(labelExpr=f"{words} + {suffix}", tickCount=6, domain=False, ticks=False)


def _axis(labels: str, ticks: alt.TimeIntervalStep) -> alt.Axis:
    return alt.Axis(format=labels, tickCount=ticks, labelOverlap="greedy", grid=False)


def _moment(when: pd.Timestamp) -> alt.DateTime:
    return alt.DateTime(year=when.year, month=when.month, date=when.day)
