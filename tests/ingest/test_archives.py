"""Archives: each file comes out as it went in, and of an archive that is cut off what is before the cut."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import random
import tarfile
import zipfile
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.errors import UnreadableInput
from ingest.readers.archives import members_of_packed
from ingest.readers.archives.names import decoded, is_litter, label
from ingest.readers.jsonl import read_jsonl
from tests.ingest.archives_of import FORMS, found, named
from tests.ingest.make_archives import FILES, LINES, PAGE, boundaries

WHOLE = {"tar.gz", "tar.bz2", "tar.xz", "warc.gz in one piece"}  # packed as one: nothing shows where a file ends
BOUNDARIES = {"warc": boundaries(False), "warc.gz": boundaries(True)}


@pytest.mark.parametrize(("members", "raw"), FORMS.values(), ids=FORMS)
def test_every_file_comes_out_as_it_went_in(members, raw):
    good, causes = found(members, raw)
    assert (named(good), causes) == (FILES, [])


@pytest.mark.parametrize("form", [form for form in FORMS if form != "zip after a program"])
def test_what_is_before_a_cut_is_kept_and_the_cut_told(form):
    members, raw = FORMS[form]
    picked = random.Random(form)
    for cut in sorted(picked.randrange(40, len(raw)) for _ in range(50)):
        good, causes = found(members, raw[:cut])
        good = named(good)
        assert all(FILES[name] == body for name, body in good.items())
        assert list(good) == list(FILES)[: len(good)], "the first ones, in order"
        if cut not in BOUNDARIES.get(form, ()) and not (form.startswith("tar") and good == FILES):
            assert [cause for cause in causes if "incomplete" in cause] == causes and len(causes) == 1, cut
            assert f": {len(good)} members" in causes[0] or not good
        assert len(good) >= sum(end <= cut for end in data_ends(form, raw)), cut


def data_ends(form, raw):
    """Where the bytes of each member end, as the standard library and the makers know it."""
    if form.startswith("zip"):
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            late = 16 if "streamed" in form else 0  # CRC and sizes after it
            return [
                info.header_offset + 30 + len(info.filename) + info.compress_size + late
                for info in archive.infolist()
            ]
    if form.startswith("tar") and form not in WHOLE:
        with tarfile.open(fileobj=io.BytesIO(raw)) as archive:
            return [info.offset_data + info.size for info in archive.getmembers()]
    return BOUNDARIES.get(form, [len(raw)])[1:]


@pytest.mark.parametrize("form", ["tar.gz", "tar.bz2", "tar.xz", "warc.gz", "warc.gz in one piece"])
def test_a_packed_archive_is_taken_apart(form):
    good, causes = found(members_of_packed, FORMS[form][1])
    assert (named(good), causes) == (FILES, [])


def test_of_a_packed_file_that_is_cut_off_the_whole_lines_are_kept():
    raw = gzip.compress(LINES, mtime=0)
    for cut in random.Random(1).sample(range(20, len(raw)), 50):
        good, causes = found(members_of_packed, raw[:cut], "a.jsonl.gz")
        assert len(causes) == 1 and "incomplete" in causes[0]
        assert set(good) <= {"a.jsonl"}
        lines = good.get("a.jsonl", b"")
        assert LINES.startswith(lines) and not lines[-1:].strip()
        given = zlib.decompressobj(31).decompress(raw[:cut])
        assert lines.count(b"\n") == given.count(b"\n")


def test_of_json_lines_cut_off_the_whole_ones_are_kept():
    for cut in random.Random(2).sample(range(20, len(LINES)), 50):
        given = list(read_jsonl(io.BytesIO(LINES[:cut]), "a"))
        good = [one.id for one in given if not isinstance(one, UnreadableInput)]
        assert len(good) in (LINES[:cut].count(b"\n"), LINES[: cut + 1].count(b"\n"))
        assert len(given) - len(good) == (0 if LINES[:cut].endswith((b"\n", b"}")) else 1)


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress], ids=["gz", "bz2", "xz"])
def test_a_packed_file(pack):
    (one,) = members_of_packed(io.BytesIO(pack(PAGE)), "page.html.gz")
    assert (one.origin, one.raw) == ("page.html.gz!page.html", PAGE)


# what an archive is like, and what its errors say
NAMES = {
    "новости/дроны.txt": "новости/дроны.txt".encode(), "Дроны_2024.txt": "Дроны_2024.txt".encode("cp866"),
    "Übung.txt": "Übung.txt".encode("cp437"), "plain.txt": b"plain.txt",
}  # fmt: skip


@pytest.mark.parametrize(("shown", "stored"), NAMES.items())
def test_names_in_old_encodings(shown, stored):
    assert decoded(stored) == shown


@given(st.binary(max_size=50))
def test_any_name_can_be_shown(name):
    assert label("a", decoded(name))[2:].isprintable()
    assert is_litter(decoded(name)) in (True, False)
