"""From mails to articles."""

from __future__ import annotations

import io
import time
from datetime import UTC, date, datetime, timedelta, timezone
from email.message import EmailMessage

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pdfs import lines, pdf_of
from words import paragraph, word_of

from data.errors import UnreadableInput
from ingest.readers import Article, Source, read
from ingest.readers.article import Member
from ingest.readers.eml import read_eml
from ingest.readers.mbox import members_of_mbox

SENT = datetime(2024, 11, 4, 10, 15, tzinfo=timezone(timedelta(hours=2)))
HEAD = {
    "From": '"Press Service of the Example" <press@example.org>',
    "Subject": "Tents counted",
    "Date": "Mon, 04 Nov 2024 10:15:00 +0200",
    "Message-ID": "<1@example.org>",
}
TEXT = "There were 40 tents beside the river."


def read_all(raw: bytes) -> list[Article | UnreadableInput]:
    found = []
    try:
        for one in read_eml(io.BytesIO(raw), "a.eml"):
            found.append(one)
    except UnreadableInput as error:
        found.append(error)
    return found


def mail_of(text: str | None = TEXT, html: str | None = None, **head: str | None) -> EmailMessage:
    mail = EmailMessage()
    for name, value in (HEAD | {name.replace("_", "-"): value for name, value in head.items()}).items():
        if value is not None:
            mail[name] = value
    if text is not None:
        mail.set_content(text)
    if html is not None:
        (mail.add_alternative if text is not None else mail.set_content)(html, subtype="html")
    return mail


def raw_of(body: str, *headers: str) -> bytes:
    head = "\n".join(f"{name}: {value}" for name, value in HEAD.items())
    return "\n".join((head, *headers, "", body)).encode()


# the text as it was sent, what of it the sender says
SAID = {
    "as it is": (f"One.\n\n{TEXT}", f"One.\n\n{TEXT}"),
    "a quotation": (f"> There were 50.\n> Or 60.\n\n{TEXT}", TEXT),
    "an announced quotation": (f"{TEXT}\n\nOn Mon, 4 Nov 2024 at 9:00, A B wrote:\n\n> There were 50.", TEXT),
    "announced on two lines": (f"{TEXT}\n\nOn Mon, 4 Nov 2024 at 9:00, A B <a@b.org>\nwrote:\n> 50.\n> 60.", TEXT),
    "announced in Russian": (f"{TEXT}\n\nпн, 4 нояб. 2024 г. в 9:00, А Б <a@b.org>:\nА Б писал(а):\n> 50.", None),
    "announced in Ukrainian": (f"{TEXT}\nпн, 4 лист. 2024 р. о 9:00 А Б пише:\n> Було 50.", TEXT),
    "announced in Vietnamese": (f"{TEXT}\nVào Th 2, 4 thg 11, 2024 A B đã viết:\n> Có 50.", TEXT),
    "a quotation in between": (f"> 50?\nNo.\n> 60?\n{TEXT}", f"No.\n{TEXT}"),
    "an older mail below": (f"{TEXT}\n\n-----Original Message-----\nFrom: A\nThere were 50.", TEXT),
    "an older mail's head": (f"{TEXT}\n\nFrom: A B\nSent: Monday\nTo: C\nSubject: D\n\nThere were 50.", TEXT),
    "a signature": (f"{TEXT}\n-- \nA B\nRoom 50", TEXT),
    "words like a head": (f"{TEXT}\nFrom: the river\nThere were 50.", f"{TEXT}\nFrom: the river\nThere were 50."),
}


@pytest.mark.parametrize(("text", "said"), SAID.values(), ids=SAID)
def test_what_the_sender_says(text, said):
    (article,) = read_all(raw_of(text, "Content-Type: text/plain; charset=utf-8"))
    if said is None:
        assert "50" not in article.text
    else:
        assert article.text == f"Tents counted\n{said}"


def test_particulars():
    (article,) = read_all(mail_of().as_bytes())
    assert (article.id, article.title) == ("1@example.org", "Tents counted")
    assert (article.outlet, article.published) == ("Press Service of the Example", SENT)
    assert article.published.utcoffset() == timedelta(hours=2)
    assert article.text == f"Tents counted\n{TEXT}"
    assert (article.via, article.flags) == ((), ())


