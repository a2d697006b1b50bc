"""What a web archive's record holds that is read: the page without what the server said around it."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import Any, Literal

import data
from data.errors import UnreadableInput
from data.vocabulary.build import read_yaml
from ingest.readers.archives.limits import APART, LARGEST, check_size
from ingest.readers.archives.names import label
from ingest.readers.archives.warc_records import Record
from ingest.readers.article import Member
from ingest.readers.media import media

READ = (b"response", b"resource", b"conversion")  # types of records; the others hold no page
_OK = 200
_LONGEST = 2048


def member(record: Record, archive: str) -> Member | UnreadableInput | None:
    """The page of a record; None where it has none that is read: pictures, redirects, pages not found."""
    record_type, url = field(record.head, b"warc-type"), _address(record.head)
    origin = label(archive, url or field(record.head, b"warc-record-id").decode("latin-1"))
    if record_type.lower() not in READ:
        return None
    if record.body is None:
        return UnreadableInput(origin, f"is larger than {LARGEST >> 20} MB", APART)
    try:
        found = _page(record.head, record.body)
        if found is None:
            return None
        said, raw = found
        kind, charset = media(said)
        check_size(len(raw), len(record.body), origin)
        return Member(origin, raw, url or None, kind=_media()[kind] if kind else None, charset=charset)
    except OSError as error:
        return UnreadableInput(origin, f"is not in the form that its server says ({error})", "get the page again")
    except UnreadableInput as error:
        return error


def _page(head: bytes, body: bytes) -> tuple[str, bytes] | None:
    """What the server called it, and the content. Raises OSError where what it sent is not what it said."""
    try:
        return _decoded(head, body, "all")
    except OSError:
        plain = _decoded(head, body, "none")
        # Some crawlers unpack a page and keep the server's word that it is packed.
        if plain and plain[1].lstrip().startswith(b"<"):
            return plain
        raise


def _decoded(head: bytes, body: bytes, how: Literal["all", "none"]) -> tuple[str, bytes] | None:
    from fastwarc.warc import ArchiveIterator  # only archives need it

    stream = io.BytesIO(b"".join((head, body, b"\r\n\r\n")))
    record = next(iter(ArchiveIterator(stream, parse_http=True, auto_decode=how, quirks_mode=True)), None)
    if record is None:
        raise OSError("no record")
    if record.is_http:
        told = record.http_headers  # false also where it holds the status alone
        said, status = (told.get("Content-Type"), told.status_code) if told is not None else (None, None)
    else:
        said, status = record.headers.get("Content-Type"), _OK
    kind, _ = media(said or "")
    if status != _OK or (kind and kind not in _media()):
        return None
    return said or "", record.reader.read(LARGEST + 1)


def field(head: bytes, name: bytes) -> bytes:
    """What the head of a record says under the name (in small letters); empty if nothing."""
    for line in head.splitlines():
        key, _, value = line.partition(b":")
        if key.strip().lower() == name:
            return value.strip()
    return b""


def _address(head: bytes) -> str:
    return field(head, b"warc-target-uri").strip(b"<>").decode("utf-8", "replace")[:_LONGEST]


@cache
def _media() -> dict[str, Any]:
    known: dict[str, Any] = read_yaml(Path(data.__file__).parent / "readers" / "web_media.yaml")
    return known
