"""*Over time* beyond its lines: the gap of two sources, breaks and findings, dates, thinning, files, languages."""

import ast
import json
from datetime import date, datetime
from html.parser import HTMLParser
from pathlib import Path

import pandas as pd
import pytest

import dashboard
from dashboard.about_data import About
from dashboard.chart_notes import Notes, breaks_html, findings_html, flagged, notes
from dashboard.chart_view import drawing
from dashboard.downloads import View
from dashboard.embed import embed_html
from dashboard.gap import gaps
from dashboard.gap_chart import gap_chart, gap_table, signed
from dashboard.lines import busiest, chart_frame, drawn, keys
from dashboard.naming import period_name
from dashboard.overview import STRETCH, overview
from dashboard.queries.ask import Ask
from dashboard.queries.series import choose, points
from dashboard.record import record
from dashboard.speech import catalogue, speak
from dashboard.thinning import MARKS, thinned
from data.audit import Finding
from data.audit.breaks import Break
from tests.dashboard.test_pages import address, box, html, opened  # noqa: F401


def lines(*rows):
    """A frame of (key, day, value), one claim each, or as many as a fourth part says."""
    return pd.DataFrame(
        [
            {"point": f"p{i}", "key": key, "line": key.upper(), "source_key": key, "source_id": key,
             "source": key.upper(), "date": pd.Timestamp(day), "value": float(value), "value_max": float("nan"),
             "hedge": "exact", "said": str(value), "written": str(value), "outlets": "TASS", "day": day,
             "sentence": f"<b>{value}</b> & more", "claims": [f"c{i}-{n}" for n in range(*more or [1])]}
            for i, (key, day, value, *more) in enumerate(rows)
        ]
    )  # fmt: skip


TWO = lines(
    ("a", "2024-08-01", 100), ("a", "2024-08-03", 150), ("b", "2024-08-02", 50), ("b", "2024-08-03", 60),
    ("b", "2024-08-05", 200),
)  # fmt: skip


def test_running_totals_stand_until_the_next_one():
    found = gaps(TWO, "a", "b", "since")
    told = found[["date", "difference", "same_day"]].values.tolist()
    assert [(str(day)[:10], gap, same) for day, gap, same in told] == [
        ("2024-08-02", 50.0, False),
        ("2024-08-03", 90.0, True),
        ("2024-08-05", -50.0, False),
    ]
    assert found["ratio"].tolist() == [2.0, 2.5, 0.75]
    table = gap_table(found, None, ("A", "B"))
    assert table["Compared"].tolist()[0] == "A: last figure, of 1 Aug 2024"
    assert table["Difference"].tolist() == ["+50", "+90", "−50"]


def test_daily_figures_are_compared_on_the_same_day_only():
    found = gaps(TWO, "a", "b", "day")
    assert found["date"].dt.day.tolist() == [3] and found["difference"].tolist() == [90.0]


def test_of_several_statements_of_a_day_the_one_most_carried_is_compared():
    frame = lines(("a", "2024-08-01", 100, 3), ("a", "2024-08-01", 900), ("b", "2024-08-01", 0))
    found = gaps(frame, "a", "b", "since")
    assert found["difference"].tolist() == [100.0]
    assert gap_table(found, None, ("A", "A")).iloc[0]["Ratio"] == "–", "nothing is so many times nought"


def test_the_gap_is_drawn_with_rings_where_a_figure_is_older():
    spec = gap_chart(
        gaps(TWO, "a", "b", "since"), None, (TWO["date"].min(), TWO["date"].max()), ("A", "B")
    ).to_dict()
    dots = spec["layer"][2]
    assert dots["encoding"]["fill"]["value"] == "white" and dots["encoding"]["fill"]["condition"]["test"]
    assert signed(0, None) == "0" and signed(-2.5, "percent") == "−2.5%"


BREAK = Break(source="a", measures=("tanks",), date=date(2024, 8, 2), reason="<i>Counted</i> otherwise.")
FINDING = Finding("fell", ("c1-0", "elsewhere"), (), "tanks", None, ("a",), ("A",), "It <b>fell</b>.")
OTHER = Finding("fell", ("x",), (), "tanks", None, (), (), "Not here.")


def test_breaks_and_findings_of_the_drawn_sources_only():
    frame = lines(*(("a", f"2024-08-0{day}", day) for day in (1, 2, 3)))
    found = notes(frame, "tanks", [BREAK], [FINDING, OTHER])
    assert len(found.breaks) == 1 and found.findings == (FINDING,) and found.flags == (("p1", "It <b>fell</b>."),)
    assert notes(frame, "personnel", [BREAK], []).breaks.empty
    assert notes(frame.iloc[2:], "tanks", [BREAK], []).breaks.empty, "before the dates that are shown"
    assert flagged(frame, found)["flag"].tolist() == ["", "It <b>fell</b>.", ""]


