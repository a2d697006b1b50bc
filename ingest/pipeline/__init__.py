"""The line from inputs to claims, and on into a store.

`keep` is imported from its own module: `extract` prints claims without loading a database.
"""

from ingest.pipeline.documents import Particulars
from ingest.pipeline.reading import explanations, readings
from ingest.pipeline.work import Arrival, arrivals

__all__ = ["Arrival", "Particulars", "arrivals", "explanations", "readings"]
