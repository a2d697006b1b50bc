"""Archives: files that hold others. Nothing that they hold is ever written to disk."""

from __future__ import annotations

from ingest.readers.archives.packed import members_of_packed
from ingest.readers.archives.tarred import members_of_tar
from ingest.readers.archives.warc import members_of_warc
from ingest.readers.archives.zipped import members_of_zip

__all__ = ["members_of_packed", "members_of_tar", "members_of_warc", "members_of_zip"]
