"""Statements over time as an Altair chart; knows no Streamlit."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from dashboard.chart_axes import date_axis, date_domain, value_axis
from dashboard.chart_marks import SHAPES, dashes, palette

POINT = "point"  # the selection that a click makes; holds the `point` of the frame
_MARK, _RING, _REACH = 220, 560, 700
_HEIGHT = 420
_LABELLED = 3  # lines; more words would lie on one another
_TOOLTIP = {
    "said": "Figure",
    "written": "As written",
    "source": "Source",
    "outlets": "Published by",
    "day": "Stands for",
    "sentence": "Sentence",
}


def over_time(frame: pd.DataFrame, lines: list[str], unit: str | None, opened: str | None = None) -> alt.LayerChart:
    """One line a source, one mark a statement; hedges drawn, ranges as bars.

    Columns of `frame`: `point` (its id), `line` (one of `lines`), `date`, `value`, `value_max`
    (NaN without a range), `hedge` (a key of SHAPES), and for the tooltip `said`, `written`,
    `source`, `outlets`, `day`, `sentence`. The line joins stated numbers only, for a range its
    lower end; between two statements nothing was stated. The mark whose `point` is `opened` is ringed.
    """
    base = alt.Chart(frame.sort_values(["date", "value"])).encode(
        x=alt.X("date:T", title=None, axis=date_axis(frame), scale=alt.Scale(domain=date_domain(frame))),
        y=alt.Y("value:Q", title=None, axis=value_axis(frame, unit), scale=alt.Scale(zero=True, nice=True)),
        color=alt.Color("line:N", legend=None, scale=_colours(lines)),
    )
    layers = [
        _ranges(base),
        _lines(base, lines),
        _marks(base),
        _last_words(base, last_points(frame, lines)),
        _ring(base, opened),
        _reach(base),
    ]
    return alt.LayerChart(layer=layers).properties(height=_HEIGHT)


def _colours(lines: list[str]) -> alt.Scale:
    colours = palette(lines)
    return alt.Scale(domain=lines, range=[colours[line] for line in lines])


def _ranges(base: alt.Chart) -> alt.Chart:
    """From the lower to the upper end of every range."""
    ranged = base.transform_filter("isValid(datum.value_max)")
    return _encoded(ranged.mark_bar(width=9, opacity=0.35, cornerRadius=2), y2="value_max:Q")


def _lines(base: alt.Chart, lines: list[str]) -> alt.Chart:
    dash = alt.StrokeDash("line:N", legend=None, scale=alt.Scale(domain=lines, range=dashes(lines)))
    return _encoded(base.mark_line(strokeWidth=1.6, opacity=0.55), strokeDash=dash)


def _marks(base: alt.Chart) -> alt.Chart:
    scale = alt.Scale(domain=list(SHAPES), range=list(SHAPES.values()))
    shape = alt.Shape("hedge:N", legend=None, scale=scale)
    return _encoded(base.mark_point(filled=True, size=_MARK, opacity=1), shape=shape)


def _last_words(base: alt.Chart, points: list[str]) -> alt.Chart:
    """The words of some statements beside their marks, each in the colour of its line."""
    some = base.transform_filter(alt.FieldOneOfPredicate(field="point", oneOf=points))
    text = some.mark_text(align="right", baseline="bottom", dx=-9, dy=-6, fontSize=13, fontWeight=600)
    return _encoded(text, text="said:N")


def last_points(frame: pd.DataFrame, lines: list[str]) -> list[str]:
    """The last statement of the first few lines that have more than one date."""
    last = frame.sort_values(["date", "value"]).groupby("line")["point"].last()
    dates = frame.groupby("line")["date"].nunique()
    return [str(last[line]) for line in lines if dates.get(line, 0) > 1][:_LABELLED]


def _ring(base: alt.Chart, opened: str | None) -> alt.Chart:
    """Around the mark whose sentence is open."""
    one = base.transform_filter(alt.FieldEqualPredicate(field="point", equal=opened or ""))
    ring: alt.Chart = one.mark_point(size=_RING, strokeWidth=2.5, filled=False)
    return ring


def _reach(base: alt.Chart) -> alt.Chart:
    """Unseen discs around the marks: what a pointer or a finger meets, and what a click selects."""
    click = alt.selection_point(name=POINT, fields=["point"], on="click", clear="dblclick", toggle=False)
    tooltip = [alt.Tooltip(f"{column}:N", title=title) for column, title in _TOOLTIP.items()]
    disc = base.mark_circle(size=_REACH, opacity=0.001, cursor="pointer")
    return _encoded(disc.add_params(click), tooltip=tooltip)


def _encoded(chart: alt.Chart, **channels: Any) -> alt.Chart:
    """`chart.encode(...)`, which Altair leaves without a type."""
    encoded: alt.Chart = chart.encode(**channels)
    return encoded