# a header, what of the article it makes
HEADERS = {
    "no name": ({"From": "press@example.org"}, {"outlet": "example.org"}),
    "a name that is another's address": ({"From": '"press@other.org" <a@example.org>'}, {"outlet": "example.org"}),
    "no sender": ({"From": None}, {"outlet": None}),
    "passed on by a list": (
        {"From": "\"'Press Service' via News\" <news@example.org>"},
        {"outlet": "Press Service", "via": ("News",)},
    ),
    "encoded words": (
        {"From": "=?koi8-r?B?8NLF09Mt08zV1sLB?= <a@example.org>", "Subject": "=?utf-8?q?C=C3=B3_40_l=E1=BB=81u?="},
        {"outlet": "Пресс-служба", "title": "Có 40 lều"},
    ),
    "encoded words of no encoding": ({"Subject": "=?nonsense?b?QUJD?="}, {"title": "=?nonsense?b?QUJD?="}),
    "a turned subject": ({"Subject": "Tents \u202e04"}, {"title": "Tents 04", "flags": ("direction_override",)}),
    "no zone": ({"Date": "Mon, 04 Nov 2024 10:15:00 -0000"}, {"published": date(2024, 11, 4)}),
    "universal time": ({"Date": "4 Nov 2024 10:15 GMT"}, {"published": datetime(2024, 11, 4, 10, 15, tzinfo=UTC)}),
    "no date": ({"Date": "soon"}, {"published": None}),
    "a day that is none": ({"Date": "Mon, 34 Nov 2024 10:15:00 +0200"}, {"published": None}),
    "a clock that was not set": ({"Date": "Thu, 01 Jan 1970 00:00:00 +0000"}, {"published": None}),
    "received on another day": (
        {"Received": "from a by b; Mon, 11 Nov 2024 10:15:00 +0000"},
        {"flags": ("dates_disagree",), "published": SENT},
    ),
    "received soon": ({"Received": "from a by b; Mon, 4 Nov 2024 10:15:00 +0000"}, {"flags": ()}),
    "brackets in brackets": ({"From": "(" * 1990}, {"outlet": None}),
    "no id": ({"Message-ID": "none"}, {"id": None}),
    "an answer": ({"Subject": "Re: AW: 50 tents"}, {"title": "50 tents", "text": TEXT}),
}


@pytest.mark.parametrize(("headers", "wanted"), HEADERS.values(), ids=HEADERS)
def test_headers(headers, wanted):
    lines = [f"{name}: {value}" for name, value in (HEAD | headers).items() if value is not None]
    (article,) = read_all("\n".join((*lines, "", TEXT)).encode())
    assert {name: getattr(article, name) for name in wanted} == wanted


FORWARD = f"---------- Forwarded message ---------\nFrom: A B <a@b.org>\nDate: Mon\nSubject: Tents\nTo: C\n\n{TEXT}"


def test_passed_on():
    (article,) = read_all(raw_of(FORWARD).replace(b"Subject: Tents counted", b"Subject: Fwd: Tents counted"))
    assert article.text == f"Tents counted\n{TEXT}"
    assert (article.outlet, article.published) == (None, None)
    assert article.via == ("Press Service of the Example",)


def test_passed_on_with_words_of_its_own():
    (article,) = read_all(raw_of(f"See below: 7 tents.\n\n{FORWARD}"))
    assert article.text == "Tents counted\nSee below: 7 tents."
    assert article.outlet == "Press Service of the Example"


PAGE = f"<html><body><p>Good day.</p><p>{TEXT}</p><table><tr><td>Men</td><td>7</td></tr></table>{{}}</body></html>"
READ = f"Good day.\n{TEXT}\nMen – 7"
# plain text, HTML, the text that is read
FORMS = {
    "HTML only": (None, PAGE.format(""), READ),
    "both": (f"Good day. {TEXT}", PAGE.format(""), f"Good day. {TEXT}"),
    "a stub": ("Please view this mail in a browser.", PAGE.format(""), READ),
    "far less": ("Good day.", PAGE.format(f"<p>{TEXT}</p>" * 4), READ + f"\n{TEXT}" * 4),
    "empty HTML": (TEXT, "<html></html>", TEXT),
    "older mail in HTML": (None, PAGE.format('On Monday, A wrote:<blockquote type="cite">50</blockquote>'), READ),
    "older mail at Gmail": (None, PAGE.format('<div class="gmail_quote">On Monday, A wrote: 50</div>'), READ),
    "older mail in Outlook": (None, PAGE.format('<div id="divRplyFwdMsg">From: A</div><div>50</div>'), READ),
    "a quotation that is none of a mail": (None, PAGE.format("<blockquote>So.</blockquote>"), f"{READ}\nSo."),
}


@pytest.mark.parametrize(("plain", "html", "text"), FORMS.values(), ids=FORMS)
def test_forms(plain, html, text):
    (article,) = read_all(mail_of(plain, html).as_bytes())
    assert article.text == f"Tents counted\n{text}"


