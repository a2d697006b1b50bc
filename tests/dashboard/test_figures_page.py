"""*Figures* and the page of a single figure: search, facets, order, downloads, card, citation."""

import csv
import io
import json
from zipfile import ZipFile

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import exporting
from dashboard.citation import citation
from dashboard.figure_table import pages
from dashboard.queries.ask import Ask
from dashboard.queries.claims import claims
from dashboard.queries.dossier import dossier
from dashboard.queries.figures import SORTS, Filters, find, rows, words
from dashboard.record import record
from dashboard.speech import speak
from data.errors import ExportError
from data.reviewing import decide
from data.store import open_store
from tests.dashboard.filling import fill, hostile


@pytest.fixture
def asked(filled):
    return Ask(record(filled))


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


@pytest.fixture(autouse=True)
def english_again():
    yield
    speak("en")


def html(app):
    return "\n".join(element.body for element in app.html)


def ids(asked, filters=None, sort="newest", page=1):
    return list(rows(asked, find(asked, filters or Filters(), page, sort))["claim_id"])


def values(asked, sort):
    return list(rows(asked, find(asked, Filters(measure="personnel"), 1, sort))["value"])


SEARCHES = [
    ("da mat hon", 1),  # đã mất hơn: without accents and strokes
    ("ĐÃ MẤT", 1),
    ("ПОТЕРЯЛИ сутки", 2),
    ('"lost more than"', 2),
    ('"more lost than"', 0),
    ("more lost than", 2),
    ("“THE DEFENCE   ministry”", 2),
    ('"', 14),
    ("%", 0),
    ("_", 0),
    ("a b c d e f g h i j k l m n o p q r s t u v w x y z щ", 0),
]


@pytest.mark.parametrize(("search", "count"), SEARCHES)
def test_search_is_blind_to_case_and_accents_and_knows_phrases(asked, search, count):
    assert find(asked, Filters(search=search), 1).total == count


def test_words_and_phrases():
    assert words('a "b  c" «Минобороны РФ» a') == ["Минобороны РФ", "b c", "a"]


def test_each_choice_is_counted_within_the_other_filters(asked):
    found = find(asked, Filters(language="ru", measure="personnel"), 1)
    languages = {row["choice"]: row["figures"] for row in found.choices["language"]}
    assert found.total == 2 and languages["ru"] == 2
    assert languages == {
        code: find(asked, Filters(language=code, measure="personnel"), 1).total for code in ("en", "ru", "vi")
    }
    assert [row["choice"] for row in found.choices["measure"]] == ["personnel"], "of Russian articles only"


@pytest.mark.parametrize("name", ["source", "outlet", "measure", "party", "language", "status", "period", "sure"])
def test_a_choice_gives_as_many_figures_as_it_says(asked, name):
    for row in find(asked, Filters(), 1).choices[name]:
        assert find(asked, Filters(**{name: row["choice"]}), 1).total == row["figures"]
    assert find(asked, Filters(**{name: "unicorns"}), 1).total == 0


def test_orders(asked):
    assert values(asked, "largest") == sorted(values(asked, "newest"), reverse=True)
    assert values(asked, "smallest") == sorted(values(asked, "newest"))
    newest = rows(asked, find(asked, Filters(), 1))["for_date"]
    assert list(newest) == sorted(newest, reverse=True)
    oldest = rows(asked, find(asked, Filters(), 1, "oldest"))["for_date"]
    assert list(oldest) == sorted(oldest)
    for sort in SORTS:
        assert sorted(ids(asked, sort=sort)) == sorted(ids(asked))


def test_pages():
    assert [pages(n) for n in (0, 1, 100, 101, 1_000_000)] == [1, 1, 1, 2, 10_000]


def downloaded(asked, filters, name, sort="smallest"):
    return exporting.exported(asked.record, filters, sort, name)


def test_csv_and_jsonl_hold_the_filtered_set_in_its_order(asked):
    wanted = ids(asked, Filters(source="ru-mod"), "smallest")
    table = list(csv.DictReader(io.StringIO(downloaded(asked, Filters(source="ru-mod"), "f.csv").decode())))
    assert [row["claim_id"] for row in table] == wanted
    lines = downloaded(asked, Filters(source="ru-mod"), "f.jsonl").decode().splitlines()
    assert [json.loads(line)["claim_id"] for line in lines] == wanted


def test_many_figures_are_zipped(asked):
    assert exporting.file_name("csv", exporting.PACKED) == "onrecord-figures.csv.zip"
    assert exporting.file_name("xlsx", 10**6) == "onrecord-figures.xlsx"
    with ZipFile(io.BytesIO(downloaded(asked, Filters(), "f.csv.zip"))) as packed:
        assert packed.read("f.csv") == downloaded(asked, Filters(), "f.csv")


