"""Every error OnRecord raises on purpose. Each message names the input, the cause and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten


class OnRecordError(Exception):
    """Base of all errors that are meant for the person at the keyboard."""


class UnreadableInput(OnRecordError):
    """One input could not be turned into documents; the others go on."""

    def __init__(self, origin: str, cause: str, remedy: str) -> None:
        super().__init__(f"{origin}: {cause}; {remedy}")
        self.origin = origin
        self.cause = cause
        self.remedy = remedy

    def __reduce__(self) -> tuple[type[UnreadableInput], tuple[str, str, str]]:
        """By its parts: errors come back from worker processes."""
        return type(self), (self.origin, self.cause, self.remedy)


class BreaksReader(UnreadableInput):
    """One input crashed its reader, or went beyond the limits of time or memory."""


class VocabularyError(OnRecordError):
    """A vocabulary or registry file does not have the form that docs/languages.md gives."""


class UnknownLanguage(OnRecordError):
    """A language was asked for that has no folder."""


class StoreError(OnRecordError):
    """The store could not be opened, written or read."""


class StoreBusy(StoreError):
    """Another process holds the store; it was waited for in vain."""


class ExportError(OnRecordError):
    """The export could not be written."""


class NoFigure(OnRecordError):
    """A text that was to be checked states no figure."""

    def __init__(self, text: str, known: Sequence[str]) -> None:
        self.known = tuple(known)
        words = f"known of its words: {', '.join(known)}" if known else "none of its words is known"
        shown = shorten(text, 60, placeholder=" …")
        super().__init__(f'"{shown}": holds no figure to look for ({words}); ask with one, as in "29,600 soldiers"')
