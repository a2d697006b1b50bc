"""From PDF files to articles."""

from __future__ import annotations

import io
import re
import subprocess
import time
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pdfs import PICTURE, At, lines, pdf_of

from data.errors import UnreadableInput
from ingest.readers import Article
from ingest.readers.pdf import read_pdf
from ingest.readers.printed.contents import without_contents
from ingest.readers.printed.lines import Line

OTHER = "These are other words and they fill as much of the page as those do,"
LONG = "This line is as wide as the lines of the column are when they are full,"
WORDS = ["the", "agency", "said", "that", "many", "tents", "stood", "there", "and", "it", "counted", "again"]


def read_all(raw: bytes) -> list[Article | UnreadableInput]:
    try:
        return list(read_pdf(io.BytesIO(raw), "a.pdf"))
    except UnreadableInput as error:
        return [error]


def read_one(*pages, **more) -> Article:
    (article,) = read_all(pdf_of(pages, **more))
    assert isinstance(article, Article), article
    return article


def with_margins(page: int, count: int, body: list[At]) -> list[At]:
    return [At(72, 812, "Bulletin of the Example"), *body, At(280, 30, f"Page {page} of {count}", 9)]


# what is on the pages, the text that is read
TEXTS = {
    "lines of a paragraph": ([lines(LONG, "and goes on.")], f"{LONG} and goes on."),
    "a word broken at the line's end": ([lines(f"{LONG} sol-", "diers.")], f"{LONG} soldiers."),
    "a name with a hyphen": ([lines(f"{LONG} a T-", "72 came.")], f"{LONG} a T-72 came."),
    "years": ([lines(f"{LONG} 2024-", "2025 came.")], f"{LONG} 2024-2025 came."),
    "a number in words": ([lines(f"{LONG} twenty-", "five.")], f"{LONG} twenty-five."),
    "a word the text writes with a hyphen": (
        [lines(f"A drop-out. {LONG} drop-", "outs and a drop-", "out.")],
        f"A drop-out. {LONG} dropouts and a drop-out.",
    ),
    "an abbreviation": ([lines(f"{LONG} NATO-", "led men.")], f"{LONG} NATO-led men."),
    "a short line ends a paragraph": ([lines("A heading", LONG, "and on.")], f"A heading\n{LONG} and on."),
    "a gap parts paragraphs": (
        [lines(LONG, LONG, LONG) + lines(LONG, LONG, top=710)],
        f"{LONG} {LONG} {LONG}\n{LONG} {LONG}",
    ),
    "an indent parts paragraphs": (
        [[At(90, 700, LONG), At(72, 686, LONG), At(90, 672, LONG), At(72, 658, LONG)]],
        f"{LONG} {LONG}\n{LONG} {LONG}",
    ),
    "a heading in another size": (
        [[At(72, 700, LONG[:50], 16), *lines(LONG, "and on.", top=680)]],
        f"{LONG[:50].strip()}\n{LONG} and on.",
    ),
    "bullets": (
        [[At(72, 700, "• " + LONG), At(82, 686, "and on;"), At(72, 672, "• 40 tents.")]],
        f"• {LONG} and on;\n• 40 tents.",
    ),
    "numbered items": (
        [lines("It said:", f"1. {LONG}", "and on.", "2. 40 tents.")],
        f"It said:\n1. {LONG} and on.\n2. 40 tents.",
    ),
    "a number that begins a line": ([lines(f"{LONG} Nov", "5. It went on.")], f"{LONG} Nov 5. It went on."),
    "rows of a table": (
        [[At(72, 700, "Tents"), At(200, 700, "12"), At(300, 700, "500"), At(72, 686, "Men"), At(200, 686, "7")]],
        "Tents – 12 | 500\nMen – 7",
    ),
    "numbers near each other": (
        [[At(72, 700, "Tents 12"), At(130, 700, "500"), At(72, 686, "Men 7")]],
        "Tents 12 | 500\nMen 7",
    ),
    "a footnote's mark": (
        [[At(72, 700, "had 29,600"), At(127.5, 704, "2", 6), At(131, 700, " soldiers"), At(72, 600, "It ended.")]],
        "had 29,600 soldiers\nIt ended.",
    ),
    "square kilometres": (
        [[At(72, 700, "over 500 km"), At(132.7, 704, "2", 6), At(138, 700, " of land")]],
        "over 500 km² of land",
    ),
    "Vietnamese": ([lines("Cơ quan cho biết có 40 chiếc lều.")], "Cơ quan cho biết có 40 chiếc lều."),
    "Ukrainian": ([lines("Відомство повідомило про 40 наметів.")], "Відомство повідомило про 40 наметів."),
    "over a page": (
        [with_margins(n + 1, 3, lines(*body)) for n, body in enumerate(([LONG], [OTHER], ["and on."]))],
        f"{LONG} {OTHER} and on.",
    ),
    "over a page with a footnote": (
        [[*lines("One.", LONG, LONG), At(72, 60, "1 A source of it.", 8)], lines("and on.", LONG)],
        f"One.\n1 A source of it.\n{LONG} {LONG} and on.\n{LONG}",
    ),
    "a page number alone": ([[*lines(LONG, "and on."), At(297, 30, "1")]], f"{LONG} and on."),
    "the last number of a text is no page number": (
        [[*lines(LONG, "there were", top=44), At(72, 16, "1")]],
        f"{LONG} there were\n1",
    ),
    "a number of a printed address": ([[*lines(LONG), At(24, 17, "file:///a"), At(570, 17, "1/1")]], LONG),
    "a number without the head of its neighbours": (
        [
            [At(72, 812, f"Chapter {n}: Tents {n + 7}"), *lines(f"{LONG} {WORDS[n]}.")]
            if n != 2
            else [At(520, 812, "9"), *lines(f"{LONG} {WORDS[n]}.")]
            for n in range(5)
        ],
        "\n".join(f"{LONG} {WORDS[n]}." for n in range(5)),
    ),
    "a table of contents": (
        [lines("One . . . . . . 1", "1.1 Two ........ 1", "Three . . . . . . . 2", LONG), lines("and on.")],
        f"{LONG} and on.",
    ),
    "a table of figures with dots": (
        [lines("Tents ......... 500", "Men ......... 1", "Boats ......... 600", LONG)],
        f"Tents ......... 500\nMen ......... 1\nBoats ......... 600\n{LONG}",
    ),
    "two columns": (
        [lines("This is the left", "column and it", x=72) + lines("goes on in the", "right one.", x=320)],
        "This is the left column and it goes on in the right one.",
    ),
}


