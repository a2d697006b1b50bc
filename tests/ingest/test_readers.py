"""From files to articles."""

from __future__ import annotations

import io
import json
import os
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from data.errors import UnreadableInput
from ingest.readers import Article, Source, expand, read

VIETNAMESE = "Cơ quan cho biết có 40 chiếc lều."
RUSSIAN = (
    "Ведомство сообщило, что палаток стояло сорок, а людей в них жило гораздо больше, чем ожидалось. "
    "Об этом рассказали жители посёлка, которые видели всё своими глазами и ничего не забыли."
)
PAGE = """<!doctype html><html lang="en"><head><title>Tents counted | The Example</title>
<meta property="og:site_name" content="The Example"><meta property="og:title" content="Tents counted">
<meta property="article:published_time" content="2024-11-04T10:00:00Z">
<link rel="canonical" href="https://example.org/tents"></head><body><nav><a href="/">Home</a></nav>
<article>{heading}<p>The agency said on Monday that it had counted forty tents beside the river, and that it
would count them again.</p><p>Nobody else had counted them at the time, and nobody has done so since then.</p>
</article></body></html>"""
BODY = "The agency said on Monday that it had counted forty tents beside the river"


def read_all(*names) -> list[Article | UnreadableInput]:
    found = []
    for source in expand(str(name) for name in names):
        found += [source] if isinstance(source, UnreadableInput) else read(source)
    return found


def of_bytes(tmp_path, name, raw) -> list[Article | UnreadableInput]:
    (tmp_path / name).write_bytes(raw)
    return read_all(tmp_path / name)


# name of the file, its bytes, the text that is read
TEXTS = {
    "UTF-8": ("a.txt", VIETNAMESE.encode(), VIETNAMESE),
    "byte order mark": ("a.txt", VIETNAMESE.encode("utf-8-sig"), VIETNAMESE),
    "UTF-16": ("a.txt", VIETNAMESE.encode("utf-16"), VIETNAMESE),
    "windows-1251": ("a.txt", RUSSIAN.encode("cp1251"), RUSSIAN),
    "koi8-r": ("a.txt", RUSSIAN.encode("koi8-r"), RUSSIAN),
    "line ends of Windows": ("a.txt", b"One.\r\nTwo.\r\n", "One.\nTwo.\n"),
    "markup noise is kept": ("a.txt", b'<image alt="3"></image>\nOne.', '<image alt="3"></image>\nOne.'),
    "no ending": ("article", b"One.", "One."),
    "unknown ending": ("a.md", b"One.", "One."),
    "JSON lines": ("a.jsonl", b'{"text": "One.\\r\\n "}', "One.\r\n "),
    "JSON lines by content": ("a.data", b'{"id": "1", "text": "One."}', "One."),
    "a page by content": ("a.txt", PAGE.format(heading="").encode(), f"Tents counted\n{BODY}"),
    "a page that repeats its title": (
        "a.htm",
        PAGE.format(heading="<h1>Tents counted</h1>").encode(),
        f"Tents counted\n{BODY}",
    ),
}


@pytest.mark.parametrize(("name", "raw", "text"), TEXTS.values(), ids=TEXTS)
def test_text(tmp_path, name, raw, text):
    (article,) = of_bytes(tmp_path, name, raw)
    assert article.text.startswith(text)
    assert article.text.count(text) == 1
    assert article.raw == raw


