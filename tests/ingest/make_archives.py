"""Archives for tests, made in memory: each of the same few files."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile

FILES = {f"news/{number}.txt": f"The agency counted {number} tents.\n".encode() * 40 for number in range(9)}

PAGE = b"<html><body><p>The agency counted forty tents.</p></body></html>"
LINES = b"".join(b'{"id": "%d", "text": "The agency counted %d tents."}\n' % (n, n) for n in range(50))


def zipped(files=FILES, streamed=False, method=zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive; `streamed` as one written to a pipe is, with sizes after each member."""
    to = Pipe() if streamed else io.BytesIO()
    with zipfile.ZipFile(to, "w", method) as archive:
        for name, raw in files.items():
            archive.writestr(name, raw)
    return to.getvalue()


class Pipe(io.BytesIO):
    """Something to write to that cannot go back."""

    def seekable(self):
        return False

    def seek(self, *_):
        raise io.UnsupportedOperation

    def tell(self):
        raise io.UnsupportedOperation


def tarred(files=FILES, packing="", form=tarfile.PAX_FORMAT) -> bytes:
    """A tar archive, packed with gz, bz2 or xz."""
    to = io.BytesIO()
    with tarfile.open(fileobj=to, mode=f"w:{packing}", format=form) as archive:
        for name, raw in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(raw)
            archive.addfile(info, io.BytesIO(raw))
    return to.getvalue()


def record(body, kind="response", url="https://news.test/a", media="application/http; msgtype=response", more=""):
    """A record of a web archive."""
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2024-11-04T10:00:00Z\r\n"
    head += f"WARC-Target-URI: {url}\r\nContent-Type: {media}\r\n{more}Content-Length: {len(body)}\r\n\r\n"
    return head.encode() + body + b"\r\n\r\n"


def answer(body, more="", status="200 OK", media="text/html; charset=utf-8"):
    """What a server sends."""
    return f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n{more}\r\n".encode() + body


def chunked(body, length=7):
    """The body in pieces, each after its length."""
    parts = [body[at : at + length] for at in range(0, len(body), length)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def warc(files=FILES, packed=False) -> bytes:
    """A web archive with a page for each file, packed record by record."""
    pages = [record(answer(raw), url=f"https://news.test/{name}") for name, raw in files.items()]
    first = record(b"software: none\r\n", "warcinfo", media="application/warc-fields")
    return b"".join(gzip.compress(page, mtime=0) if packed else page for page in [first, *pages])


def boundaries(packed):
    """Where a web archive may end without anything to show that more was there."""
    at, places = 0, []
    pieces = [warc(dict([pair]), packed) for pair in FILES.items()]
    first = len(warc({}, packed))
    for piece in [None, *pieces]:
        at += first if piece is None else len(piece) - first
        places.append(at)
    return places
