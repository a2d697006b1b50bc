"""Texts for Hypothesis: arbitrary ones, and jumbles of what the engine looks for."""

from __future__ import annotations

from functools import cache

import yaml
from hypothesis import strategies as st

from data.vocabulary import codes, folder

DIGITS = [
    "0",
    "1",
    "2",
    "3",
    "12",
    "31",
    "99",
    "155",
    "2024",
    "29.600",
    "29,600",
    "29 600",
    "1.2.3",
    "4/11",
    "7,5",
    "٣",
    "５",
]
SIGNS = list(".,;:!?…-–—+−=%№#$€₫*/\\()[]{}<>|&@'’`\"“”«»„\u00a0\u202f\u200b\ufeff\u0301\t\r")
MARKUP = [
    *(
        "<image>",
        "</image>",
        "<b>",
        "</b>",
        "<",
        "<!--",
        "-->",
        "&nbsp;",
        "<script>",
        "</script>",
        "photo_1.jpg",
    ),
    *("https://t.me/x/1", "a.b@c.vn", "T-72B", "+84 24 3804", "©", "🙂"),
    *("\n", "\n\n", " \n", "\u2028", "\x00", "\x85"),
]


@cache
def phrases(code: str) -> list[str]:
    """Every phrase of a language's files: numbers, units, cues, sources, and all the rest."""
    found: list[str] = []
    for path in sorted(folder(code).glob("*.yaml")):
        if not path.stem.endswith("cases"):
            _collect(yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader), found)
    return sorted({phrase.replace("*", "").replace("#", "7") for phrase in found})


def _collect(value: object, found: list[str]) -> None:
    if isinstance(value, dict):
        for inner in value.values():
            _collect(inner, found)
    elif isinstance(value, list):
        found.extend(str(inner) for inner in value)


@cache
def jumbles(code: str) -> st.SearchStrategy[str]:
    """Digits, signs, markup and phrases of the language in any order, with and without spaces."""
    piece = st.one_of(
        st.sampled_from(DIGITS),
        st.sampled_from(SIGNS),
        st.sampled_from(MARKUP),
        st.sampled_from(phrases(code)),
    )
    glued = st.tuples(piece, st.sampled_from(["", " ", " ", " ", "\n", "-"])).map("".join)
    return st.lists(glued, max_size=40).map("".join)


languages = st.sampled_from(codes())
scraps = st.lists(st.sampled_from([*DIGITS, *SIGNS, *MARKUP, "a", "M", " "]), max_size=40).map("".join)
anything = st.one_of(st.text(max_size=200), scraps)
