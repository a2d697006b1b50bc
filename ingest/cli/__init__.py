"""The `onrecord` command: one file a command, none of them imported before it is needed."""

from ingest.cli.run import main

__all__ = ["main"]
