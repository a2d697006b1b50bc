"""Loads, validates, compiles and caches the language folders and the registry."""

from data.vocabulary.language import Language, codes, folder, load, told_by
from data.vocabulary.names import names
from data.vocabulary.registry import Registry, registry

__all__ = ["Language", "Registry", "codes", "folder", "load", "names", "registry", "told_by"]
