"""Cleaning: what is no prose is masked in place, so that offsets never move."""

from __future__ import annotations

import re

_ENDINGS = "jpe?g|png|gif|webp|svg|pdf|docx?|xlsx?|pptx?|csv|zip|mp[34]|mov|avi|txt|html?"
_DOMAINS = "com|org|net|info|int|gov|edu|vn|ru|ua|рф|укр|us|uk|eu|de|fr|tv|io|me|news"

NOISE = re.compile(
    "|".join(
        (
            r"<[/!]?[A-Za-z][^<>\n]{0,2000}>",  # a tag; the contents of some are blanked before
            r"data:[a-z]+/[^\s\"]+",
            r"(?:https?|ftp)://[^\s<>\"»”]+|\bwww\.[^\s<>\"]+",
            r"(?<![\w.+-])[\w.+-]++@[\w-]++\.[\w.-]*\w",
            rf"\b[\w()%-]{{1,99}}+(?:[ .][\w()%-]{{1,99}}+){{0,2}}\.(?:{_ENDINGS})\b",
            rf"\b[a-z0-9-]{{1,63}}+(?:\.[a-z0-9-]{{1,63}}+){{0,8}}\.(?:{_DOMAINS})\b(?:/[^\s<>\"]*)?",
            r"(?:\+\d{1,3}|\b\d{1,4}) ?\(\d{2,5}\)[ \d-]{4,}\d",  # telephones
            r"\+\d{1,3}[ -]\d[\d -]{5,}\d",
            r"\b\d{3}-\d{3}-\d{4}\b|\b(?:[78] )?\d{2,4}[- ]\d{2,3}-\d{2}-\d{2}\b",
            r"\b0\d{2} \d{3} \d{2} \d{2}\b",
            r"\b0\d{2,4} \d{3,4} \d{3,4}\b|\b0 \d{3}(?: \d{2,3}){2,4}\b|\b1[89]00[ -]\d{4}\b",
            r"\b[A-Z]{1,6}-\d+(?:-\d+)+\b",  # codes
            r"^[^\n]*©[^\n]*$",  # page furniture
            r"#\w+",
        )
    ),
    re.MULTILINE | re.IGNORECASE | re.DOTALL,
)
"""What is masked; of markup with contents, only the tags. What is added here needs a sign below by
which its line is found (a test tells)."""


_SIGNS = re.compile(
    "|".join(  # one of these stands in all that is masked; each opens with a sign, which is found fast
        (
            r"[@©#+]",
            r"://",
            r":(?<=data:)[a-z]+/",
            r"\.(?<=www\.)",
            rf"\.(?:{_ENDINGS}|{_DOMAINS})\b",
            r"\(\d",
            r"-(?<=\d-)\d",
            r"0(?<!\w0)\d{0,4} \d",
            r"1[89]00[ -]\d",
        )
    ),
    re.IGNORECASE,
)


def mask(text: str) -> str:
    """The text with markup, addresses, file names and telephone numbers blanked.

    Same length as the input; line feeds stay, so paragraphs do too.
    """
    if "<" in text:
        return NOISE.sub(blank, hollow(text))
    pieces: list[str] = []
    done = 0
    while sign := _SIGNS.search(text, done):  # all but markup stays within its line
        first, last = text.rfind("\n", done, sign.start()) + 1, text.find("\n", sign.start())
        first, last = max(first, done), last if last >= 0 else len(text)
        pieces.extend((text[done:first], NOISE.sub(blank, text[first:last])))
        done = last
    return "".join((*pieces, text[done:])) if pieces else text


_HOLLOW = re.compile(r"<(image|figure|script|style|svg|iframe|noscript)\b[^<>]*+>", re.IGNORECASE)

_TAG = "<x>"  # is masked as tags are


def hollow(text: str) -> str:
    """The text with a bare tag and blanks for tags that have no prose in them either; same length."""
    pieces: list[str] = []
    done = 0
    ends: dict[str, re.Match[str] | None] = {}
    while opening := _HOLLOW.search(text, done):
        name, stop = opening[1].lower(), opening.end()
        if not opening[0].endswith("/>"):
            if name not in ends or ((known := ends[name]) and known.start() < stop):
                ends[name] = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(text, stop)
            end = ends[name]
            stop = end.end() if end else stop  # without an end it is a tag as any other
        inside = text[opening.start() + len(_TAG) : stop]
        pieces.extend((text[done : opening.start()], _TAG, _blanked(inside)))
        done = stop
    return "".join((*pieces, text[done:])) if pieces else text


def blank(match: re.Match[str]) -> str:
    """As many spaces as were found; line feeds stay."""
    return _blanked(match.group())


def _blanked(found: str) -> str:
    return "\n".join(" " * len(line) for line in found.split("\n"))
