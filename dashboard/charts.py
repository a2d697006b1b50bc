"""Statements over time as an Altair chart; knows no Streamlit."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import altair as alt
import pandas as pd

from dashboard.chart_axes import Span, date_axis, date_domain, span_of, value_axis, value_scale
from dashboard.chart_locale import chart_locale
from dashboard.chart_marks import FLAG, FLAG_COLOUR, SHAPES, dashes, palette
from dashboard.speech import t

POINT = "point"  # the selection that a click makes; holds the `point` of the frame
_MARK, _RING, _REACH = 220, 560, 700
_HEIGHT = 420
_LABELLED = 3  # lines; more words would lie on one another
_GREY = "#8A8A8A"
_ZOOM = "wheel![event.ctrlKey || event.metaKey]"  # a pinch is the same to a browser; a plain wheel scrolls the page


def over_time(
    frame: pd.DataFrame,
    lines: list[str],
    unit: str | None,
    opened: str | None = None,
    breaks: pd.DataFrame | None = None,
    span: Span | None = None,
) -> alt.LayerChart:
    """One line a source, one mark a statement; hedges drawn, ranges as bars.

    Columns of `frame`: `point` (its id), `line` (one of `lines`), `date`, `value`, `value_max`
    (NaN without a range), `hedge` (a key of SHAPES), `flag` (what the audit found of it; may be missing), and for
    the tooltip `said`, `written`, `source`, `outlets`, `day`, `sentence`. The line joins stated numbers only, for a
    range its lower end; between two statements nothing was stated. The mark whose `point` is `opened` is ringed.
    `breaks` (columns of chart_notes.Notes) are dashed rules; `span` are the dates from end to end.
    """
    dates = span or span_of(frame)
    base = (
        alt.Chart().encode(  # the data stand once, above the layers: Altair compares and hashes what each layer has
            x=alt.X("date:T", title=None, axis=date_axis(dates), scale=alt.Scale(domain=date_domain(dates))),
            y=alt.Y("value:Q", title=None, axis=value_axis(frame, unit), scale=value_scale(frame)),
            color=alt.Color("line:N", legend=None, scale=_colours(lines)),
        )
    )
    layers = [
        *_ranges(base),
        _lines(base, lines),
        _marks(base),
        _last_words(base, last_points(frame, lines)),
        _ring(base, opened),
        _reach(base),
        *([_flags(base)] if "flag" in frame and frame["flag"].any() else []),
        *(_breaks(breaks) if breaks is not None and len(breaks) else []),
    ]
    data = frame.assign(flag=frame.get("flag", "")).sort_values(["date", "value"])
    # In one step: each `properties` or `configure` would copy all of it.
    chart: alt.LayerChart = alt.LayerChart(
        data=data, layer=layers, height=_HEIGHT, config={"locale": chart_locale()}
    )
    return chart


def _colours(lines: list[str]) -> alt.Scale:
    colours = palette(lines)
    return alt.Scale(domain=lines, range=[colours[line] for line in lines])


def _ranges(base: alt.Chart) -> list[alt.Chart]:
    """From the lower to the upper end of every range, and a stroke at the upper end."""
    ranged = base.transform_filter("isValid(datum.value_max)")
    band = _encoded(ranged.mark_bar(width=11, opacity=0.45, cornerRadius=2, clip=True), y2="value_max:Q")
    top = _encoded(ranged.mark_tick(thickness=2.5, size=15, opacity=1, clip=True), y="value_max:Q")
    return [band, top]


def _lines(base: alt.Chart, lines: list[str]) -> alt.Chart:
    dash = alt.StrokeDash("line:N", legend=None, scale=alt.Scale(domain=lines, range=dashes(lines)))
    zoom = alt.selection_interval(name="zoom", bind="scales", encodings=["x"], zoom=_ZOOM)
    return _encoded(base.add_params(zoom).mark_line(strokeWidth=1.6, opacity=0.55, clip=True), strokeDash=dash)


def _marks(base: alt.Chart) -> alt.Chart:
    scale = alt.Scale(domain=list(SHAPES), range=list(SHAPES.values()))
    shape = alt.Shape("hedge:N", legend=None, scale=scale)
    return _encoded(base.mark_point(filled=True, size=_MARK, opacity=1, clip=True, aria=False), shape=shape)


def _last_words(base: alt.Chart, points: list[str]) -> alt.Chart:
    """The words of some statements beside their marks, each in the colour of its line."""
    some = base.transform_filter(alt.FieldOneOfPredicate(field="point", oneOf=points))
    text = some.mark_text(align="right", baseline="bottom", dx=-9, dy=-6, fontSize=13, fontWeight=600, clip=True)
    return _encoded(text, text="said:N")


def last_points(frame: pd.DataFrame, lines: list[str]) -> list[str]:
    """The last statement of the first few lines that have more than one date, where its words find room."""
    last = frame.sort_values(["date", "value"]).groupby("line").last()
    dates = frame.groupby("line")["date"].nunique()
    kept: list[dict[Hashable, Any]] = []
    for row in last.loc[[line for line in lines if dates.get(line, 0) > 1]].to_dict("records"):
        if not any(_near(frame, row, other) for other in kept):
            kept.append(row)
    return [str(row["point"]) for row in kept[:_LABELLED]]


def _near(frame: pd.DataFrame, one: dict[Hashable, Any], other: dict[Hashable, Any]) -> bool:
    """Whether the words of two statements would lie on one another."""
    days = max((frame["date"].max() - frame["date"].min()).days, 1)
    top = max(float(frame["value"].max()), 1.0)
    beside = abs((one["date"] - other["date"]).days) < days * 0.2
    return beside and bool(abs(one["value"] - other["value"]) < top * 0.06)


def _ring(base: alt.Chart, opened: str | None) -> alt.Chart:
    """Around the mark whose sentence is open."""
    one = base.transform_filter(alt.FieldEqualPredicate(field="point", equal=opened or ""))
    ring: alt.Chart = one.mark_point(size=_RING, strokeWidth=2.5, filled=False, clip=True, aria=False)
    return ring


def _reach(base: alt.Chart) -> alt.Chart:
    """Unseen discs around the marks: what a pointer or a finger meets, and what a click selects."""
    click = alt.selection_point(name=POINT, fields=["point"], on="click", clear="dblclick", toggle=False)
    disc = base.mark_circle(size=_REACH, opacity=0.001, cursor="pointer", clip=True)
    return _encoded(disc.add_params(click), tooltip=_tooltip(_words()))


def _flags(base: alt.Chart) -> alt.Chart:
    """A pennant above each mark that a finding of the audit involves; its tooltip tells the finding."""
    some = base.transform_filter("datum.flag != ''")
    flag = some.mark_point(shape=FLAG, filled=True, size=_MARK, opacity=1, clip=True, tooltip=True, aria=False)
    tooltip = _tooltip({"flag": t("Does not fit"), **_words()})
    return _encoded(flag, color=alt.value(FLAG_COLOUR), tooltip=tooltip)


def _breaks(breaks: pd.DataFrame) -> list[alt.Chart]:
    """A dashed rule with a label from each day on which a source begins to count otherwise."""
    base = alt.Chart(breaks.assign(label=t("counted otherwise"))).encode(x=alt.X("date:T", title=None))
    names = {"source": t("Source"), "day": t("From"), "reason": t("Reason")}
    rule = _encoded(
        base.mark_rule(strokeDash=[5, 4], strokeWidth=2, color=_GREY, clip=True), tooltip=_tooltip(names)
    )
    words = base.mark_text(align="left", baseline="top", dx=5, dy=2, fontSize=12, color=_GREY, clip=True)
    return [rule, _encoded(words, y=alt.value(0), text="label:N", tooltip=_tooltip(names))]


def _words() -> dict[str, str]:
    """What the tooltip of a statement tells: column of the frame → what it is called."""
    return {
        "said": t("Figure"), "written": t("As written"), "source": t("Source"), "outlets": t("Published by"),
        "day": t("Stands for"), "sentence": t("Sentence"),
    }  # fmt: skip


def _tooltip(names: dict[str, str]) -> list[alt.Tooltip]:
    return [alt.Tooltip(f"{column}:N", title=title) for column, title in names.items()]


def _encoded(chart: alt.Chart, **channels: Any) -> alt.Chart:
    """`chart.encode(...)`, which Altair leaves without a type."""
    encoded: alt.Chart = chart.encode(**channels)
    return encoded
