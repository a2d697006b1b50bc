"""Explanations: true to the reading, to the text and to the vocabulary's files."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from any_text import jumbles
from hypothesis import given, settings
from tables_of import rows

import data
from data.model import Document
from data.vocabulary import codes
from ingest.explain import Explanation, explain
from ingest.explain.record import lines
from ingest.explain.wording import table
from ingest.extract import extract
from ingest.pipeline import Particulars, arrivals
from ingest.pipeline.reading import all_items
from ingest.readers import expand
from tests.reading import document

ROOT = Path(data.__file__).parents[1]
SAMPLES = [
    arrival.document
    for item in all_items(expand([str(ROOT / "data/samples")]))
    for arrival in arrivals(item, Particulars())
]
_why = cache(explain)


def fields_of(found: Explanation, figure: str) -> dict:
    (why,) = [why for why in found.figures if why.claim.figure == figure]
    return {field.name: field for field in why.fields}


def entries(found: list) -> list[tuple[str, str, str]]:
    return [(Path(e.file).stem, e.key, e.phrase) for words in found for e in words.entries]


@pytest.mark.parametrize(("language", "case"), rows("explain"))
def test_why_a_figure_is_read_so(language, case):
    found = fields_of(explain(document(case["text"], language, case.get("published"))), case["figure"])
    for name, wanted in case["fields"].items():
        chosen = found[name].chosen
        assert chosen.value == wanted["value"], name
        assert [w.text for w in chosen.words] == wanted.get("words", [w.text for w in chosen.words]), name
        assert tuple(wanted.get("entry", ())) in [(), *entries(chosen.words)], (name, entries(chosen.words))
        assert set(wanted.get("lost", ())) <= {other.value for other in found[name].others}, name


@pytest.mark.parametrize(("language", "case"), rows("left_out"))
def test_why_a_number_is_left_out(language, case):
    found = explain(document(case["text"], language)).left_out
    assert [[one.figure, one.reason] for one in found] == [row[:2] for row in case["left_out"]]
    for one, (_, _, phrase) in zip(found, case["left_out"], strict=True):
        written = [entry for _, _, entry in entries(one.words)]
        assert phrase in written if phrase else written == []


def test_every_reason_is_in_the_table():
    told = {row[1] for _, case in (param.values for param in rows("left_out")) for row in case["left_out"]}
    assert told == set(table("left_out"))


@pytest.mark.parametrize("article", SAMPLES, ids=lambda article: article.id)
def test_an_explanation_is_of_what_extract_reads(article: Document):
    found = _why(article)
    assert [why.claim for why in found.figures] == extract(article)
    for why in found.figures:
        chosen = {field.name: field.chosen.value for field in why.fields}
        claim = why.claim
        for name in ("measure", "action", "party", "status", "unit"):
            assert chosen[name] == getattr(claim, name), name
        assert (chosen["hedge"], chosen["period"]) == (claim.qualifier, claim.period.kind)
        assert chosen["source"] == (claim.source or claim.source_name)


def of_samples() -> list:
    return [field for article in SAMPLES for why in _why(article).figures for field in why.fields]


def test_probabilities_are_of_one_whole():
    for field in of_samples():
        assert sum(option.sure for option in (field.chosen, *field.others)) == pytest.approx(1, abs=0.01)


def test_every_way_to_a_value_has_plain_words():
    known = {name: set(ways.values()) for name, ways in table("readings").items()}
    ways = {(field.name, option.how) for field in of_samples() for option in (field.chosen, *field.others)}
    assert [way for way in ways if way[1] not in known[way[0]]] == []


def test_nearly_every_sign_has_plain_words():
    reasons = [reason for field in of_samples() for reason in field.reasons]
    assert sum(not reason.plain for reason in reasons) <= 0.02 * len(reasons)


def test_every_entry_stands_in_its_line():
    texts: dict[str, list[str]] = {}
    written = [entry for field in of_samples() for words in field.chosen.words for entry in words.entries]
    assert len(written) > 1000
    for entry in written:
        if entry.line is None:
            assert entry.file == "CLDR (Babel)"
            continue
        of_file = texts.setdefault(entry.file, (ROOT / entry.file).read_text("utf-8").splitlines())
        written_there = " ".join(" ".join(of_file[entry.line - 1 : entry.line + 1]).split())  # one may go on below
        assert (entry.phrase or entry.key) in written_there


def check_places(text: str, found: Explanation) -> None:
    spans = [(one.start, one.end, one.figure) for one in found.left_out]
    spans += [(w.start, w.end, w.text) for one in found.left_out for w in one.words]
    fields = [field for why in found.figures for field in why.fields]
    spans += [(w.start, w.end, w.text) for f in fields for o in (f.chosen, *f.others) for w in o.words]
    for start, end, words in spans:
        assert text[start:end] == words != ""
    for one in found.left_out:
        assert one.sentence == text[one.sentence_start :][: len(one.sentence)]
        assert one.sentence_start <= one.start < one.end


@pytest.mark.parametrize("code", codes())
def test_whatever_the_text(code):
    @settings(max_examples=60)
    @given(jumbles(code))
    def explained(text):
        article = document(text, code)
        found = explain(article)
        assert [why.claim for why in found.figures] == extract(article)
        check_places(article.text, found)
        assert all(json.loads(line) for line in lines(found))

    explained()


def test_the_record_is_as_the_page_says():
    page = (ROOT / "docs/explain.md").read_text("utf-8")
    shaped = [json.loads(line) for line in lines(explain(document("The 95th Brigade lost 12 tanks.", "en")))]
    figure, number = shaped[1], shaped[0]
    keys = {*figure, *figure["fields"], *number, *figure["fields"]["measure"]}
    keys |= {*figure["fields"]["measure"]["words"][0], *number["words"][0]["entries"][0]}
    keys |= {*figure["fields"]["measure"]["signs"][0], *figure["fields"]["measure"]["others"][0]}
    assert [key for key in (*keys, *table("left_out")) if f"`{key}`" not in page] == []
    assert list(figure["fields"]) == list(table("fields")) == list(table("readings"))
