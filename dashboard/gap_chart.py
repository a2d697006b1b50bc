"""The gap between two sources as a chart and as a table; knows no Streamlit."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import altair as alt
import pandas as pd

from dashboard.chart_axes import Span, amount_axis, date_axis, date_domain
from dashboard.chart_locale import chart_locale
from dashboard.speech import t
from dashboard.wording import amount, day, number

_HEIGHT = 200
_COLOUR, _GREY = "#8854C0", "#8A8A8A"


def gap_chart(found: pd.DataFrame, unit: str | None, span: Span, names: tuple[str, str]) -> alt.LayerChart:
    """The difference on each day of `gap.gaps` as a stepped area about nought.

    A dot where both stated on the day itself, a ring where at least one figure is an earlier one.
    """
    rows = gap_table(found, unit, names).set_axis(_columns(), axis=1).astype({"day": str})
    rows = rows.assign(date=found["date"], gap=found["difference"], same=found["same_day"])
    base = alt.Chart(rows).encode(
        x=alt.X("date:T", title=None, axis=date_axis(span), scale=alt.Scale(domain=date_domain(span))),
        y=alt.Y(
            "gap:Q",
            title=None,
            scale=alt.Scale(padding=12),
            axis=amount_axis(float(found["difference"].abs().max()), unit),
        ),
    )
    nought = alt.Chart(pd.DataFrame({"gap": [0]})).mark_rule(color=_GREY).encode(y="gap:Q")
    area = base.mark_area(interpolate="step-after", opacity=0.3, color=_COLOUR, line={"color": _COLOUR}, clip=True)
    titles = zip(_columns(), _titles(names), strict=True)
    tooltip = [alt.Tooltip(f"{column}:N", title=title) for column, title in titles]
    fill = alt.condition(alt.FieldEqualPredicate(field="same", equal=True), alt.value(_COLOUR), alt.value("white"))
    dots = base.mark_point(size=55, color=_COLOUR, strokeWidth=2, opacity=1, clip=True).encode(
        fill=fill, tooltip=tooltip
    )
    layers = alt.LayerChart(layer=[nought, area, dots]).properties(height=_HEIGHT)
    chart: alt.LayerChart = layers.configure(locale=chart_locale())
    return chart


def gap_table(found: pd.DataFrame, unit: str | None, names: tuple[str, str]) -> pd.DataFrame:
    """The same in words, a row a day."""
    return pd.DataFrame([_row(row, unit, names) for row in found.to_dict("records")], columns=_titles(names))


def _row(row: dict[Hashable, Any], unit: str | None, names: tuple[str, str]) -> list[object]:
    ratio = row["ratio"]
    return [
        row["date"].date(),
        row["a_said"],
        row["b_said"],
        signed(row["difference"], unit),
        "–" if pd.isna(ratio) else f"{number(round(ratio, 2))}×",
        _basis(row, names),
    ]


def signed(difference: float, unit: str | None) -> str:
    """A difference with its sign: "+1,200", "−300"."""
    return f"{'+' if difference > 0 else '−' if difference < 0 else ''}{amount(abs(difference), unit)}"


def _basis(row: dict[Hashable, Any], names: tuple[str, str]) -> str:
    """Which statements are compared: both of the day, or an earlier one that still stands."""
    if row["same_day"]:
        return t("both stated for this day")
    sides = zip(names, (row["a_stated"], row["b_stated"]), strict=True)
    earlier = [(name, stated) for name, stated in sides if stated != row["date"]]
    return "; ".join(t("{source}: last figure, of {day}", source=name, day=day(stated)) for name, stated in earlier)


def _columns() -> list[str]:
    return ["day", "a", "b", "difference", "ratio", "basis"]


def _titles(names: tuple[str, str]) -> list[str]:
    first, second = names if names[0] != names[1] else (names[0], f"{names[1]} (2)")
    return [t("Day"), first, second, t("Difference"), t("Ratio"), t("Compared")]
