"""Why an input could not be read, in the reader's language: the words of the readers (ingest/readers)."""

from __future__ import annotations

import re
from functools import cache

from dashboard.speech import noted, t

CAUSES = (
    noted("does not answer in time"),
    noted("may not be read by programs, its host says (robots.txt)"),
    noted("is redirected again and again"),
    noted("cannot be understood"),
    noted("is not on the public web"),
    noted("is no web address"),
    noted("has no valid certificate"),
    noted("cannot be reached"),
    noted("is a feed without articles"),
    noted("holds bytes that are no text"),
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
    noted("holds no article"),
    noted("holds no text"),
    noted("broke the reader or took too long"),
    noted("is a PDF file without text"),
    noted("is a PDF file locked with a password"),
    noted("holds pictures of pages, and no text"),
    noted("is a Word file locked with a password"),
    noted("is a Word file without text"),
    noted("is not a Word file"),
    noted("is a mail without text of its own"),
    noted("is a web page whose elements are nested too deep"),
    noted("is an empty web page"),
    noted("is protected with a password"),
    noted("is packed too deep"),
    noted("is a table without a column that is known to hold articles"),
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
    noted("give its text as .txt, or in parts"),
    noted("give it in parts"),
    noted("unpack it and give the file by itself"),
    noted("copy or download it once more"),
    noted("copy or export it once more"),
    noted("open it in a word processor and save it again as .docx"),
    noted("copy its text into a .txt file and give that file"),
    noted("open it in a PDF viewer; if it opens, print it to a new PDF file, else get the file again"),
    noted("open it with the password and save a copy without one"),
    noted("save a copy without one"),
    noted("run it through text recognition (OCR), check the numbers, and give the text"),
    noted("unpack the archive with it first"),
    noted("unpack it, and give what is in it"),
    noted("give a file with text"),
    noted("save its text as .docx or .txt"),
)
_NUMBERED = (
    noted("is not given out (status {n})"),
    noted("takes longer to read than {n} seconds"),
    noted("takes more memory to read than {n} MB"),
    noted("crashes its reader (exit status {n})"),
    noted("is longer than {n} characters"),
    noted("is larger than {n} MB"),
    noted("is a web page of more than {n} MB"),
    noted("is incomplete, it is cut off: {n} members were read, the rest is missing"),
    noted("is incomplete, it is cut off: {n} messages were read, the rest is missing"),
)
_EXPLAINED = (noted("is not JSON ({why})"), noted("breaks its reader ({why})"))


@cache
def _filled() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Each message with a gap, behind the pattern that tells what is in the gap."""
    gaps = {r"\{n\}": r"(?P<n>-?[\d,.]+)", r"\{why\}": "(?P<why>.*)"}
    patterns = [(re.escape(message), message) for message in (*_NUMBERED, *_EXPLAINED)]
    for gap, inside in gaps.items():
        patterns = [(pattern.replace(gap, inside), message) for pattern, message in patterns]
    return tuple((re.compile(pattern, re.DOTALL), message) for pattern, message in patterns)


def told(words: str) -> str:
    """A cause or remedy in the reader's language; as it is where it is not known."""
    for pattern, message in _filled():
        if found := pattern.fullmatch(words):
            return t(message, **found.groupdict())
    return t(words)
