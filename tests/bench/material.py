"""What is measured on: the sample articles, joined to the length of a news article, and one long document."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, cycle, zip_longest
from pathlib import Path

import yaml

import data
from data.model import Document
from ingest.pipeline.documents import Particulars, document
from ingest.readers.jsonl import read_jsonl

_PROSE = Path(__file__).with_name("prose.yaml")
SAMPLES = Path(data.__file__).parent / "samples"
KIB = 1024
MIB = KIB * KIB


def size(text: str) -> int:
    return len(text.encode())


def articles(code: str | None = None, least: int = 2 * KIB) -> list[Document]:
    """Articles of about 2 KiB that are full of figures: samples joined until there are that many bytes."""
    return [joined for path in _files(code) for joined in _joined(path, least)]


def usual_articles() -> list[Document]:
    """The samples with prose between their figures, as news has it: a figure in every 350 characters.

    The two articles of ../shared/seeds have one in every 330 and in every 420.
    """
    prose = yaml.safe_load(_PROSE.read_text(encoding="utf-8"))
    return [_among(one, prose[path.stem]) for path in _files(None) for one in _read(path)]


def _among(one: Document, prose: list[str]) -> Document:
    lines = chain.from_iterable(zip_longest(one.text.splitlines(), prose))
    return replace(one, text="\n".join(line for line in lines if line))


def _files(code: str | None) -> list[Path]:
    return sorted(SAMPLES.glob(f"{code or '*'}.jsonl"))


def _joined(path: Path, least: int) -> Iterator[Document]:
    held: list[Document] = []
    for one in _read(path):
        held.append(one)
        text = "\n".join(one.text for one in held)
        if size(text) >= least:
            yield replace(held[0], text=text)
            held = []


def _read(path: Path) -> Iterator[Document]:
    with path.open("rb") as stream:
        for article in read_jsonl(stream, path.name):
            if isinstance(article, Exception):
                raise article
            yield document(article, Particulars())


def repeated(times: int) -> Iterator[str]:
    """The articles over and over as lines of a .jsonl input, each under an id of its own."""
    for turn in range(times):
        for one in articles():
            row = {"id": f"{one.id}-{turn}", "language": one.language, "text": f"{one.text}\nEdition {turn}."}
            yield json.dumps({**row, "published": str(one.published)}, ensure_ascii=False)


def long_text(bytes_: int, endless: bool) -> str:
    """One English text of that size; `endless`: as a single sentence, without line or full stop."""
    pieces, total = [], 0
    for one in cycle(articles("en")):
        text = _one_sentence(one.text) if endless else f"{one.text}\n"
        pieces.append(text)
        total += size(text)
        if total >= bytes_:
            return "".join(pieces).encode()[:bytes_].decode(errors="ignore")
    return ""


def _one_sentence(text: str) -> str:
    words = text.replace("\n", ", ").split(" ")
    return " ".join(word.rstrip(".!?:;") + "," * word.endswith((".", "!", "?", ":", ";")) for word in words) + " "
