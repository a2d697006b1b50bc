"""Every form of archive that is read, and what its reader makes of it."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile

from data.errors import UnreadableInput
from ingest.readers.archives import members_of_tar, members_of_warc, members_of_zip
from ingest.readers.article import Member
from tests.ingest.make_archives import tarred, warc, zipped

FORMS = {
    "zip": (members_of_zip, zipped()),
    "zip, stored": (members_of_zip, zipped(method=zipfile.ZIP_STORED)),
    "zip, bzip2": (members_of_zip, zipped(method=zipfile.ZIP_BZIP2)),
    "zip, lzma": (members_of_zip, zipped(method=zipfile.ZIP_LZMA)),
    "zip, streamed": (members_of_zip, zipped(streamed=True)),
    "zip, streamed and stored": (members_of_zip, zipped(streamed=True, method=zipfile.ZIP_STORED)),
    "zip after a program": (members_of_zip, b"MZ a program" * 99 + zipped()),
    "tar": (members_of_tar, tarred()),
    "tar, old": (members_of_tar, tarred(form=tarfile.GNU_FORMAT)),
    "tar.gz": (members_of_tar, tarred(packing="gz")),
    "tar.bz2": (members_of_tar, tarred(packing="bz2")),
    "tar.xz": (members_of_tar, tarred(packing="xz")),
    "warc": (members_of_warc, warc()),
    "warc.gz": (members_of_warc, warc(packed=True)),
    "warc.gz in one piece": (members_of_warc, gzip.compress(warc(), mtime=0)),
}


def found(members, raw, origin="a"):
    """What an archive gives: its members by name, and the causes of its errors."""
    given = list(members(io.BytesIO(raw), origin))
    assert all(isinstance(one, Member | UnreadableInput) for one in given)
    good = {one.origin.partition("!")[2]: one.raw for one in given if isinstance(one, Member)}
    return good, [one.cause for one in given if isinstance(one, UnreadableInput)]


def named(good):
    """The members by the names of FILES."""
    return {name.removeprefix("https://news.test/"): raw for name, raw in good.items()}
