"""The store: one DuckDB file that keeps articles, readings and claims (see docs/store.md)."""

from data.store.opening import default_store, open_record, open_store
from data.store.reading import claims, known, only, rows
from data.store.tally import Tally
from data.store.verification import Fault, verify
from data.store.writing import write

__all__ = [
    "Fault",
    "Tally",
    "claims",
    "default_store",
    "known",
    "only",
    "open_record",
    "open_store",
    "rows",
    "verify",
    "write",
]
