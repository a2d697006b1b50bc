"""The axes of a chart over time."""

from __future__ import annotations

import json
from datetime import timedelta

import altair as alt
import pandas as pd

from dashboard.speech import t

_MONTHS_FROM, _YEARS_FROM = 80, 1500  # days: from then on months, years are labelled


Span = tuple[pd.Timestamp, pd.Timestamp]
_HEADROOM = 1.08  # above the highest mark, for its arrow or flag


def span_of(frame: pd.DataFrame) -> Span:
    """The first and the last date of a frame."""
    return frame["date"].min(), frame["date"].max()


def date_domain(span: Span) -> list[alt.DateTime]:
    """From a little before the first date to a little after the last one."""
    first, last = span
    margin = max(timedelta(days=1), (last - first) * 0.03)
    return [_moment(first - margin), _moment(last + margin)]


def date_axis(span: Span) -> alt.Axis:
    """Days, months or years, whichever suits the stretch of time."""
    days = (span[1] - span[0]).days
    if days < _MONTHS_FROM:
        return _axis("%-d %b %Y", alt.TimeIntervalStep(interval="day", step=max(1, round(days / 6))))
    if days < _YEARS_FROM:
        return _axis("%b %Y", alt.TimeIntervalStep(interval="month", step=max(1, round(days / 30 / 7))))
    return _axis("%Y", alt.TimeIntervalStep(interval="year", step=max(1, round(days / 365 / 7))))


def value_axis(frame: pd.DataFrame, unit: str | None) -> alt.Axis:
    """Thousands separators; millions and billions shortened; the sign of a share or currency shown."""
    return amount_axis(largest(frame), unit)


def largest(frame: pd.DataFrame) -> float:
    """The highest number of a frame, upper ends of ranges among them."""
    return float(max(frame["value"].max(), frame["value_max"].fillna(0).max()))


def value_scale(frame: pd.DataFrame) -> alt.Scale:
    """From nought to a little over the highest number."""
    top = largest(frame)
    return (
        alt.Scale(zero=True, nice=True, domainMax=top * _HEADROOM) if top > 0 else alt.Scale(zero=True, nice=True)
    )


def amount_axis(highest: float, unit: str | None) -> alt.Axis:
    """The same for numbers up to `highest`."""
    if highest >= 1_000_000:
        words = f"replace(format(datum.value, '~s'), 'G', {_quoted(t('bn'))})"
        words = f"replace({words}, 'M', {_quoted(t('m'))})"
    else:
        words = "format(datum.value, ',~f')"
    suffix = "'%'" if unit == "percent" else f"' {unit}'" if unit else "''"
    return alt.Axis(labelExpr=f"{words} + {suffix}", tickCount=6, domain=False, ticks=False)


def _axis(labels: str, ticks: alt.TimeIntervalStep) -> alt.Axis:
    return alt.Axis(format=labels, tickCount=ticks, labelOverlap="greedy", grid=False)


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False).replace('"', "'")


def _moment(when: pd.Timestamp) -> alt.DateTime:
    return alt.DateTime(year=when.year, month=when.month, date=when.day)