def test_a_workbook_holds_text_as_text(asked, tmp_path):
    from ingest.export.xlsx_table import write_xlsx

    write_xlsx(["a", "b"], [("=1+1", 2.0), ("http://evil.example", None)], tmp_path / "a.xlsx")
    with ZipFile(tmp_path / "a.xlsx") as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        assert "<f>" not in sheet and "hyperlink" not in sheet and "=1+1" in sheet
    with ZipFile(io.BytesIO(downloaded(asked, Filters(language="vi"), "f.xlsx"))) as book:
        assert "Bộ Quốc phòng Nga" in book.read("xl/worksheets/sheet1.xml").decode()


def test_a_store_that_is_gone_is_named(tmp_path):
    store = fill(tmp_path / "gone.duckdb")
    kept = record(store)
    store.unlink()
    with pytest.raises(ExportError, match="gone"):
        exporting.exported(kept, Filters(), "newest", "f.csv")


def test_a_card_names_four_dates_the_chain_and_the_hash(opened, asked):
    claim = ids(asked, Filters(language="vi"))[0]
    page = html(opened("claim", claim=claim))
    for name in ("Period covered", "Stated on", "Published", "First seen by OnRecord"):
        assert f"<dt>{name}</dt>" in page
    assert '<mark class="figure">hơn 4.130</mark>' in page and '<mark class="source">' in page
    assert page.index("Russian Ministry of Defence</strong>") < page.index("VnExpress</strong>")
    assert asked.store("article", {"document": claim.split("-")[0]})["sha256"][0] in page
    assert f"/review?claim={claim}" in page


def test_a_card_links_the_same_statement_elsewhere(opened, asked):
    vietnamese = ids(asked, Filters(language="vi"))[0]
    english = ids(asked, Filters(search="4,130", measure="personnel"))[0]
    assert [row["claim_id"] for row in dossier(asked, vietnamese).elsewhere] == [english]
    assert f'href="/claim?claim={english}"' in html(opened("claim", claim=vietnamese))
    assert dossier(asked, hostile()).elsewhere == []


def test_a_citation_is_in_the_readers_language(asked):
    claim = claims(asked, [ids(asked, Filters(search="4,130", measure="personnel"))[0]])[0]
    told = citation(claim)
    assert told.startswith(
        "Russian Ministry of Defence: more than 4,130 personnel lost (Ukraine), as reported by TASS"
    )
    assert "“Ukrainian losses near Kursk”, 20 Aug 2024, https://example.org/1 (retrieved " in told
    speak("vi")
    assert "hơn 4.130" in citation(claim) and "theo TASS" in citation(claim)
    speak("en")
    assert "javascript" not in citation(claims(asked, [hostile()])[0])


def test_unknown_figures_are_named_as_such(opened):
    app = opened("claim", claim="gone")
    assert any("not in this store" in one.value for one in app.text) and 'href="/figures"' in html(app)
    assert any("names no figure" in one.value for one in opened("claim").text)


def test_a_replaced_and_a_rejected_figure_are_shown_as_they_were(opened, stores, tmp_path):
    stores["past"] = fill(tmp_path / "past.duckdb")
    asked = Ask(record(stores["past"]))
    old, rejected = ids(asked, Filters(language="vi"))[0], ids(asked, Filters(language="ru"))[0]
    with open_store(stores["past"]) as connection:
        decide(connection, rejected, "rejected", reviewer="Ann", reason="no count")
        connection.execute("UPDATE readings SET retired_at = read_at WHERE document_id = ?", [old.split("-")[0]])
    app = opened("claim", "past", claim=old)
    assert "later reading" in app.warning[0].value and "hơn 4.130" in html(app)
    app = opened("claim", "past", claim=rejected)
    assert "rejected" in app.warning[0].value and "no count" in html(app) and "Ann" in html(app)


def test_hostile_words_are_only_text(opened):
    page = html(opened("claim", claim=hostile()))
    assert "<script" not in page and "<img" not in page and "javascript:" not in page and "<i>" not in page


def test_the_order_and_a_page_too_far_come_from_the_address(opened, asked):
    app = opened("figures", sort="largest", page="99")
    assert app.caption[0].value.startswith("1–14 of 14")
    assert app.dataframe[0].value["Figure"].iloc[0] == "$400,000,000"
    assert list(app.dataframe[0].value["Sure"]) == [90] * 14


def test_facets_show_their_numbers(opened):
    app = opened("figures", language="ru")
    box = next(one for one in app.selectbox if one.label == "What is counted")
    assert box.options == ["All", "Personnel (2)"]
