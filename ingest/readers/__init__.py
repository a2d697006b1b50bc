"""Readers: from files and folders to articles, one module a format."""

from ingest.readers.article import Article
from ingest.readers.inputs import Source, expand
from ingest.readers.read import read

__all__ = ["Article", "Source", "expand", "read"]
