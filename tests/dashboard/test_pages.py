"""Every page through Streamlit's own test driver: filled, empty and missing store, filters in the address."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import dashboard

PAGES = ("over_time", "figures", "sources")
APP = Path(dashboard.__file__).with_name("app.py")


@pytest.fixture
def opened(monkeypatch, stores):
    """Opens a page on a store, with an address."""

    def run(page, store="filled", /, **address):
        monkeypatch.setenv("ONRECORD_STORE", str(stores[store]))
        script = f"from dashboard.frame import framed\nfrom dashboard.views import {page}\nframed({page}.show)()"
        app = AppTest.from_string(script, default_timeout=30)
        for name, value in address.items():
            app.query_params[name] = value
        app.run()
        assert not app.exception
        return app

    return run


def html(app):
    return "\n".join(element.body for element in app.html)


def address(app):
    """The address as plain words; the driver gives what it was given as lists."""
    return {name: value if isinstance(value, str) else value[-1] for name, value in app.query_params.items()}


def box(app, label):
    return next(one for one in [*app.selectbox, *app.multiselect, *app.text_input] if one.label == label)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("store", ["empty", "missing"])
def test_without_figures_a_page_says_what_to_do(opened, page, store):
    app = opened(page, store)
    assert (
        app.subheader[0].value == {"empty": "Nothing is on record yet", "missing": "There is no store yet"}[store]
    )
    assert "onrecord ingest FILE" in html(app) and "make demo" in html(app)


def test_the_app_opens_on_check(monkeypatch, stores):
    monkeypatch.setenv("ONRECORD_STORE", str(stores["filled"]))
    app = AppTest.from_file(str(APP), default_timeout=30).run()
    assert not app.exception
    assert app.subheader[0].value == "Who stated this figure?"


def test_over_time_shows_the_fullest_line_first(opened):
    app = opened("over_time")
    assert "6 statements by 2 sources, 20 Aug 2024 – 5 Oct 2024" in html(app)
    boxes = ["personnel", "Ukraine", "since", "asserted", "", ""]  # the last two: nothing is compared yet
    assert [one.value for one in app.selectbox] == boxes
    assert "more than, at least" in html(app) and "range" in html(app)


def test_over_time_takes_its_filters_from_the_address(opened):
    app = opened("over_time", measure="tanks", period="since")
    assert "Tanks lost, Ukraine: running total, Kursk" in html(app)
    assert box(app, "What is counted").value == "tanks"


def test_over_time_writes_its_filters_to_the_address(opened):
    app = opened("over_time", claim="gone")
    box(app, "Over what time").set_value("day").run()
    assert not app.exception
    assert address(app)["period"] == "day" and address(app)["measure"] == "personnel"
    assert "claim" not in app.query_params
    assert "one day" in html(app)


def test_over_time_says_what_the_address_asks_for_in_vain(opened):
    app = opened("over_time", measure="unicorns")
    assert any("unicorns" in one.value and "Personnel" in one.value for one in app.text)


def test_over_time_draws_the_picked_sources_only(opened):
    app = opened("over_time", line="An officer")
    assert "1 statement by 1 source" in html(app)
    box(app, "Sources to draw").set_value([]).run()
    assert "6 statements by 2 sources" in html(app) and "line" not in app.query_params


def test_over_time_opens_the_sentence_of_the_point_in_the_address(opened, filled):
    claim = first_claim(filled, "vi")
    app = opened("over_time", claim=claim)
    assert html(app).count('class="or-card"') == 2, "two outlets carried it"
    assert '<mark class="figure">hơn 4.130</mark>' in html(app)


def test_over_time_of_planned_figures(opened):
    assert "Reports" in html(opened("over_time", status="planned"))
    app = opened("over_time", status="denied")
    assert app.info and not app.exception


def test_over_time_of_a_figure_that_is_gone(opened):
    assert any("not in this store" in one.value for one in opened("over_time", claim="gone").text)


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ({}, "1–14 of 14"),
        ({"measure": "tanks"}, "1–2 of 2"),
        ({"source": "ru-mod", "language": "ru"}, "1–2 of 2"),
        ({"search": "officers"}, "1–4 of 4"),
        ({"page": "x"}, "1–14 of 14"),
    ],
    ids=str,
)
def test_figures_takes_its_filters_from_the_address(opened, asked, shown):
    assert opened("figures", **asked).caption[0].value.startswith(shown)


def test_figures_writes_its_filters_to_the_address(opened):
    app = opened("figures", page="1")
    box(app, "What is counted").set_value("tanks").run()
    box(app, "Words in the sentence").set_value("fighting").run()
    assert address(app) == {"measure": "tanks", "search": "fighting"}
    assert app.caption[0].value.startswith("1–1 of 1")
    box(app, "What is counted").set_value("").run()
    assert "measure" not in app.query_params


def test_figures_without_a_match(opened):
    assert opened("figures", search="no such words").info
    app = opened("figures", measure="unicorns")
    assert app.info and box(app, "What is counted").value == "unicorns"


def test_figures_opens_the_article_of_the_figure_in_the_address(opened, filled):
    app = opened("figures", claim=first_claim(filled, "vi"))
    assert '<mark class="source">Bộ Quốc phòng Nga</mark>' in html(app)
    assert "Nga công bố thiệt hại" in html(app), "a title that the text does not begin with"


def test_sources_counts_and_opens_one(opened):
    app = opened("sources")
    assert app.caption[0].value.startswith("14 figures · 9 articles · 4 sources.")
    assert len(app.dataframe) == 2
    assert app.dataframe[0].value["Figures"].iloc[0] == 11
    assert "Russian Ministry of Defence" in html(opened("sources", source="ru-mod"))
    assert any("not in this store" in one.value for one in opened("sources", source="nobody").text)


def test_a_broken_store_is_named_in_plain_words(opened, stores, tmp_path):
    stores["broken"] = tmp_path / "broken.duckdb"
    stores["broken"].write_bytes(b"this is no store" * 100)
    app = opened("figures", "broken")
    assert app.error and any("broken.duckdb" in one.value for one in app.text)


def first_claim(store, language):
    from dashboard.queries.ask import Ask
    from dashboard.queries.figures import Filters, find, rows
    from dashboard.record import record

    ask = Ask(record(store))
    return str(rows(ask, find(ask, Filters(language=language), 1))["claim_id"][0])