@pytest.mark.parametrize(("pages", "text"), TEXTS.values(), ids=TEXTS)
def test_text(pages, text):
    assert read_one(*pages).text == text


@pytest.mark.parametrize(
    ("turned", "matrix"), [(90, "0 1 -1 0 595 0"), (180, "-1 0 0 -1 595 842"), (270, "0 -1 1 0 0 842")]
)
def test_turned_page(turned, matrix):
    page = [f"q {matrix} cm", *lines(LONG, "and on.", "Over.", top=400), "Q"]
    assert read_one(page, rotate=turned).text == f"{LONG} and on.\nOver."


def test_pages():
    article = read_one(lines(LONG), lines("and on.", "", OTHER), [], lines("Last."))
    assert article.text == f"{LONG} and on.\n{OTHER} Last."
    starts = [article.text[start:].split()[0] for start in article.pages]
    assert starts == ["This", "and", "Last.", "Last."]


# what the file's properties say, the title and the day that are believed
PROPERTIES = {
    "none": ({}, None, None),
    "borne out": ({"Title": "Tents  counted", "CreationDate": "D:20241104101500+02'00'"}, 1, date(2024, 11, 4)),
    "borne out by the change": (
        {"CreationDate": "D:20231105101500Z", "ModDate": "D:20241104"},
        None,
        date(2024, 11, 4),
    ),
    "a template's": ({"Title": "Microsoft Word - Document1", "CreationDate": "D:20241105101500Z"}, None, None),
    "damaged": ({"Title": "", "CreationDate": "D:20241399"}, None, None),
}


@pytest.mark.parametrize(("info", "title", "day"), PROPERTIES.values(), ids=PROPERTIES)
def test_properties(info, title, day):
    article = read_one(lines("Tents counted", "On 4 November 2024 forty tents were counted."), info=info)
    assert (article.title, article.published) == ("Tents counted" if title else None, day)


WHOLE = pdf_of([lines(LONG), lines("and on.")])
LOCKED = "/Encrypt<</Filter/Standard/V 1/R 2/O<{0}>/U<{0}>/P -4>>/ID[<00><00>]".format("00" * 32)
UNREADABLE = {
    "empty": (b"", "damaged"),
    "only a head": (b"%PDF-1.7\n", "damaged"),
    "locked": (pdf_of([lines(LONG)], extra=LOCKED), "password"),
    "scanned": (pdf_of([[PICTURE], [PICTURE, At(297, 30, "2")]]), "pictures of pages"),
    "blank": (pdf_of([[]]), "without text"),
    "cut off early": (WHOLE[:300], ""),
}


@pytest.mark.parametrize(("raw", "cause"), UNREADABLE.values(), ids=UNREADABLE)
def test_unreadable(raw, cause):
    (error,) = read_all(raw)
    assert isinstance(error, UnreadableInput)
    assert cause in error.cause
    assert error.remedy


