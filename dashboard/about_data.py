"""What a download says of itself: sources, query, date, citation; knows no Streamlit."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

import pandas as pd

from dashboard.speech import spoken, t, tn
from dashboard.wording import day

_NAMED = 5  # sources in a citation


@dataclass(frozen=True, slots=True)
class About:
    """A view of *Over time*: its headline, filters and moment, and all statements in it."""

    headline: str
    query: Mapping[str, str | list[str]]
    made: datetime
    statements: pd.DataFrame

    @property
    def address(self) -> str:
        """The path of the view on any dashboard with the same store."""
        return f"/over-time?{urlencode(self.query, doseq=True)}"

    @property
    def sources(self) -> dict[str, str]:
        """Source id → name, in the order of the statements."""
        return dict(zip(self.statements["source_key"], self.statements["source"], strict=True))

    @property
    def citation(self) -> str:
        """A sentence to put under a chart."""
        named = list(dict.fromkeys(self.sources.values()))
        names = ", ".join(named[:_NAMED])
        if len(named) > _NAMED:
            names = t("{names} and {count} more", names=names, count=len(named) - _NAMED)
        return t(
            "{headline}. {statements}, as stated by {sources}. OnRecord, {day}.",
            headline=self.headline, statements=counted(self.statements), sources=names, day=day(self.made.date()),
        )  # fmt: skip

    def json(self) -> str:
        """All of it as JSON."""
        first, last = self.statements["date"].min(), self.statements["date"].max()
        told = {
            "title": self.headline,
            "made": self.made.isoformat(timespec="seconds"),
            "language": spoken(),
            "address": self.address,
            "query": dict(self.query),
            "statements": len(self.statements),
            "first_date": first.date().isoformat(),
            "last_date": last.date().isoformat(),
            "sources": [{"id": ident, "name": name} for ident, name in self.sources.items()],
            "citation": self.citation,
        }
        return json.dumps(told, ensure_ascii=False, indent=2)


def counted(frame: pd.DataFrame) -> str:
    """How many statements of how many sources, and from when to when."""
    first, last = day(frame["date"].min()), day(frame["date"].max())
    sources = int(frame["source_key"].nunique())
    return ", ".join((
        t("{statements} by {sources}",
          statements=tn(len(frame), "{n} statement", "{n} statements"),
          sources=tn(sources, "{n} source", "{n} sources")),
        first if first == last else f"{first} – {last}",
    ))  # fmt: skip
