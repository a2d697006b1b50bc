"""Writes small Word files for the tests, part by part."""

from __future__ import annotations

import io
from zipfile import ZIP_DEFLATED, ZipFile

USUAL = "http://schemas.openxmlformats.org"
W = f'xmlns:w="{USUAL}/wordprocessingml/2006/main" xmlns:mc="a:mc" xmlns:m="a:m" xmlns:v="a:v"'
OF_FILE = f"{USUAL}/officeDocument/2006/relationships"
STYLES = (
    '<w:style w:styleId="Hid"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Sub"><w:basedOn w:val="Hid"/>'
    '</w:style><w:style w:styleId="Ref"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    '<w:style w:styleId="Inhalt1"><w:name w:val="toc 1"/></w:style>'
)


def run(text: str, properties: str = "") -> str:
    """A run of text; its properties are XML."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph of runs; what is no XML becomes one."""
    made = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{made}</w:p>"


def table(*rows: list[str]) -> str:
    """A table of cells of text."""
    made = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in made)}</w:tbl>"


def word_of(
    body: str, notes: str = "", core: str = "", name: str = "document", more: dict[str, str] | None = None
) -> bytes:
    """A Word file with this body, footnotes and core properties (XML)."""
    kinds = {"styles": STYLES, "footnotes": notes}
    parts = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": _relations({"officeDocument": f"word/{name}.xml", "core-properties": "docProps/core.xml"}),
        f"word/{name}.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
        f"word/_rels/{name}.xml.rels": _relations({kind: f"{kind}.xml" for kind in kinds}),
        **{f"word/{kind}.xml": f"<w:{kind} {W}>{content}</w:{kind}>" for kind, content in kinds.items()},
        "docProps/core.xml": f'<c:p xmlns:c="a:c" xmlns:dc="a:dc" xmlns:d="a:d">{core}</c:p>',
    }
    return zipped(parts | (more or {}))


def _relations(targets: dict[str, str]) -> str:
    made = (f'<Relationship Type="{OF_FILE}/{kind}" Target="{target}"/>' for kind, target in targets.items())
    return f"<Relationships>{''.join(made)}</Relationships>"


def zipped(parts: dict[str, str]) -> bytes:
    """A zip file of the parts."""
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return stream.getvalue()
