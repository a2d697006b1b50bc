"""What the sender of a mail says in it: without older mail that it quotes, without a signature."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ingest.readers.mail.flowed import SIGNATURE
from ingest.readers.tables import table

_HEAD_LINES = 3
"""of an older mail that follow each other where it begins, as Outlook writes them"""
_ANNOUNCED = 2
"""lines over which the words before a quotation may run"""


@dataclass(frozen=True, slots=True)
class Said:
    """A mail's own text; `forwarded` where that is empty but for a mail that it passes on."""

    text: str
    forwarded: bool = False


def said(text: str) -> Said:
    """The sender's own text.

    A figure in an older mail is not stated by this sender, so quoted lines and older mails below are left out. A
    mail that only passes another on says what that one says.
    """
    lines = text.split("\n")
    start = next((n for n, line in enumerate(lines) if _is("forwarded", line)), len(lines))
    own = _own(lines[:start])
    if own or start == len(lines):
        return Said(own)
    return Said(_own(_passed_on(lines[start + 1 :])), forwarded=True)


def without_prefixes(subject: str | None) -> str | None:
    """The subject without "Re:" and "Fwd:"."""
    return _expression("prefixes").sub("", subject, count=1) or None if subject else None


def _own(lines: list[str]) -> str:
    kept: list[str] = []
    for n, line in enumerate(lines):
        if line.rstrip() == SIGNATURE.rstrip() or _is("original", line) or _is_head(lines[n : n + _HEAD_LINES]):
            break
        if line.startswith(">"):
            _drop_announcement(kept)
        else:
            kept.append(line)
    _drop_announcement(kept)  # of what HTML has shown as a quotation
    return "\n".join(kept).strip()


def _drop_announcement(kept: list[str]) -> None:
    """Takes away the last lines if they say whose words follow ("On Monday A wrote:")."""
    end = len(kept)
    while end and not kept[end - 1].strip():
        end -= 1
    blank = kept[end : end + 1]
    del kept[end:]
    for start in range(end - 1, max(end - 1 - _ANNOUNCED, -1), -1):
        if _is("quoted", " ".join(line.strip() for line in kept[start:])):
            del kept[start:]
            return
    kept.extend(blank)


def _is_head(lines: list[str]) -> bool:
    return len(lines) == _HEAD_LINES and all(_is("head", line) for line in lines)


def _passed_on(lines: list[str]) -> list[str]:
    """What was passed on: behind its head, and not quoted."""
    lines = [line[1:].removeprefix(" ") if line.startswith(">") else line for line in lines]
    start = next((n for n, line in enumerate(lines) if line.strip() and not _is("head", line)), len(lines))
    return lines[start:]


def _is(name: str, line: str) -> bool:
    """Whether the whole line is of a kind of data/readers/mail.yaml."""
    return len(line) < 400 and _expression(name).fullmatch(line.strip()) is not None


@cache
def _expression(name: str) -> re.Pattern[str]:
    given = table("mail")[name]
    return re.compile("|".join(given) if isinstance(given, list) else f"^(?:{given})", re.IGNORECASE)