def test_breaks_are_dashed_rules_and_findings_are_flags():
    frame = lines(*(("a", f"2024-08-0{day}", day) for day in (1, 2, 3)))
    found = notes(frame, "tanks", [BREAK], [FINDING])
    spec = drawing(frame, None, found, (frame["date"].min(), frame["date"].max()), None).to_dict()
    rule = next(layer for layer in spec["layer"] if layer["mark"]["type"] == "rule")
    assert rule["mark"]["strokeDash"] and "reason" in {one["field"] for one in rule["encoding"]["tooltip"]}
    flag = next(layer for layer in spec["layer"] if layer.get("transform") == [{"filter": "datum.flag != ''"}])
    assert flag["encoding"]["tooltip"][0]["field"] == "flag"
    plain = drawing(frame, None, notes(frame, "tanks", [], []), (frame["date"].min(), frame["date"].max()), None)
    assert {layer["mark"]["type"] for layer in plain.to_dict()["layer"]}.isdisjoint({"rule"})


def test_breaks_and_findings_in_words_are_text():
    frame = lines(("a", "2024-08-01", 1), ("a", "2024-08-02", 2))
    found = notes(frame, "tanks", [BREAK], [FINDING])
    assert "&lt;i&gt;Counted" in breaks_html(found) and "<i>" not in breaks_html(found)
    listed = findings_html(found, [f"/findings?finding={FINDING.id}"], 3)
    assert "It &lt;b&gt;fell" in listed and f'href="/findings?finding={FINDING.id}"' in listed
    assert "and 3 more" in listed
    assert breaks_html(Notes(found.breaks.iloc[:0])) == ""


def test_a_crowd_is_thinned_to_its_outline():
    start = pd.Timestamp("2020-01-01")
    days = pd.date_range(start, periods=4000)
    frame = lines(("a", "2024-08-01", 1)).iloc[[0] * 4000].reset_index(drop=True)
    frame = frame.assign(date=days, value=[float(i * 7919 % 1009) for i in range(4000)])
    frame["point"] = [f"p{i}" for i in range(4000)]
    frame.loc[1234, "value"] = 5000.0
    few = thinned(frame, {"p77"})
    assert len(few) <= MARKS + 1
    assert {"p0", "p3999", "p1234", "p77"} <= set(few["point"])
    assert few["value"].min() == frame["value"].min()
    assert len(thinned(frame[:MARKS])) == MARKS


def test_the_overview_has_a_brush_and_shades_what_is_shown():
    whole = TWO["date"].min(), TWO["date"].max()
    spec = overview(TWO, ["A", "B"], (whole[0], pd.Timestamp("2024-08-03"))).to_dict()
    assert [(one["name"], one["select"]["encodings"]) for one in spec["params"]] == [(STRETCH, ["x"])]
    assert spec["layer"][0]["mark"]["type"] == "rect"
    assert "rect" not in {layer["mark"]["type"] for layer in overview(TWO, ["A", "B"], whole).to_dict()["layer"]}


def test_compared_lines_are_always_drawn():
    assert busiest(drawn(TWO, ["a"], ["b"])) == ["B", "A"] and busiest(drawn(TWO, ["a"], [])) == ["A"]
    assert keys(TWO) == {"b": "B", "a": "A"}


@pytest.fixture
def view(filled):
    """The first view of the store, as its files are made."""
    asked = Ask(record(filled))
    selection, _ = choose(asked, "asserted", {})
    frame = chart_frame(points(asked, selection, "asserted"), None)
    span = frame["date"].min(), frame["date"].max()
    about = About("Personnel <lost>", {"measure": "personnel", "line": ["ru-mod"]}, datetime(2026, 1, 2, 3), frame)
    return View(about, lambda: drawing(frame, None, notes(frame, "personnel", [], []), span, None))


def test_the_metadata_say_what_was_asked_and_how_to_cite(view):
    told = json.loads(view.about.json())
    assert told["address"] == "/over-time?measure=personnel&line=ru-mod" and told["statements"] == 6
    assert {one["id"] for one in told["sources"]} == {"ru-mod", "An officer"}
    assert told["made"] == "2026-01-02T03:00:00" and told["first_date"] == "2024-08-20"
    assert "6 statements by 2 sources" in told["citation"] and "2 Jan 2026" in told["citation"]


