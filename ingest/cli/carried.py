"""When a statement was made, and by how many it was carried, in words."""

from __future__ import annotations

from data.checking import Statement

_NAMED = 5  # outlets


def days(statement: Statement) -> str:
    """The first and the last day on which it was stated."""
    return " to ".join(dict.fromkeys(str(day) for day in (statement.first, statement.last) if day))


def carried(statement: Statement) -> str:
    """When, and which outlets: wire copies count once."""
    parts = (f"stated {days(statement)}" if days(statement) else "", _outlets(statement))
    return "; ".join(part for part in parts if part)


def _outlets(statement: Statement) -> str:
    outlets = statement.outlets
    if not outlets:
        return ""
    more = ", …" if len(outlets) > _NAMED else ""
    known = "at least " if statement.carried > len(statement.articles) else ""
    count = f"{known}{len(outlets)} outlet{'s' if len(outlets) > 1 else ''}"
    copies = f", {statement.independent} of them independent: wire copies count once" if _copied(statement) else ""
    return f"{count} ({', '.join(outlets[:_NAMED])}{more}){copies}"


def _copied(statement: Statement) -> bool:
    return 0 < statement.independent < len(statement.outlets)
