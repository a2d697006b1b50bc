"""Tables of articles (CSV), a row each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO, TextIO

from data.errors import UnreadableInput
from ingest.readers.article import Article
from ingest.readers.columns import columns
from ingest.readers.csv_table import Row, dates_of, rows, separator, text_of
from ingest.readers.record import article_of
from ingest.readers.told_date import days_first

_HEAD = 1 << 16  # characters in which a header ends
_FORM = 'name the column of the articles\' text "text"'
_MEND = "mend the row"


def is_article_table(head: str) -> bool:
    """Whether a text that begins so is a table with a header and, among others, a column of texts."""
    sign = separator(head)
    return sign is not None and sign in head.lstrip("\ufeff").partition("\n")[0]


def is_article_table_of(head: bytes) -> bool:
    """The same of the first bytes; names of columns in another encoding than UTF-8 are not known by them."""
    return is_article_table(head.decode("utf-8", "ignore"))


def read_csv_articles(stream: BinaryIO, origin: str) -> Iterator[Article | UnreadableInput]:
    """The article of each row; a row without text, or with more cells than the table, is an error among them.

    Dates as 4/11/2024 are read where the column proves whether day or month comes first; else they are left out.
    """
    try:
        text, flags = text_of(stream, origin)
        sign = separator(text.read(_HEAD))
        if sign is None:
            raise UnreadableInput(origin, "is a table without a column that is known to hold articles", _FORM)
        for found in _articles(text, sign, origin):
            yield replace(found, flags=(*flags, *found.flags)) if isinstance(found, Article) else found
    except UnreadableInput as error:
        yield error


def _articles(text: TextIO, sign: str, origin: str) -> Iterator[Article | UnreadableInput]:
    header = next(rows(text, sign)).cells
    named = columns(header).get("published")
    day_first = days_first(dates_of(rows(text, sign), header.index(named))) if named else None
    for row in rows(text, sign):
        if row.number > 1:
            yield _article(row, header, day_first, f"{origin}:{row.number}")


def _article(row: Row, header: list[str], day_first: bool | None, origin: str) -> Article | UnreadableInput:
    if row.wrong:
        return UnreadableInput(origin, row.wrong, _MEND)
    if len(row.cells) > len(header):
        return UnreadableInput(origin, f"has {len(row.cells)} cells, the table {len(header)} columns", _MEND)
    if not all(map(_is_text, row.cells)):
        return UnreadableInput(origin, "is not in UTF-8", "save the file in UTF-8")
    try:
        return article_of(dict(zip(header, row.cells, strict=False)), origin, day_first)
    except UnreadableInput as error:
        return error


def _is_text(cell: str) -> bool:
    return cell.isascii() or not any("\udc80" <= char <= "\udcff" for char in cell)