# name of the file, its bytes, what the error says
UNREADABLE = {
    "empty": ("a.txt", b"", "holds no text"),
    "blank": ("a.txt", b" \n\t", "holds no text"),
    "signs alone": ("a.txt", b"[] * * *", "holds no text"),
    "a table without rows": ("a.csv", b"text,published\n", "holds no article"),
    "blank lines": ("a.jsonl", b"\n\n", "holds no article"),
    "a channel without messages": (
        "result.json",
        b'{"name": "Desk", "type": "public_channel", "id": 1, "messages": []}',
        "holds no article",
    ),
    "a feed that declares entities": (
        "a.xml",
        b'<!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0"><channel/></rss>',
        "is a feed without articles",
    ),
    "bytes": ("a.txt", b"\xff\x00\xfe\x81" * 50, "text"),
    "zeros": ("a.txt", b"abc\0def", "no text"),
    "a picture": ("a.txt", b"\x89PNG...", "is a picture"),
    "old Office": ("a.doc", b"\xd0\xcf\x11\xe0...", "an old Office file"),
    "a page without an article": ("a.html", b"<html><body></body></html>", "no article"),
    "not JSON": ("a.jsonl", b"{'text': 1}", "is not JSON"),
    "JSON too deep": ("a.jsonl", b"[" * 100_000, "is not JSON"),
    "a list": ("a.jsonl", b"[1]", "not an object"),
    "no text": ("a.jsonl", b'{"id": "1"}', 'has no "text"'),
    "empty text": ("a.jsonl", b'{"text": ""}', "holds no text"),
    "text is a number": ("a.jsonl", b'{"text": 5}', 'has no "text"'),
    "a date that is none": ("a.jsonl", b'{"text": "a", "published": "4/11"}', "not a date"),
    "an outlet that is none": ("a.jsonl", b'{"text": "a", "outlet": [1]}', '"outlet" is not text'),
    "JSON lines in another encoding": ("a.jsonl", '{"text": "é"}'.encode("latin-1"), "UTF-8"),
}


@pytest.mark.parametrize(("name", "raw", "message"), UNREADABLE.values(), ids=UNREADABLE)
def test_unreadable(tmp_path, name, raw, message):
    (error,) = of_bytes(tmp_path, name, raw)
    assert isinstance(error, UnreadableInput)
    assert message in str(error)
    assert error.origin.startswith(str(tmp_path / name))
    assert error.remedy


def test_html_particulars(tmp_path):
    (article,) = of_bytes(tmp_path, "a.html", PAGE.format(heading="").encode())
    assert (article.title, article.outlet, article.published, article.url) == (
        "Tents counted",
        "The Example",
        datetime(2024, 11, 4, 10, 0, tzinfo=UTC),
        "https://example.org/tents",
    )


def test_jsonl_particulars(tmp_path):
    given = {"id": 7, "text": "a", "language": "vi", "published": "2024-11-04T09:00:00+07:00"}
    given |= {"outlet": "The Example", "title": "t", "url": "u", "claims": []}
    (article,) = of_bytes(tmp_path, "a.jsonl", json.dumps(given).encode())
    assert (article.id, article.language, article.published) == ("7", "vi", datetime(2024, 11, 4, 2, tzinfo=UTC))
    assert (article.outlet, article.title, article.url) == ("The Example", "t", "u")


def test_jsonl_goes_on_after_a_bad_line(tmp_path):
    lines = b'\xef\xbb\xbf{"text": "a"}\n\nbroken\n{"text": "b"}\n'
    first, error, last = of_bytes(tmp_path, "a.jsonl", lines)
    assert (first.text, last.text) == ("a", "b")
    assert error.origin == f"{tmp_path / 'a.jsonl'}:3"


def test_folder(tmp_path):
    for name in ("b/2.txt", "b/1.htm", "a.jsonl", "skipped.pdf", ".hidden/3.txt", "b/.4.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("One.")
    assert [source.origin for source in expand([str(tmp_path)])] == [
        str(tmp_path / name) for name in ("a.jsonl", "b/1.htm", "b/2.txt")
    ]


@pytest.mark.parametrize(
    ("name", "message"),
    [("none.txt", "No such file"), ("empty", "holds no file"), ("http://127.0.0.1/a", "not on the public web")],
)
def test_no_input(tmp_path, monkeypatch, name, message):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    (error,) = read_all(name)
    assert error.origin == name
    assert message in error.cause


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_not_permitted(tmp_path):
    (tmp_path / "a.txt").write_text("One.")
    (tmp_path / "a.txt").chmod(0)
    (error,) = read_all(tmp_path / "a.txt")
    assert "Permission" in error.cause


def test_standard_input(monkeypatch):
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(VIETNAMESE.encode())))
    assert list(expand(["-"])) == [Source("-")]
    (article,) = read_all("-")
    assert (article.text, article.origin) == (VIETNAMESE, "-")


def test_pipe(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor() as pool:
        pool.submit(pipe.write_bytes, b"One.")
        (article,) = read_all(pipe)
    assert article.text == "One."