FLOWED = "There were 40 \ntents.\n  Two spaces.\n> old \n> lines\n-- \nA B"
# lines of the head of the body, the body, the text that is read, flags
BODIES = {
    "flowed": ("text/plain; format=flowed", FLOWED.encode(), "There were 40 tents.\n Two spaces.", ()),
    "flowed without spaces": ("text/plain; format=flowed; delsp=yes", b"4 \n0 tents.", "40 tents.", ()),
    "declared": ("text/plain; charset=koi8-r", "Палаток 40.".encode("koi8-r"), "Палаток 40.", ()),
    "wrongly declared": (
        "text/plain; charset=utf-8",
        "В лагере у реки стояло 40 палаток, сообщило ведомство.".encode("cp1251"),
        "В лагере у реки стояло 40 палаток, сообщило ведомство.",
        ("encoding_uncertain",),
    ),
    "an encoding that is none": ("text/plain; charset=nonsense", TEXT.encode(), TEXT, ("encoding_uncertain",)),
    "no boundary": ("multipart/mixed; boundary=A", b"--B\n\nText.\n--B--", None, ()),
    "cut off": (
        "multipart/mixed; boundary=A",
        f"--A\nContent-Type: text/plain\n\n{TEXT}\n".encode(),
        TEXT,
        ("incomplete",),
    ),
}


@pytest.mark.parametrize(("kind", "body", "text", "flags"), BODIES.values(), ids=BODIES)
def test_bodies(kind, body, text, flags):
    (found,) = read_all(raw_of("", f"Content-Type: {kind}", "Content-Transfer-Encoding: 8bit") + body)
    if text is None:
        assert isinstance(found, UnreadableInput)
    else:
        assert (found.text, found.flags) == (f"Tents counted\n{text}", flags)


def with_attached(*files: tuple[bytes, str, str], text: str | None = TEXT) -> bytes:
    mail = mail_of(text)
    for content, kind, name in files:
        main, _, sub = kind.partition("/")
        mail.add_attachment(content, main, sub, filename=name)
    return mail.as_bytes()


def test_attached():
    stated = b'{"text": "One.", "published": "2024-01-02", "outlet": "Other"}'
    raw = with_attached(
        ("Có 7 lều.".encode(), "text/plain", "số liệu.txt"),
        (stated, "application/octet-stream", "../a.jsonl"),
        (b"\x89PNG...", "image/png", "scan.png"),
        (b"BEGIN:VCALENDAR", "text/calendar", "a.ics"),
        (b"PK\x03\x04", "application/zip", "a.zip"),
    )
    mail, first, second, picture, archive = read_all(raw)
    assert mail.origin == "a.eml"
    assert (first.origin, first.text) == ("a.eml!số liệu.txt", "Có 7 lều.")
    assert (first.published, first.outlet) == (SENT, "Press Service of the Example")
    assert second.origin.startswith("a.eml!a.jsonl")
    assert (second.published, second.outlet) == (date(2024, 1, 2), "Other")
    assert "is a picture" in picture.cause
    assert "archive" in archive.cause


def test_a_mail_that_only_carries():
    (article,) = read_all(with_attached((b"One.", "text/plain", "a.txt"), text=""))
    assert article.text == "One."


def test_a_mail_in_a_mail():
    outer = mail_of("See the mail.")
    outer.add_attachment(mail_of(From="Other <a@b.org>", Subject="Old count", Message_ID="<2@b.org>"))
    first, second = read_all(outer.as_bytes())
    assert (first.origin, second.origin) == ("a.eml", "a.eml!Old count.eml")
    assert (second.outlet, second.id) == ("Other", "2@b.org")
    assert second.raw != first.raw


def test_mails_in_mails_without_end():
    mail = mail_of()
    for _ in range(30):
        outer = mail_of("See the mail.")
        outer.add_attachment(mail)
        mail = outer
    *articles, error = read_all(mail.as_bytes())
    assert all(isinstance(one, Article) for one in articles)
    assert "nested too deep" in error.cause


def test_very_many_parts():
    *found, error = read_all(with_attached(*((b"One.", "text/plain", f"{n}.txt") for n in range(150))))
    assert len(found) == 101
    assert "more than 100" in error.cause


# what is made to take long
SLOW = {
    "a header of signs": raw_of(TEXT, "Content-Type: text/plain" + ";" * 500_000),
    "a header of names": raw_of(TEXT, "Content-Disposition: inline" + ";a=b" * 100_000),
    "quotations": raw_of("\n>\n" * 100_000 + TEXT),
    "soft ends of lines": raw_of("40 tents \n" * 200_000 + TEXT, "Content-Type: text/plain; format=flowed"),
    "parts in parts": raw_of(
        "".join(f"Content-Type: multipart/mixed; boundary={n}\n\n--{n}\n" for n in range(300))
    ),
}


@pytest.mark.parametrize("raw", SLOW.values(), ids=SLOW)
def test_slow(raw):
    start = time.process_time()
    assert all(isinstance(one, Article | UnreadableInput) for one in read_all(raw))
    assert time.process_time() - start < 5


