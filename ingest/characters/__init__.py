"""Characters that deceive: what is not seen, looks like something else or turns the order round."""

from ingest.characters.oddities import oddities
from ingest.characters.reading_copy import ReadingCopy, readable, reading_copy

__all__ = ["ReadingCopy", "oddities", "readable", "reading_copy"]
