"""Why an input could not be read, in the reader's language: the words of the readers (ingest/readers)."""

from __future__ import annotations

import re

from dashboard.speech import noted, t

CAUSES = (
    noted("does not answer in time"),
    noted("may not be read by programs, its host says (robots.txt)"),
    noted("is redirected again and again"),
    noted("is larger than 10 MB"),
    noted("cannot be understood"),
    noted("is not on the public web"),
    noted("has no valid certificate"),
    noted("cannot be reached"),
    noted("is a feed without articles"),
    noted("holds bytes that are no text"),
    noted("is neither UTF-8 nor any other known encoding of text"),
    noted("is a web page in which no article was found"),
    noted("is not in UTF-8"),
    noted("is JSON, but not an object"),
    noted('has no "text"'),
    noted("is a damaged PDF file"),
    noted("is an Excel workbook"),
    noted("is an archive that holds nothing to read"),
    noted("unpacks to far more than it should: it looks made to harm"),
    noted("is an old Office file"),
    noted("is a picture"),
    noted("is an RTF file"),
    noted("holds no text"),
    noted("broke the reader or took too long"),
)
REMEDIES = (
    noted("open it in a browser, save the page as .html and give that file"),
    noted("try again later, or open it in a browser, save the page as .html and give that file"),
    noted("check the address, or open it in a browser, save the page as .html and give that file"),
    noted("check the address"),
    noted("check the address and the connection"),
    noted("give the address of a page on the public web"),
    noted("save it as text in UTF-8 and try again"),
    noted("save the article's text as .txt and give that file"),
    noted("save the file in UTF-8"),
    noted("save its text as .txt, or the page as .html"),
    noted("give an article with text"),
    noted("save its text as .txt and give that file"),
    noted("see `onrecord languages` for those that are understood"),
    noted("try again later"),
)
_FILLED = (
    (re.compile(r"is not given out \(status (?P<n>\d+)\)"), noted("is not given out (status {n})")),
    (re.compile(r"is not JSON \((?P<why>.*)\)", re.S), noted("is not JSON ({why})")),
)


def told(words: str) -> str:
    """A cause or remedy in the reader's language; as it is where it is not known."""
    for pattern, message in _FILLED:
        if found := pattern.fullmatch(words):
            return t(message, **found.groupdict())
    return t(words)
