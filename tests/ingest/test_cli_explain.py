"""What `onrecord explain` prints, and that no text does a terminal harm."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from tables_of import rows

from ingest.cli import main
from ingest.cli.plain import plain

SENTENCE = (
    "The 95th Brigade has lost 184 tanks, the Russian Defence Ministry said on Monday. It spoke of 12 aircraft."
)
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)

    def command(text, *arguments):
        (tmp_path / "a.txt").write_text(text, "utf-8")
        status = main([arguments[0], "a.txt", *arguments[1:]])
        return status, *capsys.readouterr()

    return command


def test_each_figure_and_each_other_number(run):
    status, out, errors = run(SENTENCE, "explain")
    assert (status, errors) == (0, "")
    assert "lost [[184]] tanks, the Russian" in out
    assert "spoke of [[12]] aircraft" in out
    assert re.search(r"  what    tanks \d+% +the noun behind the figure: \"tanks\"\n", out)
    assert re.search(r"  in    data/languages/en/cues.yaml:\d+ said: said\n", out)
    assert re.search(
        r"  95  an ordinal: \"th\"\n +in data/languages/en/numbers.yaml:\d+ ordinal_endings: th\n", out
    )


ALIKE = [(), ("--format", "jsonl"), ("--figure", "184"), ("--language", "en", "--outlet", "Reuters")]


@pytest.mark.parametrize("options", ALIKE)
def test_extract_explains_alike(run, options):
    assert run(SENTENCE, "extract", "--explain", *options) == run(SENTENCE, "explain", *options)


# the part asked for, the figures of `extract`, the figures and other numbers of `explain`
PARTS = [("184", ["184"], ["184"]), ("95", [], ["95"]), ("1", ["184", "12"], ["184", "12"]), ("none", [], [])]


@pytest.mark.parametrize(("part", "extracted", "explained"), PARTS)
def test_some_figures_only(run, part, extracted, explained):
    for command, wanted in (("extract", extracted), ("explain", explained)):
        lines = run(SENTENCE, command, "--format", "jsonl", "--figure", part)[1].splitlines()
        assert [json.loads(line)["figure"] for line in lines] == wanted


def test_nothing_to_explain(run):
    assert run("Nothing here.", "explain", "--language", "en") == (0, "", "")


def test_an_unreadable_input_is_named(capsys):
    assert main(["explain", "none.txt"]) == 1
    assert "none.txt" in capsys.readouterr().err


@pytest.mark.parametrize("columns", [40, 80, 120, 200])
def test_no_line_is_wider_than_asked_for(run, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = run(SENTENCE, "explain")[1].splitlines()
    assert max(map(cell_len, lines)) <= columns


@pytest.mark.parametrize("colours", [False, True])
@pytest.mark.parametrize(("language", "case"), rows("hostile"))
def test_a_hostile_text_is_shown_harmlessly(run, monkeypatch, language, case, colours):
    if colours:
        monkeypatch.setenv("FORCE_COLOR", "1")
    _, out, _ = run(case["text"], "explain", "--language", language)
    assert ("\x1b[" in out) == colours
    seen = COLOUR.sub("", out)
    assert case["shown"] in seen
    assert [sign for sign in case.get("hidden", ()) if sign in seen] == []


@pytest.mark.parametrize(("language", "case"), rows("hostile"))
def test_a_table_shows_hostile_text_harmlessly(run, language, case):
    _, out, _ = run(case["text"], "extract", "--language", language, "--format", "table", "--outlet", case["text"])
    assert [sign for sign in case.get("hidden", ()) if sign in out] == []


@given(st.text())
def test_plain_is_one_harmless_line(text):
    shown = plain(text)
    assert len(shown) == len(text)
    assert len(shown.splitlines()) <= 1
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
