"""What the pages ask the store, on the small store of articles.yaml."""

import pytest

from dashboard.lines import busiest, chart_frame
from dashboard.queries.ask import Ask
from dashboard.queries.claims import article, claims
from dashboard.queries.figures import Filters, find, rows
from dashboard.queries.series import ALL, choose, points
from dashboard.queries.sources import counts, relays, source_measures, sources
from dashboard.record import record
from data.errors import StoreError


@pytest.fixture
def asked(filled):
    return Ask(record(filled))


def test_the_first_picture_is_the_fullest_line(asked):
    selection, choices = choose(asked, "asserted", {})
    assert (selection.measure, selection.party, selection.period) == ("personnel", "Ukraine", "since")
    assert selection.event == "Kursk"
    assert choices["period"] == ["since", "day"]


def test_running_and_daily_figures_increases_and_parts_never_share_a_line(asked):
    selection, _ = choose(asked, "asserted", {})
    drawn = points(asked, selection, "asserted")
    assert sorted(drawn["value"]) == [2000, 4130, 4400, 4700, 5500, 20650]
    daily, _ = choose(asked, "asserted", {"period": "day"})
    assert list(points(asked, daily, "asserted")["value"]) == [300]


def test_one_statement_carried_by_two_outlets_is_one_point(asked):
    selection, _ = choose(asked, "asserted", {})
    first = points(asked, selection, "asserted").query("value == 4130").iloc[0]
    assert list(first["outlets"]) == ["TASS", "VnExpress"] and len(first["claims"]) == 2


def test_planned_figures_are_left_out_until_asked_for(asked):
    assert "reports" not in choose(asked, "asserted", {})[1]["measure"]
    assert choose(asked, "planned", {})[1]["measure"] == ["reports"]
    assert choose(asked, "denied", {}) is None


def test_what_an_address_asks_for_in_vain_falls_back(asked):
    selection, _ = choose(asked, "asserted", {"measure": "unicorns", "party": "Atlantis"})
    assert (selection.measure, selection.party) == ("personnel", "Ukraine")
    assert choose(asked, "asserted", {"measure": "tanks"})[0].measure == "tanks"


def test_where_events_are_left_open_each_has_a_line_of_its_own(asked):
    selection, choices = choose(asked, "asserted", {"measure": "tanks", "event": ALL, "period": "since"})
    assert choices["event"] == ["Kursk"] and selection.event == "Kursk"


def test_lines_say_what_tells_them_apart(asked):
    selection, _ = choose(asked, "asserted", {})
    statements = points(asked, selection, "asserted")
    assert busiest(chart_frame(statements, None)) == ["Russian Ministry of Defence", "An officer"]
    statements.loc[statements["value"] == 20650, "action"] = "killed"
    statements.loc[statements["value"] == 4700, "event"] = None
    assert busiest(chart_frame(statements, None)) == [
        "Russian Ministry of Defence · lost · Kursk",
        "An officer · lost · Kursk",
        "Russian Ministry of Defence · killed · Kursk",
        "Russian Ministry of Defence · lost · no operation named",
    ]


FILTERS = [
    (Filters(), 14),
    (Filters(source="ru-mod"), 11),
    (Filters(source="outlet Kyiv Independent"), 1),
    (Filters(outlet="TASS"), 8),
    (Filters(measure="tanks"), 2),
    (Filters(party="Ukraine", language="vi"), 1),
    (Filters(search="SERVICEMEN ministry"), 3),
    (Filters(search="потеряли"), 2),
    (Filters(search="' OR 1=1 --"), 0),
    (Filters(measure="unicorns"), 0),
]


@pytest.mark.parametrize(("filters", "count"), FILTERS, ids=[str(case[0]) for case in FILTERS])
def test_filters_of_the_table(asked, filters, count):
    found = find(asked, filters, 1)
    assert (len(rows(asked, found)), found.total) == (count, count)


def test_facets_count_figures(asked):
    found = find(asked, Filters(), 1).choices
    assert set(found) == {"source", "outlet", "measure", "party", "language", "status", "period", "sure"}
    assert sum(row["figures"] for row in found["language"]) == 14


def test_an_article_knows_its_figures(asked):
    claim = next(row for row in claims(asked, [rows(asked, find(asked, Filters(language="vi"), 1))["claim_id"][0]]))
    kept = article(asked, claim["document_id"])
    assert kept.text[claim["start"] : claim["end"]] == claim["figure"] == "hơn 4.130"
    assert kept.text[claim["source_start"] : claim["source_end"]] == "Bộ Quốc phòng Nga"
    assert kept.figures == ((claim["claim_id"], claim["start"], claim["end"]),)
    assert article(asked, "no such") is None and claims(asked, ["no such"]) == []


def test_sources_and_those_who_carry_them(asked):
    assert counts(asked) == (14, 9)
    first = sources(asked, "", 1)[0][0]
    assert (first["source_key"], first["figures"], first["outlets"]) == (
        "ru-mod",
        11,
        ["TASS", "VnExpress", "ТАСС"],
    )
    assert source_measures(asked, "ru-mod")[0]["measure"] == "personnel"
    carried = {row["carrier"]: (row["published"], row["passed_on"]) for row in relays(asked)}
    assert carried["TASS"] == (8, 0) and carried["tass"] == (0, 1)


def test_a_store_that_is_not_there_is_named(tmp_path):
    with pytest.raises(StoreError, match="none"):
        record(tmp_path / "none.duckdb")
