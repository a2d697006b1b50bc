"""The whole of a store as a folder of files that any program can read, and back (see docs/store.md)."""

from data.backup.restoring import restore
from data.backup.saving import backup

__all__ = ["backup", "restore"]
