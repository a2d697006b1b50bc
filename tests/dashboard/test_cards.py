"""Cards and articles as HTML: the marked words, and nothing of the article as markup."""

import re
from html import unescape

import pytest

from dashboard.article import article_html, origin_html
from dashboard.card import card_html
from dashboard.legend import legend_html
from dashboard.queries.ask import Ask
from dashboard.queries.claims import article, claims
from dashboard.queries.figures import Filters, find, rows
from dashboard.record import record


def opened(filled, **filters):
    asked = Ask(record(filled))
    claim = claims(asked, [rows(asked, find(asked, Filters(**filters), 1))["claim_id"][0]])[0]
    return claim, article(asked, claim["document_id"])


def test_a_card_marks_figure_source_and_cue(filled):
    claim, _ = opened(filled, language="vi")
    card = card_html(claim)
    for words in (
        '<mark class="figure">hơn 4.130</mark>', '<mark class="source">Bộ Quốc phòng Nga</mark>',
        '<mark class="cue">Theo</mark>', "more than 4,130 personnel lost (Ukraine)", "from 6 Aug 2024",
        "VnExpress, 20 Aug 2024", "TASS", "named in the sentence",
    ):  # fmt: skip
        assert words in card


@pytest.mark.parametrize(
    ("search", "words"),
    [("plans", "planned or promised"), ("day before", "part of another figure"), ("Between", "5,500–5,800")],
)
def test_a_card_says_what_kind_of_figure_it_is(filled, search, words):
    asked = Ask(record(filled))
    found = claims(asked, list(rows(asked, find(asked, Filters(search=search), 1))["claim_id"]))
    assert any(words in card_html(claim) for claim in found)


def test_an_article_marks_its_other_figures_too(filled):
    claim, kept = opened(filled, measure="tanks", source="ru-mod")
    html = article_html(kept, claim)
    assert '<mark class="figure">58</mark>' in html and '<mark class="other">more than 4,130</mark>' in html
    assert 'href="https://example.org/1"' in origin_html(kept.row)


def test_what_is_far_away_is_folded_but_not_lost(filled):
    claim, kept = opened(filled, measure="tanks", source="ru-mod")
    long = "Paragraph.\n" * 200
    moved = {
        key: claim[key] + len(long)
        for key in ("start", "end", "source_start", "source_end", "cue_start", "cue_end")
    }
    html = article_html(type(kept)(long + kept.text + "\n" + long, kept.row, ()), claim | moved)
    assert html.count("<details>") == 2 and html.count("Paragraph.") == 400
    assert html.index("Earlier in the article") < html.index('<mark class="figure">58</mark>')


def test_nothing_of_a_hostile_article_becomes_markup(filled):
    claim, kept = opened(filled, search="alert")
    html = card_html(claim) + article_html(kept, claim) + origin_html(kept.row)
    for tag in ("<script", "<img", "<a ", "<i>", "<b>", "javascript:"):
        assert tag not in html
    assert "&amp;amp;" in html and '<mark class="figure">77</mark>' in html


def test_an_article_keeps_every_character(filled):
    claim, kept = opened(filled, measure="tanks", source="ru-mod")
    text = "Título\n\n  a & b\r\n" + kept.text + "\u2028end\n"
    html = article_html(type(kept)(text, kept.row, ()), claim)
    assert unescape(re.sub(r"<[^>]*>", "", html)) == text


def test_the_legend_names_lines_and_only_the_marks_in_the_picture():
    html = legend_html(["<Ministry>"], ["exact", "up"])
    assert "&lt;Ministry&gt;" in html and "more than" in html and "range" not in html
