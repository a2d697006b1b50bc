"""Long rows of numbers without a word between them: a table without its headings, in which nothing is stated."""

from __future__ import annotations

from itertools import pairwise

from ingest.scan import WORD, Scan

_LONG = 40  # numbers; of a series over years, which states something, a year stands beside each


def in_row(scan: Scan, token: int) -> bool:
    """Whether the number at the token is one of such a row."""
    if len(scan.numerals) < _LONG:
        return False
    if scan.rows is None:
        scan.rows = frozenset(at for row in _rows(scan) if len(row) >= _LONG for at in row)
    return token in scan.rows


def _rows(scan: Scan) -> list[list[int]]:
    rows = [scan.numerals[:1]]
    for one, other in pairwise(scan.numerals):
        if WORD in scan.kind[one + 1 : other]:
            rows.append([])
        rows[-1].append(other)
    return rows
