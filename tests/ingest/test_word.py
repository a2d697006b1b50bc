"""From Word files to articles."""

from __future__ import annotations

import io
from datetime import date

import docx
import pytest
from encoded import encode
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from words import paragraph, run, table, word_of, zipped

from data.errors import UnreadableInput
from ingest.readers import Article
from ingest.readers.word import read_word

RAISED = '<w:vertAlign w:val="superscript"/>'
HIDDEN = "<w:vanish/>"
DELETED = "<w:del><w:r><w:delText>50</w:delText></w:r></w:del>"
BOX = f"<w:txbxContent>{paragraph('In a box.')}</w:txbxContent>"
NEW_AND_OLD = f"<mc:Choice><w:drawing><a>{BOX}</a></w:drawing></mc:Choice><mc:Fallback>{BOX}</mc:Fallback>"
DRAWN = f"<mc:AlternateContent>{NEW_AND_OLD}</mc:AlternateContent>"
HALF = "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"
NAMES = ["w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:del", "w:sdt", "m:den"]
SOON = "<w:r><w:tab/><w:t>500</w:t></w:r>"


def read_all(raw: bytes) -> list[Article | UnreadableInput]:
    try:
        return list(read_word(io.BytesIO(raw), "a.docx"))
    except UnreadableInput as error:
        return [error]