class Elements(HTMLParser):
    """All elements of a file and what they refer to."""

    def __init__(self, text):
        super().__init__()
        self.names, self.targets = set(), []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.names.add(tag)
        self.targets += [value for name, value in attrs if name in ("src", "href", "xlink:href", "action", "data")]
        assert not any(name.startswith("on") for name, _ in attrs)


def test_the_page_to_embed_holds_everything_and_asks_for_nothing(view):
    files = {name: make() for name, _, make in view.files().values()}
    text = files["onrecord.html"].decode()
    seen = Elements(text)
    assert {"svg", "table"} <= seen.names and not {"script", "link", "iframe", "img", "form"} & seen.names
    assert [target for target in seen.targets if not target.startswith("#")] == [] and "url(http" not in text
    assert "Personnel &lt;lost&gt;" in text and "Losses have come to nearly 20,650" in text
    assert files["onrecord.svg"].startswith(b"<svg") and files["onrecord.png"].startswith(b"\x89PNG")
    assert files["onrecord.csv"].decode("utf-8-sig").count("2,000 or fewer") >= 1


def test_what_sources_wrote_is_escaped_in_the_page_to_embed():
    about = About("T", {}, datetime(2026, 1, 1), TWO)
    text = embed_html(about, "<svg></svg>", pd.DataFrame({"Sentence": ["<script>alert(1)</script>"]}))
    assert "<script" not in text and "&lt;script&gt;alert(1)" in text


def test_dates_of_the_address_narrow_the_view(opened):  # noqa: F811
    app = opened("over_time", **{"from": "2024-08-22", "to": "2024-08-31"})
    assert "3 statements by 2 sources, 22 Aug 2024 – 25 Aug 2024" in html(app)
    assert [one.value for one in app.date_input] == [date(2024, 8, 22), date(2024, 8, 31)]
    next(one for one in app.button if one.label == "The whole time").click().run()
    assert "6 statements" in html(app) and not {"from", "to"} & set(app.query_params)


def test_a_date_goes_to_the_address(opened):  # noqa: F811
    app = opened("over_time")
    app.date_input[0].set_value(date(2024, 8, 25)).run()
    assert address(app)["from"] == "2024-08-25" and "2 statements by 2 sources" in html(app)


def test_a_stretch_without_statements_says_so(opened):  # noqa: F811
    app = opened("over_time", **{"from": "2030-01-01"})
    assert app.info and not app.exception
    assert "6 statements" in html(opened("over_time", **{"from": "<b>"})), "no date at all"


def test_two_sources_of_the_address_are_compared(opened):  # noqa: F811
    app = opened("over_time", a="ru-mod", b="An officer")
    assert "The gap: Russian Ministry of Defence less An officer" in html(app)
    tables = [one.value for one in app.dataframe if "Difference" in one.value]
    assert tables[0]["Difference"].tolist() == ["+3,500", "+18,650"]
    assert "The gap" not in html(opened("over_time", a="ru-mod"))
    box(app, "with").set_value("").run()
    assert "b" not in app.query_params and address(app)["measure"] == "personnel"


@pytest.mark.parametrize(("code", "words"), [("vi", "Lũy kế"), ("ru", "Нарастающим"), ("uk", "Наростаючим")])
def test_the_page_speaks_the_readers_language(code, words, view):
    speak(code)
    try:
        spec = view.chart().to_dict()
        titles = {one["title"] for layer in spec["layer"] for one in layer["encoding"].get("tooltip", [])}
        assert words in period_name("since") and not titles & {"Figure", "Source", "Sentence"}
        assert len(spec["config"]["locale"]["time"]["shortMonths"]) == 12
        assert "Aug" not in spec["config"]["locale"]["time"]["shortMonths"]
    finally:
        speak("en")


def test_every_message_of_the_page_is_translated():
    folder = Path(dashboard.__file__).parent
    files = ("about_data", "chart_axes", "chart_notes", "chart_view", "charts", "downloads", "embed", "gap_chart",
             "gap_view", "legend", "lines", "notes_view", "paging", "selection", "window",
             "views/over_time")  # fmt: skip
    for code in ("vi", "ru", "uk"):
        for file in files:
            tree = ast.parse((folder / f"{file}.py").read_text("utf-8"))
            calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
            for call in calls:
                at = {"t": 0, "tn": 2}.get(getattr(call.func, "id", ""))
                if at is not None and isinstance(call.args[at], ast.Constant):
                    assert call.args[at].value in catalogue(code), (code, file)
