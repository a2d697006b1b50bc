"""*Add* and *Sources*: what is read and kept, what cannot be, and what is told of a source."""

import time
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import adding
from dashboard.added import MOST, found, hidden, lines_html, summary
from dashboard.adding import Item, Line, begin, job
from dashboard.queries.ask import Ask
from dashboard.queries.sources import corrections, one_source, source_measures, source_outlets, sources, statements
from dashboard.record import record
from dashboard.refusals import told
from dashboard.source_html import counted_html, lead, statements_html
from dashboard.source_record import corrections_html, findings_html, reviewed
from dashboard.speech import speak
from data.audit import Finding, announces
from data.store import open_store, write
from tests.dashboard.filling import reading

TEXT = b"Losses near Kursk\nThe Defence Ministry said on Monday that 29,600 soldiers and 58 tanks had been lost."
SCRIPT = "from dashboard.frame import open_frame\nfrom dashboard.views import add\nopen_frame(add.show)()"


@pytest.fixture(autouse=True)
def english_again():
    yield
    speak("en")


@pytest.fixture
def asked(filled):
    return Ask(record(filled))


def ended(running):
    for _ in range(600):
        if running.ended:
            return running
        time.sleep(0.1)
    raise AssertionError("the reading did not end within a minute")


def test_files_and_addresses_are_read_into_a_new_store(tmp_path):
    items = [Item("a.txt", TEXT, outlet="TASS", published="2024-08-20"), Item("b.txt", b"%PDF-1.7"),
             Item("http://127.0.0.1/", None)]  # fmt: skip
    running = ended(begin(tmp_path / "new.duckdb", items))
    read, pdf, inside = running.lines
    assert (read.name, read.figures, read.sources, read.cause) == ("a.txt", 2, 1, "")
    assert (pdf.cause, inside.cause) == ("is a damaged PDF file", "is not on the public web")
    assert running.tally == {"added": 1, "changed": 0, "reread": 0, "unchanged": 0, "unreadable": 2}
    assert one_source(Ask(record(tmp_path / "new.duckdb")), "outlet TASS") is None, "the ministry states them"
    assert job(running.id) is running and job("unknown") is None
    again = ended(begin(tmp_path / "new.duckdb", items[:1]))
    assert again.tally["unchanged"] == 1


def test_an_item_that_breaks_the_reader_does_not_stop_the_others(tmp_path, monkeypatch):
    ordinary = adding._read

    def broken(running, store, folder):
        if running.done == 0:
            running.lines.append(Line("half.jsonl", 3))  # told before the process broke; nothing of it is kept
        else:
            ordinary(running, store, folder)

    monkeypatch.setattr(adding, "_read", broken)
    running = ended(begin(tmp_path / "new.duckdb", [Item("half.jsonl", b""), Item("c.txt", TEXT)]))
    assert [(line.name, line.figures, bool(line.cause)) for line in running.lines] == [
        ("half.jsonl", 0, True), ("c.txt", 2, False),
    ]  # fmt: skip


def test_a_reader_that_says_nothing_is_ended(tmp_path, monkeypatch):
    monkeypatch.setattr(adding, "SILENCE", 0.05)
    running = ended(begin(tmp_path / "new.duckdb", [Item("a.txt", TEXT), Item("b.txt", TEXT)]))
    assert [line.cause for line in running.lines] == ["broke the reader or took too long"] * 2


def test_a_store_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "broken.duckdb").write_bytes(b"this is no store" * 100)
    (line,) = ended(begin(tmp_path / "broken.duckdb", [Item("a.txt", TEXT)])).lines
    assert "broken.duckdb" in line.cause


def test_what_was_found_is_told_and_escaped():
    lines = [Line("<b>x</b>", 12, 4, "c1"), Line("y.pdf", cause="is a picture", remedy="check the address")]
    html = lines_html(lines, lambda claim: f"/claim?claim={claim}&x=1")
    assert "&lt;b&gt;x&lt;/b&gt;" in html and "<b>" not in html
    assert '<a href="/claim?claim=c1&amp;x=1">12 figures, 4 sources</a>' in html
    assert html.index("y.pdf") < html.index("12 figures"), "what could not be read comes first"
    assert "could not be read: it is a picture. Check the address." in html
    assert found(0, 0) == "no stated figures" and found(1, 1) == "1 figure, 1 source"
    assert summary({"added": 2}, lines) == "2 articles are new, 1 could not be read. 12 figures found."
    assert summary({}, []) == "nothing to read."


def test_long_lists_are_cut():
    lines = [Line(f"n{number}", 1) for number in range(MOST + 5)]
    assert lines_html(lines, None).count("<li>") == MOST and hidden(lines) == 5


def test_reasons_are_in_the_readers_language():
    speak("uk")
    assert told("is not given out (status 404)") == "сторінку не видано (код 404)"
    assert told("is a picture") == "це зображення"
    assert told("takes longer to read than 10 seconds") == "читається довше за 10 с"
    assert (
        told("breaks its reader (ValueError: no\nsuch)")
        == "спричиняє помилку програми читання (ValueError: no\nsuch)"
    )
    assert told("is longer than 1,000,000 characters") == "довший за 1,000,000 знаків"
    assert told("is {odd}") == "is {odd}"


