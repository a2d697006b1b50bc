"""Official series: files of day and value, as claims of the source that publishes them."""

from ingest.series.about import KINDS, Series
from ingest.series.load import Loaded, load
from ingest.series.reading import reading

__all__ = ["KINDS", "Loaded", "Series", "load", "reading"]
