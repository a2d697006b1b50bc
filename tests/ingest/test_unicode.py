"""Characters that deceive give no wrong value, and the claims show the text as it is."""

from __future__ import annotations

import sys
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tables_of import rows
from test_any_text import check

from data.vocabulary import load
from data.words import fold
from ingest.characters import oddities, readable, reading_copy
from ingest.characters.tables import plain_digits
from ingest.explain import explain
from ingest.extract import extract
from ingest.pipeline.documents import Particulars
from ingest.pipeline.documents import document as kept
from ingest.readers import Article
from tests.reading import document
from tests.samples.sample_files import documents

CASES = rows("unicode")


@pytest.mark.parametrize(("language", "case"), CASES)
def test_values(language, case):
    claims = extract(document(case["text"], language))
    check(case["text"], claims)
    if "values" in case:
        assert [claim.value for claim in claims] == case["values"]


@pytest.mark.parametrize(("language", "case"), CASES)
def test_flags(language, case):
    assert list(oddities(case["text"])) == case["flags"]


@pytest.mark.parametrize(("language", "case"), CASES)
def test_an_explanation_shows_the_text_as_it_is(language, case):
    found, text = explain(document(case["text"], language)), case["text"]
    assert [why.claim for why in found.figures] == extract(document(text, language))
    words = [word for why in found.figures for field in why.fields for word in field.chosen.words]
    assert all(text[word.start : word.end] == word.text != "" for word in words)
    assert all(text[one.start : one.end] == one.figure != "" for one in found.left_out)


def test_the_table_holds_every_decimal_digit():
    digits = {code for code in range(128, sys.maxunicode) if unicodedata.category(chr(code)) == "Nd"}
    assert digits <= set(plain_digits())
    assert {code: int(digit) for code, digit in plain_digits().items() if code in digits} == {
        code: unicodedata.decimal(chr(code)) for code in digits
    }


def test_ordinary_texts_are_not_copied():
    assert [article.id for article in documents() if reading_copy(article.text)] == []


SENTENCES = [
    (
        "en",
        "Russia lost about 29,600 troops and $1.5 million in May 2024, the ministry's spokesman Ivan Petrov said.",
    ),
    ("vi", "Bộ Quốc phòng Nga cho biết hơn 29.600 binh sĩ và 15 nghìn tỷ đồng, tăng 5,5% trong tháng 5."),
    ("ru", "Минобороны РФ заявило, что ВСУ потеряли до 29 600 человек, пять танков и 3 тыс. машин за сутки."),
    ("uk", "За даними Генштабу, росіяни втратили близько 29,6 тис. осіб, п'ять танків і 40% ракет за добу."),
]
UNSEEN = st.sampled_from("\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e\u2063\u200e\u034f\ufe0e")
OF_OFFSETS = (
    "start",
    "end",
    "sentence_start",
    "sentence_end",
    "source_start",
    "source_end",
    "cue_start",
    "cue_end",
)
SLICES = ("figure", "sentence", "source_text", "cue_text", "measure_text")


def bare(claim):
    """The claim without offsets, slices as they are read."""
    shown = {name: readable(text) if (text := getattr(claim, name)) else text for name in SLICES}
    text = claim.period.text
    period = replace(claim.period, text=readable(text) if text else text)
    return replace(claim, **dict.fromkeys(OF_OFFSETS, 0), **shown, period=period)


@pytest.mark.parametrize(("language", "sentence"), SENTENCES, ids=[language for language, _ in SENTENCES])
def test_what_is_not_seen_changes_nothing(language, sentence):
    claims = [bare(claim) for claim in extract(document(sentence, language))]
    assert len(claims) >= 2

    @settings(max_examples=60, deadline=None)
    @given(at=st.lists(st.tuples(st.integers(0, len(sentence)), UNSEEN), max_size=12))
    def changes_nothing(at):
        text = sentence
        for place, sign in sorted(at, reverse=True):
            text = text[:place] + sign + text[place:]
        found = extract(document(text, language))
        check(text, found)
        assert [bare(claim) for claim in found] == claims

    changes_nothing()


PIECES = st.sampled_from(
    [*"0123456789OОоlIЗ.,· \u00a0\u200b\u00ad\u202e\u202c\u2067\u2069\n²⁶₂①٢٫٬５％\u0301\u20e3\x96", "cо", "tanks "]
)


@settings(max_examples=300)
@given(text=st.lists(PIECES, max_size=40).map("".join))
@example(text="1O0 l00")
@example(text="\u202e\u202e")
def test_the_copy_is_true_to_the_text(text):
    copy = reading_copy(text)
    check(text, extract(document(text, "en")))
    if copy is None:
        assert oddities(text) == ()
        return
    assert len(copy.text) == len(copy.offsets) <= len(text)
    assert list(copy.offsets) == sorted(set(copy.offsets))
    assert all(0 <= first <= last <= len(copy.text) for first, last in copy.doubtful)
    assert all(sign.isascii() for sign in copy.text if sign.isdecimal())


@pytest.mark.parametrize(("language", "sentence"), SENTENCES, ids=[language for language, _ in SENTENCES])
def test_text_in_pieces_is_as_text_in_one(language, sentence):
    texts = [unicodedata.normalize(form, sentence) for form in ("NFC", "NFD")]
    articles = [Article(origin="-", raw=b"", text=text, id="x", language=language) for text in texts]
    composed, loose = (kept(article, Particulars()) for article in articles)
    assert loose.text == composed.text
    assert extract(loose) == extract(composed)


TONES = "\u0300\u0301\u0303\u0309\u0323"
ONSETS = ("", "b", "ch", "h", "kh", "l", "ng", "q", "t", "th", "x")
PAIRS = load("vi").features["tone_pairs"]


@given(
    onset=st.sampled_from(ONSETS), pair=st.sampled_from(PAIRS), tone=st.sampled_from(TONES), capital=st.booleans()
)
def test_both_placements_of_a_tone_are_one_word(onset, pair, tone, capital):
    first, second = pair
    old, new = (
        unicodedata.normalize("NFC", onset + vowels) for vowels in (first + tone + second, first + second + tone)
    )
    assert fold(old, PAIRS) == fold(new.upper() if capital else new, PAIRS) == new


@pytest.mark.parametrize("word", ["thuở", "hoàn", "người", "Thúy", "día", "môže"])
def test_no_other_word_is_folded_by_its_tones(word):
    expected = {"Thúy": "thuý"}.get(word, word)
    assert fold(word, PAIRS) == expected
    assert fold(word) == word.lower()


OLD, NEW = "Uỷ ban tỉnh Hoà Bình cho biết lũ khoét 12 toà nhà, 5 thuỷ thủ chết.", (
    "Ủy ban tỉnh Hòa Bình cho biết lũ khoét 12 tòa nhà, 5 thủy thủ chết."
)  # fmt: skip


def test_both_placements_of_tones_are_read_alike():
    old, new = (extract(document(text, "vi")) for text in (OLD, NEW))
    assert len(old) == len(new) == 2
    for one, other in zip(old, new, strict=True):
        assert (one.value, one.measure, one.party, one.place) == (
            other.value,
            other.measure,
            other.party,
            other.place,
        )
        assert one.figure in OLD and other.figure in NEW
