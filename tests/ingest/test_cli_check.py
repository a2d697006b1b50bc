"""`onrecord check` on the sample articles: what it prints, as what, and the exit status."""

from __future__ import annotations

import json
import re

import pytest
from rich.cells import cell_len
from tables_of import rows

from data.store import open_store
from ingest.cli import main
from ingest.cli.samples import fill

SAID = "Nga nói Ukraine mất 29.600 quân ở Kursk"


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    store = tmp_path_factory.mktemp("check") / "samples.duckdb"
    fill(store)
    return store


@pytest.fixture
def run(samples, capsys, monkeypatch):
    """Runs `onrecord check` on the samples; returns status, standard output, standard error."""
    monkeypatch.setenv("COLUMNS", "")
    monkeypatch.setenv("ONRECORD_STORE", str(samples))

    def command(*arguments):
        capsys.readouterr()
        return main(["check", *arguments]), *capsys.readouterr()

    return command


# the text, the exit status, words of the verdict
ASKED = [
    (SAID, 0, 'Russian Ministry of Defence said this number, with another hedge: "'),
    ("ВСУ потеряли более 29,6 тыс. военных в Курской области, заявило Минобороны РФ", 0, "said exactly this."),
    ("Зеленський: загинула 31 тисяча українських військових", 0, "President of Ukraine said exactly this."),
    ("Ukraine lost 65 tanks in the Kursk region, the Russian Defence Ministry said", 0, "said exactly this."),
    ("who said 29,600?", 0, "Russian Ministry of Defence said this number"),
    ("29.6 thousand", 0, "Russian Ministry of Defence said this number"),
    ("29.600", 0, "Russian Ministry of Defence said this number"),
    ("nearly 30,000", 0, ", which fits."),
    ("Russia's Defence Ministry said Ukraine lost 66 tanks in Kursk", 0, "said another figure for this"),
    ("Russia's Defence Ministry said Ukraine lost 184 aircraft", 0, "said this number, but of something else: "),
    ("The UN said 31,000 Ukrainian soldiers were killed", 0, "Another source said this: President of Ukraine"),
    ("Russia's Defence Ministry said it had destroyed 31,003 submarines", 3, "Nobody on record said this."),
    ("123,456,789", 3, "Nobody on record said this."),
]


@pytest.mark.parametrize(("text", "status", "verdict"), ASKED, ids=[text for text, _, _ in ASKED])
def test_verdicts(run, text, status, verdict):
    found, out, errors = run(text)
    assert (found, errors) == (status, "")
    assert verdict in out.splitlines()[1]


def test_what_is_shown(run):
    out = run(SAID)[1]
    assert out.startswith("29.600: Ukraine personnel lost (Kursk), by Russian government\n")
    assert re.search(r"stated 2024-11-04 to 2024-\d\d-\d\d; \d outlets \(", out)
    assert "2024-11-04 | Reuters | " in out
    assert "now stand at [[more than 29,600]] soldiers" in out
    assert re.search(r"\n  before +2024-11-03.*29.250", out)
    assert re.search(r"\n  after +2024-12-02.*37.355", out)


def test_what_others_said_then_is_shown(run):
    assert re.search(r"\n  others then +2024-11-29 +Mediazona: 80,973", run("738,660")[1])


def test_every_figure_of_a_text_is_asked(run):
    lines = run(
        "Ukraine lost 184 tanks and 29,600 soldiers, the Russian Defence Ministry said", "--format", "jsonl"
    )[1]
    found = [json.loads(line) for line in lines.splitlines()]
    assert [(one["figure"], one["verdict"]) for one in found] == [
        ("184", "said_exactly"),
        ("29,600", "said_exactly"),
    ]


def test_json(run):
    one = json.loads(run(SAID, "--format", "jsonl")[1])
    assert list(one) == ["figure", "start", "end", "question", "verdict", "matches", "before", "after", "others"]
    assert SAID[one["start"] : one["end"]] == one["figure"] == "29.600"
    assert (one["question"]["value"], one["question"]["source"]) == (29600, "ru-government")
    best = one["matches"][0]
    assert (best["kind"], best["total"]) == ("said_exactly", len(best["statements"]))
    for article in best["statements"][0]["articles"]:
        assert article["sentence"][article["start"] : article["end"]] == article["figure"]
    assert one["before"]["value"] == 29250
    assert best["statements"][0]["independent"] <= len(best["statements"][0]["outlets"])


def test_json_of_nothing(run):
    status, out, _ = run("123,456,789", "--format", "jsonl")
    assert status == 3
    assert (json.loads(out)["verdict"], json.loads(out)["matches"]) == ("not_on_record", [])


# what is wrong: the arguments, the words on standard error
REFUSED = {
    "no figure": (["how many tanks did Russia lose?"], "tanks (counted: tanks)"),
    "control signs": (["tanks \x1b[m"], "tanks ␛[m"),
    "nothing": ([""], "holds no figure"),
    "no text": ([], "Missing argument"),
    "no store": (["29,600", "--store", "none.duckdb"], "no store yet; make one with `onrecord ingest INPUT"),
    "language": (["29,600", "--language", "xx"], "'xx' is not known"),
    "date": (["29,600", "--published", "4/11"], "does not match"),
    "format": (["29,600", "--format", "xml"], "'xml' is not one of"),
}


@pytest.mark.parametrize(("arguments", "words"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused(run, arguments, words):
    status, out, errors = run(*arguments)
    assert (status, out) == (2, "")
    assert words in errors and errors.count("\n") == 1


def test_an_empty_store_says_what_to_run(run, tmp_path):
    with open_store(tmp_path / "empty.duckdb"):
        pass
    status, out, errors = run("29,600", "--store", str(tmp_path / "empty.duckdb"))
    assert (status, out) == (2, "")
    assert "nothing is on record yet; `onrecord ingest INPUT --store" in errors


HOSTILE = [
    "29,600 [bold red]tanks[/bold red] :smile:",
    "29,600 tanks'; DROP TABLE claims; --",
    '29,600 "tanks" \\ % _ $value $1 ?',
    "29,600 \x1b[31mtanks\x1b[0m \x07\x00",
    "29,600 \u202etanks\u2066",
    "29,600 " + "tanks " * 500,
    "\ud800 29,600",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_question_does_nothing(run, samples, text):
    status, out, errors = run(text, "--language", "en")
    assert status in (0, 3) and errors == ""
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", out)
    assert run("29,600")[0] == 0


@pytest.mark.parametrize(("language", "case"), rows("hostile"))
def test_a_hostile_article_is_shown_harmlessly(run, tmp_path, language, case):
    store, (article,) = str(tmp_path / "s.duckdb"), [tmp_path / "a.jsonl"]
    article.write_text(
        json.dumps({"id": "a", "outlet": case["text"], "title": case["text"], **case, "language": language})
    )
    assert main(["ingest", str(article), "--store", store]) == 0
    with open_store(store, read_only=True) as connection:
        figures = [figure for (figure,) in connection.execute("SELECT DISTINCT figure FROM claims").fetchall()]
    for figure in figures:
        out = run(figure, "--store", store, "--language", language)[1]
        assert [sign for sign in case.get("hidden", ()) if sign in out] == []


@pytest.mark.parametrize("columns", [60, 100])
def test_no_line_is_wider_than_asked_for(run, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", str(columns))
    assert max(map(cell_len, run(SAID)[1].splitlines())) <= columns