def opened(monkeypatch, store, **address):
    monkeypatch.setenv("ONRECORD_STORE", str(store))
    app = AppTest.from_string(SCRIPT, default_timeout=30)
    for name, value in address.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return app


def test_pasted_text_is_kept_in_a_store_that_was_not_there(monkeypatch, tmp_path):
    app = opened(monkeypatch, tmp_path / "new.duckdb", way="text")
    app.text_area[0].set_value(TEXT.decode())
    app.text_input(key="add-text-outlet").set_value("TASS")
    app.text_input(key="add-text-url").set_value("https://example.org/1")
    app.button[0].click().run()
    given = app.query_params["job"]
    ended(job(given if isinstance(given, str) else given[-1]))
    app.run()
    assert not app.exception
    assert app.text[0].value == "1 article is new. 2 figures found."
    assert "Pasted text" in app.html[-1].body and "/claim?claim=" in app.html[-1].body


@pytest.mark.parametrize(
    ("way", "text", "complaint"),
    [
        ("text", "  ", "Paste the text"),
        ("web", "", "at least one address"),
        ("web", "ftp://example.org/a file:///etc/passwd", "must begin with http"),
        ("web", " ".join(f"http://a.test/{n}" for n in range(21)), "too much at once"),
    ],
)
def test_what_is_missing_is_told(monkeypatch, tmp_path, way, text, complaint):
    app = opened(monkeypatch, tmp_path / "new.duckdb", way=way)
    app.text_area[0].set_value(text)
    app.button[0].click().run()
    assert not app.exception and complaint in app.error[0].value
    assert "job" not in app.query_params and not Path(tmp_path / "new.duckdb").exists()


def test_a_job_that_is_forgotten_is_told(monkeypatch, filled):
    assert "no longer listed" in opened(monkeypatch, filled, job="gone").text[0].value


def test_sources_are_found_by_words_without_accents_and_by_their_name_elsewhere(asked):
    assert [row["source_key"] for row in sources(asked, "DEFENCE", 1)[0]] == ["ru-mod"]
    assert [row["source_key"] for row in sources(asked, "öfficer", 1)[0]] == ["An officer"]
    assert sources(asked, "", 1)[1] == 4 and sources(asked, "", 2)[0] == [] and sources(asked, "%", 1)[0] == []


def test_one_source_and_its_parts(asked):
    row = one_source(asked, "ru-mod")
    assert lead(row) == "11 figures · 6 articles · 3 outlets · 20 Aug 2024 – 5 Oct 2024"
    assert sum(one["figures"] for one in source_measures(asked, "ru-mod")) == 11
    assert [one["outlet"] for one in source_outlets(asked, "ru-mod")] == ["TASS", "ТАСС", "VnExpress"]
    rows, total = statements(asked, "ru-mod", 1)
    assert (len(rows), total) == (11, 11) and statements(asked, "ru-mod", 2)[0] == []
    html = statements_html(rows, lambda page, **given: f"/{page}?{sorted(given.items())}")
    assert html.count("<tr>") == 12 and "/claim?" in html


def test_what_it_counts_leads_to_the_picture(asked):
    html = counted_html(source_measures(asked, "ru-mod"), lambda page, **given: f"/{page}?{given['measure']}")
    assert '<a href="/over-time?personnel" target="_self">Personnel</a>' in html
    assert "Reports" in html and "?reports" not in html, "planned figures are in no picture"


def test_its_record():
    fell = Finding("total_fell", ("a", "b"), (), "tanks", None, ("x",), ("<i>X</i>",), "", {
        "value_before": 5.0, "value": 4.0, "day_before": None, "day": None, "thing": "tanks"})  # fmt: skip
    html = findings_html([fell], "x", lambda page, **given: f"/{page}?" + "&".join(given))
    assert "Total fell</a>: 1" in html and "/findings?finding" in html and "<i>" not in html
    assert "found nothing" in findings_html([], "x", lambda page, **given: "")
    row = {"claim_id": "c", "sentence": "<b>They corrected it.</b>", "published": None}
    assert "1 sentence announces" in corrections_html([row], lambda page, **given: "/")
    assert announces("en", "corrected")
    assert "<b>" not in corrections_html([row], lambda page, **given: "/")
    counted = {"by": "source", "name": "x", "right": 9, "decided": 10, "drawn": 0, "drawn_right": 0}
    assert "of 10" in reviewed([counted], "x") and reviewed([counted], "y").startswith("Nobody")


def test_corrections_are_sentences_that_announce_one(asked, tmp_path):
    said = "The ministry revised the toll to 91 tanks."
    one = {"outlet": "TASS", "published": date(2024, 10, 6), "language": "en", "text": said}
    claim = {"figure": "91", "value": 91, "measure": "tanks", "source": "ru-mod", "source_name": "Ministry"}
    with open_store(tmp_path / "revised.duckdb") as connection:
        write(connection, [reading({**one, "claims": [claim]})])
    (found_one,) = corrections(Ask(record(tmp_path / "revised.duckdb")), "ru-mod")
    assert found_one["sentence"] == said
    assert corrections(asked, "ru-mod") == []