def test_partly_scanned():
    assert read_one(lines(LONG), [PICTURE]).flags == ("scanned_pages",)


def test_cut_off():
    (article,) = read_all(WHOLE[: WHOLE.index(b"startxref")])
    assert article.text == f"{LONG} and on."
    assert article.flags == ("incomplete",)


def test_letters_without_meaning():
    raw = pdf_of([lines("Чисел без букв сорок.")]).replace(b"/ToUnicode 7 0 R", b" " * 16)
    (found,) = read_all(raw)
    assert isinstance(found, UnreadableInput)
    assert "does not tell which letters" in found.cause


def test_a_page_of_many_characters():
    page = [At(0, 840 - 0.2 * n, "tents " * 20, 0.1) for n in range(2500)]
    start = time.monotonic()
    article = read_one(page)
    assert article.text.count("tents") == 50_000
    assert time.monotonic() - start < 30


def test_letters_without_size():
    assert read_one([At(0, 700, "tents " * 2_000, 0.01)]).text == ("tents " * 2_000).strip()


def test_a_piece_of_text_that_pdfium_cuts_off():
    article = read_one([At(0, 700, "tents " * 20_000)])
    assert len(article.text) == 32_767
    assert article.flags == ("incomplete",)


@pytest.mark.parametrize("size", [0, -11, 1e-30, 1e30])
def test_strange_sizes(size):
    found = read_all(pdf_of([[At(72, 700, LONG, size), At(1e30, 1e30, LONG)]]))
    assert all(isinstance(one, Article | UnreadableInput) for one in found)


def test_limit(monkeypatch):
    monkeypatch.setattr("ingest.readers.pdf.MAX_CHARACTERS", 100)
    article = read_one(lines(LONG, LONG), lines(LONG))
    assert len(article.text) <= 100 + len(article.pages)
    assert article.flags == ("incomplete",)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=300), st.integers(30, 70))
def test_no_word_is_lost(words, width):
    """Whatever the width of the lines and wherever the pages turn, the words come out in their order."""
    text = " ".join(words)
    broken = re.findall(rf".{{1,{width}}}(?:\s|$)", text)
    pages = [lines(*broken[start : start + 12]) for start in range(0, len(broken), 12)]
    article = read_one(*pages)
    assert article.text.split() == words
    assert len(article.pages) == len(pages)
    assert all(
        article.text[at:].startswith(page[0].text.strip()) for at, page in zip(article.pages, pages, strict=True)
    )


@settings(max_examples=150, deadline=5000, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.binary(max_size=4)), max_size=20), st.booleans())
def test_damaged(changes, cut):
    raw = bytearray(WHOLE)
    for at, piece in changes:
        raw[at : at + len(piece)] = piece
    found = read_all(bytes(raw[: changes[-1][0]]) if cut and changes else bytes(raw))
    assert all(isinstance(one, Article | UnreadableInput) for one in found)


@settings(max_examples=50, deadline=5000)
@given(st.binary(max_size=400))
def test_any_bytes(raw):
    assert all(isinstance(one, Article | UnreadableInput) for one in read_all(b"%PDF-1.4\n" + raw))


@pytest.mark.browser
def test_printed_by_a_browser(tmp_path):
    paragraph = "The example agency counted forty tents beside the river, and it said that nobody else did. " * 9
    page, pdf = tmp_path / "a.html", tmp_path / "a.pdf"
    body = f"<h1>Tents counted</h1><p>{paragraph}</p>" + f"<p>Next: {paragraph}</p>" * 8
    table = "<table><tr><td width=200>Tents<td width=90>12<td>500</table><ul><li>One item.<li>Other item.</ul>"
    page.write_text(f"<!doctype html><title>Tents counted</title>{body}<p>Had 29,600<sup>2</sup> men.{table}")
    command = ["/usr/bin/chromium", "--headless", "--no-sandbox", f"--print-to-pdf={pdf}", page.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    (article,) = read_all(pdf.read_bytes())
    wanted = ["Tents counted", paragraph.strip(), *[f"Next: {paragraph}".strip()] * 8, "Had 29,600 men."]
    assert article.text.split("\n")[:11] == wanted
    assert article.text.split("\n")[11:] == ["Tents – 12 | 500", "One item.", "Other item."]
    assert (len(article.pages), article.title) == (2, "Tents counted")


def test_a_line_of_dots_is_told_from_contents_at_once():
    begun = time.process_time()
    line = Line("." * 100_000 + "x", 0, 0, 1, 0, 1)
    assert without_contents([[line]]) == [[line]]
    assert time.process_time() - begun < 1
