"""Values as cells of a table that spreadsheets may open.

A spreadsheet takes text that begins with a sign as a formula, and a stranger's formula can read files or call out.
So text (never a number) that begins so, whatever blanks stand before it, gets an apostrophe in front, by which
spreadsheets know text.
"""

from __future__ import annotations

import re
from datetime import date

from ingest.export.shape import number

JOINER = "; "
# The signs, also in their full width; a tab or line end at the beginning lets some programs see the rest as a cell.
_FORMULA = re.compile(r"[\t\r\n]|[\s\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]")


def cell(value: object) -> object:
    """A value as it is written: whole numbers without ".0", days as ISO 8601 has them, lists as one text."""
    match value:
        case bool():
            return str(value).lower()
        case float():
            return number(value)
        case list():
            return JOINER.join(value)
        case date():
            return value.isoformat()
        case _:
            return value


def harmless(value: object) -> object:
    """The cell for a table that spreadsheets read as they like: what looks like a formula is marked as text."""
    written = cell(value)
    return f"'{written}" if isinstance(written, str) and _FORMULA.match(written) else written
