"""Text in the form "flowed" (RFC 3676), whose lines are broken for the way only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from email.message import Message
from itertools import groupby

SIGNATURE = "-- "


def unfolded(text: str, part: Message) -> str:
    """The text with its soft line ends undone, where the part is in this form."""
    if str(part.get_param("format") or "").lower() != "flowed":
        return text
    apart = str(part.get_param("delsp") or "").lower() == "yes"
    lines = ((_depth(line), line[_depth(line) :].removeprefix(" ")) for line in text.split("\n"))
    made: list[str] = []
    for depth, same in groupby(lines, key=lambda line: line[0]):
        made.extend(_paragraphs((content for _, content in same), f"{'>' * depth} " if depth else "", apart))
    return "\n".join(made)


def _paragraphs(lines: Iterable[str], mark: str, apart: bool) -> Iterator[str]:
    paragraph: list[str] = []
    for line in lines:
        is_soft = line.endswith(" ") and line != SIGNATURE
        paragraph.append(line[:-1] if is_soft and apart else line)
        if not is_soft:
            yield mark + "".join(paragraph)
            paragraph = []
    if paragraph:
        yield mark + "".join(paragraph)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(">"))
