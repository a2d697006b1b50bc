"""Signs that begin an item of a list, and signs that end a sentence."""

from __future__ import annotations

import re

from ingest.readers.printed.glyphs import HYPHEN

BULLET = re.compile(r"[•◦▪●■□○‣·*\ue000-\uf8ff](?=\s|$)")
MARK = re.compile(
    rf"{BULLET.pattern}|[-–—](?=\s|$)|\(?[^\W_]{{1,3}}[.)](?=\s|$)|\d{{1,2}}(\.\d{{1,2}})+\.?(?=\s|$)"
)
ENDED = re.compile(r"[.!?…:;。!?]['\"»”’)\]]*\s*$")
BROKEN = re.compile(rf"\w[{HYPHEN}-]$")
"""a line that ends within a word"""
