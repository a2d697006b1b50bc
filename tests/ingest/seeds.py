"""For each kind of input a few small files as they come, for tests that damage them."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
from email.message import EmailMessage

from docx import Document as Word
from make_archives import LINES, answer, record, tarred, zipped
from make_telegram import exported, message
from pdfs import lines, pdf_of

PROSE = (
    "The ministry said on Monday that 29,600 tents and 184 lorries had been counted near the river since 6 August.",
    "Bộ cho biết hơn 1.200 chiếc lều đã được đếm trong tháng 10.",
    "За данными штаба, пораховано 45 наметів і 12 вантажівок.",
)
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tents counted | The Example</title>
<meta property="article:published_time" content="2024-11-04T10:00:00+02:00">
<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle",
"datePublished": "2024-11-04T10:00:00+02:00", "publisher": {{"name": "The Example"}}}}</script></head>
<body><nav><ul><li><a href="/a">Home</a></li></ul></nav><article><h1>Tents counted</h1>
<p>{PROSE[0]}</p><table><tr><th>Tents</th><td>29,600</td></tr></table><ul><li>{PROSE[1]}</li></ul>
<p>{PROSE[2]}&nbsp;&#8212; all<sup>2</sup> of them</p></article></body></html>""".encode()
RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Tent Desk</title><item><title>Counted</title>
<link>http://news.test/a</link><guid>urn:a</guid><pubDate>Mon, 04 Nov 2024 10:00:00 +0700</pubDate>
<content:encoded><![CDATA[<p>{PROSE[0]}</p>]]></content:encoded></item></channel></rss>"""
ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Tent Desk</title><entry>
<title>Counted</title><link href="/a"/><id>urn:a</id><published>2024-11-04T10:00:00+07:00</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{PROSE[0]}</p></div></content></entry></feed>"""
JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Tent Desk",
    "items": [{"id": "urn:a", "url": "/a", "date_published": "2024-11-04T10:00:00Z", "content_text": PROSE[0]}],
}
TELEGRAM = {
    "name": "Tent Desk",
    "type": "public_channel",
    "id": 12,
    "messages": [
        {"id": 7, "type": "message", "date": "2024-11-04T17:00:00", "date_unixtime": "1730714400",
         "text": PROSE[0]},
        {"id": 8, "type": "message", "date": "2024-11-04T17:01:00", "date_unixtime": "1730714460",
         "forwarded_from": "Staff", "text": ["Counted: ", {"type": "bold", "text": "45"}, PROSE[2]]},
    ],
}  # fmt: skip
ROW = {"id": "1", "text": PROSE[0], "published": "2024-11-04T10:00:00+02:00", "language": "en", "outlet": "A"}
CSV = f'id,published,text,title\n1,2024-11-04,"{PROSE[0]}","A ""title"""\n2,2024-11-05,"{PROSE[1]}",\n'


def _mail() -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "Tent Desk <desk@news.test>", "a@news.test", "Lều đã đếm"
    mail["Date"] = "Mon, 04 Nov 2024 10:00:00 +0200"
    mail.set_content("\n".join(PROSE))
    mail.add_alternative(PAGE.decode(), subtype="html")
    mail.add_attachment(PROSE[1].encode(), "text", "plain", filename="lều.txt")
    return mail


def _word() -> bytes:
    word = Word()
    word.add_heading("Tents counted")
    for prose in PROSE:
        word.add_paragraph(prose)
    word.add_table(2, 2).cell(0, 0).text = "29,600"
    word.save(to := io.BytesIO())
    return to.getvalue()


def _mhtml() -> bytes:
    head = (
        "From: <Saved by Blink>\r\nSubject: Tents\r\nDate: Tue, 5 Nov 2024 10:00:00 +0200\r\nMIME-Version: 1.0\r\n"
    )
    head += 'Content-Type: multipart/related; type="text/html"; boundary="x-y"\r\n\r\n'
    head += "--x-y\r\nContent-Type: text/html\r\n"
    return f"{head}Content-Location: https://news.test/a\r\n\r\n".encode() + PAGE + b"\r\n--x-y--\r\n"


def _json(what: object) -> bytes:
    return json.dumps(what, ensure_ascii=False).encode()


MAIL = bytes(_mail())
SEEDS = {
    "plain": ["\n".join(PROSE).encode(), PROSE[2].encode("cp1251"), PROSE[0].encode("utf-16")],
    "html": [PAGE, PAGE.decode().encode("utf-16")],
    "pdf": [pdf_of([lines(*PROSE[:1]), lines(PROSE[2], "45")])],
    "word": [_word()],
    "mhtml": [_mhtml()],
    "mail": [MAIL],
    "mbox": [b"".join(b"From a@news.test Mon Nov  4 10:00:00 2024\n" + MAIL + b"\n\n" for _ in range(2))],
    "feed": [RSS.encode(), ATOM.encode(), _json(JSON_FEED)],
    "jsonl": [LINES[:200] + _json(ROW) + b"\n"],
    "json": [_json([ROW, ROW | {"id": 2}]), _json({"articles": [ROW]})],
    "telegram": [_json(TELEGRAM), _json({"about": "Telegram wrote this.", "chats": {"list": [TELEGRAM]}})],
    "telegram_page": [exported(message(7, PROSE[0]), message(8, PROSE[1], joined=True), message(9, forwarded="A"))],
    "telegram_messages": [exported(message(7, PROSE[0]), message(8, PROSE[2], forwarded="Staff"))],
    "csv": [CSV.encode(), CSV.replace(",", ";").encode("utf-16")],
    "zip": [zipped({"a.txt": PROSE[0].encode(), "b/c.html": PAGE}), zipped({"a.txt": MAIL}, streamed=True)],
    "tar": [tarred({"a.txt": PROSE[0].encode(), "b.html": PAGE})],
    "warc": [record(answer(PAGE)) + record(answer(PAGE, "Content-Encoding: gzip\r\n"), url="https://news.test/b")],
    "packed": [gzip.compress(PAGE, mtime=0), bz2.compress(PAGE), lzma.compress(PAGE)],
    "packed_records": [gzip.compress(LINES[:400], mtime=0), bz2.compress(LINES[:400])],
}  # fmt: skip
