"""The options that say something of all inputs, as the pipeline wants them."""

from __future__ import annotations

from datetime import datetime, time

from ingest.pipeline import Particulars


def particulars(published: datetime | None, outlet: str | None, language: str | None) -> Particulars:
    """What the options say. Raises UnknownLanguage for a language that has no folder."""
    if language is not None:
        from data.vocabulary import folder  # reads the languages' folder

        folder(language)
    return Particulars(published.date() if published else None, outlet, language)


def end_of(day: datetime | None) -> datetime | None:
    """The last moment of a day, as the store counts time."""
    return datetime.combine(day.date(), time.max) if day else None
