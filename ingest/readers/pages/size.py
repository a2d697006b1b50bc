"""How large a page may be, and what of it need not be looked at."""

from __future__ import annotations

import re

from data.errors import UnreadableInput
from ingest.readers.pages.tables import table

PART = "save the article's text as .txt and give that file"
# Pictures and fonts that a browser packed into the page when it was saved, mostly by far the larger part of it.
_PACKED = re.compile(rb"data:[\w/+.;=-]{1,100};base64,[A-Za-z0-9+/=%\s]*+")
# No attribute that is as long says anything of the article, and very many of them take the parser hours.
_LONG_TAG = re.compile(rb"<([a-z][\w:-]*+)\s[^<>]{20000,}+>", re.I)


def most() -> int:
    """The bytes from which on a page need not even be read."""
    return int(table("limits")["packed"])


def trimmed(raw: bytes, origin: str) -> bytes:
    """The page without the files packed into it. Raises UnreadableInput if it is too large to be one of news."""
    limits = table("limits")
    page = _LONG_TAG.sub(rb"<\1>", _PACKED.sub(b"", raw) if b";base64," in raw else raw)
    if len(raw) > limits["packed"] or len(page) > limits["bytes"]:
        most = limits["packed"] if len(raw) > limits["packed"] else limits["bytes"]
        raise UnreadableInput(origin, f"is a web page of more than {most / 1e6:.0f} MB", PART)
    # in UTF-16 too, every element has one such byte
    if page.count(b"<") > 2 * limits["elements"]:
        raise UnreadableInput(origin, f"is a web page of more than {limits['elements']:,} elements", PART)
    return page
