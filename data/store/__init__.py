"""The store: one DuckDB file that keeps articles, readings and claims (see docs/store.md)."""

from data.store.connect import default_store
from data.store.opening import open_store

__all__ = ["default_store", "open_store"]
