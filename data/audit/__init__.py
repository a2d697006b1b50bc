"""Figures on record that do not fit one another (see docs/audit.md)."""

from data.audit.finding import Finding
from data.audit.revisions import announces, beginnings
from data.audit.run import audit, types

__all__ = ["Finding", "announces", "audit", "beginnings", "types"]
