"""What a file's own properties say of its title and date, as far as its text bears it out.

Properties are set by programs: the title is often a template's or a file's name, and the day that of the program's
last export, a scan or a download. A wrong date is worse than none, so both are believed only where the head of the
text says them too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

HEAD = 1500
"""characters at the beginning of a text in which its title and date stand"""
NEAR = 25
"""characters between a day and its year"""


def believed_title(title: str | None, text: str) -> str | None:
    """The title, where the text begins with it or holds it near its beginning."""
    given = " ".join((title or "").split())
    return given if given and _plain(given) in _plain(text[:HEAD]) else None


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def believed_day(days: Iterable[date | None], text: str) -> date | None:
    """The first of the days whose day of the month and year stand near each other in a line of the text's head."""
    return next((day for day in days if day is not None and _stated(day, text[:HEAD])), None)


def _stated(day: date, head: str) -> bool:
    number, year = rf"(?<!\d)0?{day.day}(?!\d)", rf"(?<!\d){day.year}(?!\d)"
    between = rf"[^\n]{{1,{NEAR}}}?"
    return re.search(f"{number}{between}{year}|{year}{between}{number}", head) is not None
