"""Imported once by the process that workers are forked from, so that each of them begins at once.

What is slow to load and the same for all inputs is loaded here; a worker that was stopped is soon replaced.
"""

from __future__ import annotations

import trafilatura  # noqa: F401

import ingest.extract
import ingest.pipeline.work
import ingest.readers.html  # noqa: F401
from ingest.language import detect
from ingest.pipeline.limits import unmoved

unmoved()

detect("Loads the tables by which languages are told apart.")
