"""Archives made to harm, or with what is no file."""

from __future__ import annotations

import io
import tarfile
import zipfile

from tests.ingest.make_archives import zipped


def damaged(raw, at, by=b"\xff\x00\xff"):
    return raw[:at] + by + raw[at + len(by) :]


def encrypted():
    raw = bytearray(zipped())
    with zipfile.ZipFile(io.BytesIO(bytes(raw))) as archive:
        start = archive.start_dir
    raw[start + 8] |= 1
    return bytes(raw)


def link():
    to = io.BytesIO()
    with zipfile.ZipFile(to, "w") as archive:
        info = zipfile.ZipInfo("a.txt")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
        archive.writestr("folder/", "")
        archive.writestr("__MACOSX/._b.txt", "x")
        archive.writestr("b/.DS_Store", "x")
        archive.writestr("b/Thumbs.db", "x")
        archive.writestr("../../b.txt", "One.")
        archive.writestr("/etc/c.txt", "Two.")
    return to.getvalue()


def overlapping():
    """One member that the directory names two thousand times: unpacked they would be 40 GB."""
    one = zipped({"a": bytes(20 << 20)})
    with zipfile.ZipFile(io.BytesIO(one)) as archive:
        start = archive.start_dir
    entry, end = one[start:-22], bytearray(one[-22:])
    end[8:12] = (2000).to_bytes(2, "little") * 2
    end[12:16] = (2000 * len(entry)).to_bytes(4, "little")
    return one[:start] + entry * 2000 + bytes(end)


def special():
    to = io.BytesIO()
    with tarfile.open(fileobj=to, mode="w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE, tarfile.DIRTYPE):
            info = tarfile.TarInfo("a.txt")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
        info = tarfile.TarInfo("../b.txt")
        info.size = 4
        archive.addfile(info, io.BytesIO(b"One."))
    return to.getvalue()


def giant_header():
    """A tar whose header tells of an attribute of 8 GB."""
    info = tarfile.TarInfo("a")
    info.type, info.size = tarfile.XHDTYPE, 8 << 30
    return info.tobuf() + bytes(2048)
