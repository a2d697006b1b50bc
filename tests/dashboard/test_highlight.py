"""Marked text: every character kept, everything escaped, tags never crossing."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.highlight import Span, marked

CASES = [
    ("nothing", "a < b & c", [], "a &lt; b &amp; c"),
    ("one", "lost 58 tanks", [Span(5, 7, "figure")], 'lost <mark class="figure">58</mark> tanks'),
    ("escaped inside", "<58>", [Span(0, 4, "figure")], '<mark class="figure">&lt;58&gt;</mark>'),
    ("side by side", "ab", [Span(0, 1, "cue"), Span(1, 2, "source")],
     '<mark class="cue">a</mark><mark class="source">b</mark>'),
    ("overlapping", "abc", [Span(0, 2, "cue"), Span(1, 3, "source")],
     '<mark class="cue">a</mark><mark class="cue source">b</mark><mark class="source">c</mark>'),
    ("inside another", "abc", [Span(0, 3, "source"), Span(1, 2, "cue")],
     '<mark class="source">a</mark><mark class="source cue">b</mark><mark class="source">c</mark>'),
    ("empty", "ab", [Span(1, 1, "figure")], "ab"),
    ("beyond the text", "ab", [Span(1, 9, "figure"), Span(7, 9, "cue")], 'a<mark class="figure">b</mark>'),
    ("before the text", "ab", [Span(-3, 1, "figure")], '<mark class="figure">a</mark>b'),
    ("quotes", "'\"", [], "&#x27;&quot;"),
    ("code points", "🛡58", [Span(1, 3, "figure")], '🛡<mark class="figure">58</mark>'),
    ("kind is escaped", "a", [Span(0, 1, '"><script>')], '<mark class="&quot;&gt;&lt;script&gt;">a</mark>'),
]  # fmt: skip


@pytest.mark.parametrize(("text", "spans", "html"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_marked(text, spans, html):
    assert marked(text, spans) == html


def test_a_part_of_the_text():
    assert marked("lost 58 tanks", [Span(5, 7, "figure")], 6, 9) == '<mark class="figure">8</mark> t'


SPANS = st.lists(
    st.builds(Span, st.integers(-5, 60), st.integers(-5, 60), st.sampled_from(["figure", "source", "cue"]))
)
TAG = re.compile(r'<mark class="[a-z ]+">|</mark>')


@given(st.text(max_size=50), SPANS, st.integers(-5, 60), st.integers(-5, 60))
def test_no_character_is_lost_and_nothing_else_is_markup(text, spans, start, end):
    html = marked(text, spans, start, end)
    bare = TAG.sub("", html)
    assert "<" not in bare and ">" not in bare and '"' not in bare
    stop = max(min(end, len(text)), 0)
    assert unescape(bare) == text[min(max(start, 0), stop) : stop]


@given(st.text(alphabet="ab<>&\"'", max_size=30), SPANS)
def test_tags_do_not_cross_and_are_closed(text, spans):
    depth = 0
    for tag in TAG.findall(marked(text, spans)):
        depth += -1 if tag == "</mark>" else 1
        assert depth in (0, 1)
    assert depth == 0
