"""The specification of the chart: each hedge has its mark, each source its line."""

from math import hypot

import pandas as pd
import pytest

from dashboard.chart_marks import COLOURS, HEDGES, SHAPES, dashes, hedge, palette
from dashboard.charts import over_time
from dashboard.picture import framed, png, svg

QUALIFIERS = ("exact", "about", "nearly", "more_than", "at_least", "less_than", "at_most", "between")


def frame(*rows):
    """Rows of (line, day, value, upper end, qualifier)."""
    columns = ("said", "written", "source", "outlets", "day", "sentence")
    return pd.DataFrame(
        [
            {"point": f"p{i}", "line": line, "date": pd.Timestamp(day), "value": value,
             "value_max": upper if upper else float("nan"), "hedge": hedge(qualifier, upper)}
            | dict.fromkeys(columns, "words")
            for i, (line, day, value, upper, qualifier) in enumerate(rows)
        ]
    )  # fmt: skip


EVERY = frame(
    *(("Ministry", f"2024-08-{day}", 1000.0 * day, None, name) for day, name in enumerate(QUALIFIERS[:-1], 10)),
    ("Ministry", "2024-08-20", 25_000.0, 27_000.0, "between"),
    ("Президент", "2024-08-21", 900.0, None, "exact"),
)


def spec(unit=None, rows=EVERY, lines=("Ministry", "Президент"), opened=None):
    return over_time(rows, list(lines), unit, opened).to_dict()


def layer(drawn, mark, nth=0):
    return [one for one in drawn["layer"] if one["mark"]["type"] == mark][nth]


def rows_of(drawn):
    return next(iter(drawn["datasets"].values()))


@pytest.mark.parametrize("qualifier", QUALIFIERS)
def test_each_hedge_has_a_mark(qualifier):
    drawn = spec()
    scale = layer(drawn, "point")["encoding"]["shape"]["scale"]
    kind = hedge(qualifier, 2.0 if qualifier == "between" else None)
    assert dict(zip(scale["domain"], scale["range"], strict=True))[kind] == SHAPES[kind]
    assert kind in {row["hedge"] for row in rows_of(drawn)}
    assert set(QUALIFIERS) == set(HEDGES)


def tip(shape):
    """Where the head of an arrow points: the sign of its longest vertical."""
    ys = [float(pair.split(",")[1]) for pair in shape.replace("Z", "").split("L")[1:]]
    return max(ys, key=abs)


def test_open_upwards_points_up_and_open_downwards_down():
    assert tip(SHAPES["up"]) < 0 < tip(SHAPES["down"])
    assert {HEDGES[name] for name in ("more_than", "at_least")} == {"up"}
    assert {HEDGES[name] for name in ("nearly", "at_most", "less_than")} == {"down"}


def test_about_is_an_outline_of_dots():
    dots = SHAPES["about"].split(" ")
    starts = [[float(number) for number in dot[1:].partition("A")[0].split(",")] for dot in dots]
    assert len(set(dots)) == 8
    assert all(hypot(x, y) > 0.3 for x, y in starts), "nothing in the middle"


def test_a_range_is_drawn_from_end_to_end_never_its_middle():
    bar = layer(spec(), "bar")
    assert bar["encoding"]["y"]["field"] == "value" and bar["encoding"]["y2"]["field"] == "value_max"
    assert 26_000.0 not in {row["value"] for row in rows_of(spec())}


def test_one_colour_and_one_line_a_source():
    line = layer(spec(), "line")
    assert line["encoding"]["color"]["field"] == "line"
    assert line["encoding"]["color"]["scale"]["domain"] == ["Ministry", "Президент"]


def test_a_click_selects_the_point_and_hovering_tells_the_words():
    drawn = spec()
    disc = layer(drawn, "circle")
    clicked = [param["select"]["fields"] for param in drawn["params"] if param["name"] == "point"]
    assert clicked == [["point"]]
    fields = {channel["field"] for channel in disc["encoding"]["tooltip"]}
    assert {"said", "written", "source", "outlets", "sentence"} <= fields


def test_the_opened_mark_is_ringed():
    ring = layer(spec(opened="p3"), "point", nth=1)
    assert ring["transform"] == [{"filter": {"equal": "p3", "field": "point"}}]


def test_the_last_words_stand_at_lines_of_more_than_one_date():
    text = layer(spec(), "text")
    assert text["transform"][0]["filter"]["oneOf"] == ["p7"]


def test_the_scale_begins_at_zero():
    assert layer(spec(), "line")["encoding"]["y"]["scale"]["zero"] is True


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [(40_000.0, None, "',~f'"), (4.4e10, "USD", "'bn'"), (30.0, "percent", "'%'"), (5.0, "km", "' km'")],
)
def test_the_labels_of_values(value, unit, words):
    drawn = spec(unit, frame(("Ministry", "2024-08-20", value, None, "exact")))
    assert words in layer(drawn, "line")["encoding"]["y"]["axis"]["labelExpr"]


@pytest.mark.parametrize(
    ("last", "interval"),
    [("2024-08-20", "day"), ("2024-09-30", "day"), ("2025-03-17", "month"), ("2032-01-01", "year")],
)
def test_the_labels_of_dates(last, interval):
    rows = frame(("Ministry", "2024-08-20", 1.0, None, "exact"), ("Ministry", last, 2.0, None, "exact"))
    assert layer(spec(rows=rows), "line")["encoding"]["x"]["axis"]["tickCount"]["interval"] == interval


def test_more_lines_than_colours_differ_by_dashes():
    lines = [f"source {i}" for i in range(len(COLOURS) + 2)]
    looks = list(zip(palette(lines).values(), map(tuple, dashes(lines)), strict=True))
    assert len(set(looks)) == len(lines)


def test_pictures_carry_title_and_legend_and_are_made_here():
    drawn = framed(over_time(EVERY, ["Ministry", "Президент"], None), "Tanks lost", ["2 sources"])
    text = svg(drawn).decode()
    for words in ("Tanks lost", "2 sources", "Ministry", "Президент"):
        assert words in text
    assert "http" not in text.replace("http://www.w3.org/", "")
    assert png(drawn).startswith(b"\x89PNG") and len(png(drawn)) > 20_000