# the body, the text that is read
TEXTS = {
    "paragraphs": (paragraph("One.") + paragraph() + paragraph("Two", " parts."), "One.\nTwo parts."),
    "a line break": (paragraph("One", "<w:r><w:br/></w:r>", "two"), "One\ntwo"),
    "a page break": (paragraph("One", '<w:r><w:br w:type="page"/></w:r>', "two"), "One two"),
    "tabs": (paragraph("Tents", SOON, SOON), "Tents 500 | 500"),
    "a hyphen that does not break": (paragraph("T", "<w:r><w:noBreakHyphen/></w:r>", "72"), "T-72"),
    "a table": (table(["Tents", "12", "500"], ["Men", "", "7"]), "Tents – 12 | 500\nMen – 7"),
    "a row that was deleted": (table(["Men", "7"]).replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>"), None),
    "cells that are one": (
        table(["Men", "7"]).replace("<w:tc>", "<w:tc><w:tcPr><w:vMerge/></w:tcPr>", 1) + paragraph("One."),
        "7\nOne.",
    ),
    "a table in a table": (table(["A", "b"]).replace(paragraph("A"), table(["B", "7"])), "B – 7 – b"),
    "a table for the layout": (
        table(["a", "b"]).replace(paragraph("a"), paragraph("One. " * 90) + paragraph("Two.")),
        "One. " * 89 + "One.\nTwo.\nb",
    ),
    "a content control": (f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('One.')}</w:sdtContent></w:sdt>", "One."),
    "a link": (paragraph(f"<w:hyperlink>{run('One')}</w:hyperlink>", " two."), "One two."),
    "tracked changes": (paragraph("About ", DELETED, f"<w:ins>{run('40')}</w:ins>", " tents."), "About 40 tents."),
    "moved text": (f"<w:moveFrom>{paragraph('One.')}</w:moveFrom><w:moveTo>{paragraph('Two.')}</w:moveTo>", "Two."),
    "an end of a paragraph that was deleted": (
        paragraph("About 40", properties="<w:rPr><w:del/></w:rPr>") + paragraph("tents."),
        "About 40 tents.",
    ),
    "hidden text": (paragraph("About ", run("50 ", HIDDEN), "40 tents."), "About 40 tents."),
    "not hidden after all": (paragraph(run("40 tents.", '<w:vanish w:val="0"/>')), "40 tents."),
    "hidden by a style": (paragraph(run("50 ", '<w:rStyle w:val="Sub"/>'), "40 tents."), "40 tents."),
    "hidden by the paragraph's style": (
        paragraph("50", properties='<w:pStyle w:val="Hid"/>') + paragraph("40 tents."),
        "40 tents.",
    ),
    "a typed mark of a footnote": (paragraph("had 29,600", run("2", RAISED), " men"), "had 29,600 men"),
    "two marks in three runs": (
        paragraph("had 29,600", run("2", RAISED), run(",", RAISED), run("3", RAISED), " men"),
        "had 29,600 men",
    ),
    "raised by a style": (paragraph("29,600", run("[2]", '<w:rStyle w:val="Ref"/>'), " men"), "29,600 men"),
    "a power": (paragraph("on 500 km", run("2", RAISED), " of land"), "on 500 km² of land"),
    "a power of ten": (paragraph("some 10", run("6", RAISED), " of them"), "some 10⁶ of them"),
    "an ordinal": (paragraph("the 4", run("th", RAISED), " day"), "the 4th day"),
    "a fraction": (
        paragraph(HALF),
        "1/2",
    ),
    "a text box": (paragraph("One.", f"<w:r>{DRAWN}</w:r>", " Two."), "One. Two.\nIn a box."),
    "a text box of old": (paragraph("One.", f"<w:r><w:pict><v:a>{BOX}</v:a></w:pict></w:r>"), "One.\nIn a box."),
    "a field": (
        paragraph("<w:r><w:fldChar/></w:r>", "<w:r><w:instrText>DATE 7</w:instrText></w:r>", "40"),
        "40",
    ),
    "a table of contents": (
        paragraph("One 12", properties='<w:pStyle w:val="Inhalt1"/>') + paragraph("One."),
        "One.",
    ),
    "Vietnamese": (paragraph("Có 40 chiếc lều."), "Có 40 chiếc lều."),
}


@pytest.mark.parametrize(("body", "text"), TEXTS.values(), ids=TEXTS)
def test_text(body, text):
    (found,) = read_all(word_of(body))
    if text is None:
        assert isinstance(found, UnreadableInput)
    else:
        assert found.text == text


def test_notes_come_last():
    notes = f'<w:footnote w:type="separator">{paragraph("7")}</w:footnote>'
    notes += f"<w:footnote>{paragraph('A note.')}</w:footnote>"
    mark = "<w:r><w:footnoteReference/></w:r>"
    (article,) = read_all(word_of(paragraph("One", mark, ".") + paragraph("Two."), notes))
    assert article.text == "One.\nTwo.\nA note."


BODY = paragraph("Tents counted") + paragraph("On 4 November 2024 there were 40.")
# core properties, title and day that are believed
PROPERTIES = {
    "none": ("", None, None),
    "borne out": (
        "<dc:title>Tents counted</dc:title><d:modified>2024-11-04T09:00:00Z</d:modified>",
        "Tents counted",
        date(2024, 11, 4),
    ),
    "a template's": ("<dc:title>Letter</dc:title><d:created>2013-12-23T23:15:00Z</d:created>", None, None),
    "the making": (
        "<d:created>2024-11-04T23:15:00Z</d:created><d:modified>2024-11-06T00:00:00Z</d:modified>",
        None,
        date(2024, 11, 4),
    ),
    "damaged": ("<d:created>yesterday</d:created>", None, None),
}


@pytest.mark.parametrize(("core", "title", "day"), PROPERTIES.values(), ids=PROPERTIES)
def test_properties(core, title, day):
    (article,) = read_all(word_of(BODY, core=core))
    assert (article.title, article.published) == (title, day)


OLD = '<w:rFonts w:ascii=".VnTime"/>'
SOFT = "<w:r><w:softHyphen/></w:r>"
UNICODE = paragraph("Một dòng chữ khác, dài hơn nhiều và gõ bằng Unicode: bộ trưởng, người dân, nước, đường.")


@pytest.mark.parametrize("beside", ["", UNICODE], ids=["all of it", "a line of it"])
def test_text_typed_with_an_old_font(beside):
    """A line typed with a font of before Unicode is read as it is meant; its soft hyphens are letters."""
    text = "Bộ trưởng nói người dân được 40 lều"
    first, second = encode(text, "tcvn3").decode("cp1252").split("\xad", 1)
    (article,) = read_all(word_of(paragraph(run(first, OLD), SOFT, run(second, OLD)) + beside))
    assert article.text.startswith(text)
    assert article.flags == ("legacy_font",)


def test_places_where_a_word_may_be_parted():
    (article,) = read_all(word_of(paragraph("The minis", SOFT, "try coun\xadted 40 tents.")))
    assert (article.text, article.flags) == ("The ministry counted 40 tents.", ())


WHOLE = word_of(BODY)
ENTITIES = '<!DOCTYPE a [<!ENTITY a "7">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
)
UNREADABLE = {
    "empty": (b"", "damaged"),
    "old": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "old Word file"),
    "locked": (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "password"),
    "cut off": (WHOLE[:-40], "damaged"),
    "bytes changed": (WHOLE.replace(b"PK\x03\x04", b"PK\x03\x05"), "damaged"),
    "another zip file": (zipped({"a.txt": "One."}), "not a Word file"),
    "no text": (word_of(paragraph()), "without text"),
    "damaged XML": (word_of(BODY, more={"word/document.xml": "<w:document"}), "damaged"),
    "unpacks to too much": (word_of(BODY, more={"word/document.xml": "<a>" + " " * 30_000_000 + "</a>"}), "harm"),
    "nested too deep": (word_of("<w:ins>" * 5000 + "</w:ins>" * 5000), "damaged"),
    "entities": (word_of(BODY, more={"word/document.xml": f"{ENTITIES}]><a>&j;</a>"}), "damaged"),
}


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(("raw", "cause"), UNREADABLE.values(), ids=UNREADABLE)
def test_unreadable(raw, cause):
    (error,) = read_all(raw)
    assert isinstance(error, UnreadableInput)
    assert cause in error.cause
    assert error.remedy


