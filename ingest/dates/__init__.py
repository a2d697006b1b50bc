"""Dates and clock times: where they stand, and which days they mean.

An imprecise date is an interval: "in June" is 1 to 30 June, never 1 June. A date without a year
takes the year that puts it nearest before the publication, and stays open without one.
"""

from ingest.dates.reader import DateReader
from ingest.dates.span import DateSpan

__all__ = ["DateReader", "DateSpan"]
