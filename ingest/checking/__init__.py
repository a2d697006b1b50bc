"""A text asked of the record: its figures as questions, and their answers (see docs/check.md)."""

from ingest.checking.answers import answers
from ingest.checking.asked import Asked, asked, reading_of

__all__ = ["Asked", "answers", "asked", "reading_of"]