def test_other_name_and_form():
    raw = word_of(BODY, name="document2")
    (article,) = read_all(raw.replace(b"schemas.openxmlformats.org", b"purl.oclc.org/ooxml/strict"))
    assert article.text.startswith("Tents counted")


def test_made_by_a_library():
    document = docx.Document()
    document.add_heading("Tents counted")
    document.add_paragraph("One item.", style="List Bullet")
    document.add_paragraph("Had 29,600").add_run("2").font.superscript = True
    row = document.add_table(1, 3).rows[0]
    for cell, text in zip(row.cells, ("Tents", "12", "500"), strict=True):
        cell.text = text
    document.sections[0].header.paragraphs[0].text = "Bulletin 5"
    stream = io.BytesIO()
    document.save(stream)
    (article,) = read_all(stream.getvalue())
    assert article.text == "Tents counted\nOne item.\nHad 29,600\nTents – 12 | 500"
    assert (article.title, article.published) == (None, None)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=1), min_size=1))
def test_no_paragraph_is_lost(texts):
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    (article,) = read_all(stream.getvalue())
    assert article.text.split("\n") == texts


@settings(max_examples=150, deadline=5000, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.binary(max_size=4)), min_size=1, max_size=20))
def test_damaged(changes):
    raw = bytearray(WHOLE)
    for at, piece in changes:
        raw[at : at + len(piece)] = piece
    assert all(isinstance(one, Article | UnreadableInput) for one in read_all(bytes(raw)))


@settings(max_examples=100, deadline=5000)
@given(st.lists(st.sampled_from(NAMES), max_size=30))
def test_any_nesting(names):
    body = "".join(f"<{name}>7" for name in names) + "".join(f"</{name}>" for name in reversed(names))
    assert all(isinstance(one, Article | UnreadableInput) for one in read_all(word_of(body)))
