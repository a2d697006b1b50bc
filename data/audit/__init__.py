"""Figures on record that do not fit one another (see docs/audit.md)."""

from data.audit.finding import Finding
from data.audit.run import audit, types

__all__ = ["Finding", "audit", "types"]