DEEP = "".join(f"Content-Type: multipart/mixed; boundary={n}\n\n--{n}\n" for n in range(2000))
UNREADABLE = {
    "empty": (b"", "not a mail"),
    "text": (b"There were 40 tents.\nOne.", "not a mail"),
    "no text": (mail_of("").as_bytes(), "without text"),
    "only a quotation": (mail_of("> There were 50.").as_bytes(), "without text"),
    "nested too deep": (b"From: a@b.org\n" + DEEP.encode(), ""),
}


@pytest.mark.parametrize(("raw", "cause"), UNREADABLE.values(), ids=UNREADABLE)
def test_unreadable(raw, cause):
    (error,) = read_all(raw)
    assert isinstance(error, UnreadableInput)
    assert cause in error.cause
    assert error.remedy


def test_too_large(monkeypatch):
    monkeypatch.setitem(
        __import__("ingest.readers.tables", fromlist=["table"]).table("mail")["limits"], "bytes", 99
    )
    (error,) = read_all(mail_of().as_bytes())
    assert "more than" in error.cause


def test_mailbox():
    mails = [mail_of(f"{TEXT}\nFrom there on {n}.", Message_ID=f"<{n}@example.org>").as_string() for n in range(3)]
    escaped = [mail.replace("\nFrom there", "\n>From there") for mail in mails]
    raw = "".join(f"From press@example.org Mon Nov  4 10:15:00 2024\n{mail}\n" for mail in escaped).encode()
    members = list(members_of_mbox(io.BytesIO(raw), "a.mbox"))
    assert [member.origin for member in members] == ["a.mbox!1.eml", "a.mbox!2.eml", "a.mbox!3.eml"]
    read = [read_all(member.raw)[0] for member in members if isinstance(member, Member)]
    assert [article.id for article in read] == ["0@example.org", "1@example.org", "2@example.org"]
    assert read[2].text.endswith("From there on 2.")


def test_mailbox_with_documents(tmp_path):
    pdf, word = pdf_of([lines("In print: 7 tents.")]), word_of(paragraph("In Word: 8 tents."))
    kept = tmp_path / "a.mbox"
    mail = with_attached((pdf, "application/pdf", "a.pdf"), (word, "application/octet-stream", "b.docx"))
    kept.write_bytes(b"From a@b.org Mon Nov  4 10:15:00 2024\n" + mail)
    found = list(read(Source(str(kept), kept)))
    assert [one.origin.partition("a.mbox")[2] for one in found] == ["!1.eml", "!1.eml!a.pdf", "!1.eml!b.docx"]
    assert [one.text.rpartition("\n")[2] for one in found] == [TEXT, "In print: 7 tents.", "In Word: 8 tents."]
    assert {one.published for one in found} == {SENT}


@pytest.mark.parametrize("raw", [b"", b"From here on there were 40 tents.\n", b"\0" * 100])
def test_no_mailbox(raw):
    (error,) = members_of_mbox(io.BytesIO(raw), "a.mbox")
    assert "not a mailbox" in error.cause


WHOLE = with_attached((b"One.", "text/plain", "a.txt"))


@settings(max_examples=200, deadline=5000, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.binary(max_size=6)), min_size=1, max_size=20))
def test_damaged(changes):
    raw = bytearray(WHOLE)
    for at, piece in changes:
        raw[at : at + len(piece)] = piece
    assert all(isinstance(one, Article | UnreadableInput) for one in read_all(bytes(raw)))


NAMES = [*HEAD, "Received", "Content-Type", "Content-Disposition", "Content-Transfer-Encoding"]
VALUES = [
    "multipart/mixed; boundary=",
    "text/html; charset*=a'b'%",
    "message/rfc822",
    "base64",
    "x-uuencode",
    "attachment; filename*0*=utf-8''%ff; filename=",
    "=?utf-7?b?+++?=",
    "text/plain; format*=",
]
HEADERS_OF_ANY = st.tuples(st.sampled_from(NAMES), st.sampled_from(VALUES) | st.text(max_size=60))


@settings(max_examples=300, deadline=5000, suppress_health_check=list(HealthCheck))
@given(st.lists(HEADERS_OF_ANY, max_size=8), st.text(max_size=200))
def test_any_head(headers, body):
    raw = "".join(f"{name}: {value}\n" for name, value in headers) + f"\n{body}"
    assert all(isinstance(one, Article | UnreadableInput) for one in read_all(raw.encode("utf-8", "replace")))


@settings(max_examples=100, deadline=5000)
@given(st.text(alphabet=st.sampled_from(">- \nOnwrote:Fmь"), max_size=400))
def test_any_lines(text):
    assert all(isinstance(one, Article | UnreadableInput) for one in read_all(raw_of(text)))
