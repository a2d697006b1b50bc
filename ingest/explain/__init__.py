"""Why each figure was read as it was, and why other numbers were left out (see docs/explain.md)."""

from ingest.explain.explain import explain
from ingest.explain.model import Explanation

__all__ = ["Explanation", "explain"]
