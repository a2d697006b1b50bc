"""The small chart under the main one: the whole time, in which a stretch can be drawn; knows no Streamlit."""

from __future__ import annotations

import altair as alt
import pandas as pd

from dashboard.chart_axes import Span, date_axis, date_domain, span_of
from dashboard.chart_locale import chart_locale
from dashboard.chart_marks import palette

STRETCH = "stretch"  # the selection that a brush makes
_HEIGHT = 110  # labels of the dates among them


def overview(frame: pd.DataFrame, lines: list[str], shown: Span) -> alt.LayerChart:
    """All statements of a frame of `charts.over_time` as thin lines; the stretch that is shown is shaded."""
    span = span_of(frame)
    x = alt.X("date:T", title=None, axis=date_axis(span), scale=alt.Scale(domain=date_domain(span)))
    colours = palette(lines)
    scale = alt.Scale(domain=lines, range=[colours[line] for line in lines])
    base = alt.Chart().encode(
        x=x,
        y=alt.Y("value:Q", title=None, axis=None, scale=alt.Scale(zero=True)),
        color=alt.Color("line:N", legend=None, scale=scale),
    )
    brush = alt.selection_interval(name=STRETCH, encodings=["x"], empty=False)
    shade = alt.Chart(pd.DataFrame([{"first": shown[0], "last": shown[1]}])).mark_rect(
        color="#8A8A8A", opacity=0.22
    )
    layers = [
        *([shade.encode(x=alt.X("first:T", title=None), x2="last:T")] if shown != span else []),
        base.mark_line(strokeWidth=1.2, opacity=0.8),
        base.mark_circle(size=9, opacity=0.9).add_params(brush),
    ]
    # On a canvas: Vega gives the parts of a brush a role, but no name, and a screen reader would stumble over them.
    # The boxes for days beside it do the same by keyboard.
    meta = {"embedOptions": {"renderer": "canvas"}}
    data, config = frame[["date", "value", "line"]].sort_values("date"), {"locale": chart_locale()}
    chart: alt.LayerChart = alt.LayerChart(data=data, layer=layers, height=_HEIGHT, usermeta=meta, config=config)
    return chart
