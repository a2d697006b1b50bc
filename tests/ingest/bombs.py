"""Inputs made to fill the memory or the day, written for the tests: name → how it is made."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from functools import cache

MIB = 1 << 20
ZEROS = b"0" * MIB
_LOL = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
XML_BOMB = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "lol">{_LOL}]><html><body><p>&l11;</p></body></html>'
_HEAD = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">{_LOL}]>'
FEED_BOMB = f"{_HEAD}<rss><channel><title>&l11;</title></channel></rss>"
SENTENCE = "The ministry said 40 tents were lost. "


@cache
def gzip_bomb():
    """A gigabyte of zeros in some megabytes."""
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", compresslevel=1, mtime=0) as file:
        for _ in range(1024):
            file.write(ZEROS)
    return packed.getvalue()


def zip_bomb(members=10):
    """Ten members of 200 MB each."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for number in range(members):
            with archive.open(f"{number}.txt", "w") as file:
                for _ in range(200):
                    file.write(ZEROS)
    return packed.getvalue()


def nested_zip(depth=12):
    """An archive in an archive in an archive, and so on."""
    raw = SENTENCE.encode()
    for number in range(depth):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr(f"{number}.zip" if number else "a.txt", raw)
        raw = packed.getvalue()
    return raw


def tar_bomb():
    """A tar whose one member claims a terabyte."""
    info = tarfile.TarInfo("a.txt")
    info.size = 1 << 40
    return info.tobuf(tarfile.GNU_FORMAT) + SENTENCE.encode() * 100


def pdf_bomb():
    """A page whose content unpacks to half a gigabyte."""
    import zlib

    packer = zlib.compressobj(9)
    stream = b"".join(packer.compress(b"(40 tents were lost) Tj " * 40_000) for _ in range(500)) + packer.flush()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>/MediaBox[0 0 612 792]>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    made, places = bytearray(b"%PDF-1.7\n"), []
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(made)
    made += b"xref\n0 6\n0000000000 65535 f \n" + table
    return bytes(made + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start)


def page(body):
    return f"<!doctype html><html><head><title>Tents</title></head><body>{body}</body></html>".encode()


MADE = {
    "zeros.txt.gz": gzip_bomb,
    "zeros.jsonl.gz": lambda: gzip.compress(b'{"text": "') + gzip_bomb(),
    "many.zip": zip_bomb,
    "deep.zip": nested_zip,
    "claims.tar": tar_bomb,
    "laughs.html": XML_BOMB.encode,
    "laughs.xml": FEED_BOMB.encode,
    "bomb.pdf": pdf_bomb,
    "nested.html": lambda: page("<div>" * 50_000 + SENTENCE * 9 + "</div>" * 50_000),
    "spans.html": lambda: page("<p>" + "<span>" * 50_000 + SENTENCE * 9),
    "large.html": lambda: page(f"<p>{SENTENCE * 27}</p>\n" * 100_000),
    "one-word.txt": lambda: b"a" * MIB,
    "one-word.html": lambda: page(f"<p>{'a' * MIB}</p>"),
    "digits.txt": lambda: SENTENCE.encode() + b"7" * 100_000,
    "nested.json": lambda: b"[" * 200_000,
    "nested.jsonl": lambda: b'{"a":' * 200_000,
    "cells.csv": lambda: b"text,date\n" + b'"' + b"a," * MIB,
    "boundary.eml": lambda: (
        b"From: a@b.c\nSubject: x\nMIME-Version: 1.0\n"
        + b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 20_000
    ),
}
