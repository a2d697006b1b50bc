"""Readers: from files, folders and addresses to articles, one module a format."""

from ingest.readers.article import Article
from ingest.readers.inputs import Source, expand
from ingest.readers.item import Item
from ingest.readers.items import items
from ingest.readers.read import read

__all__ = ["Article", "Item", "Source", "expand", "items", "read"]
