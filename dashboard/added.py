"""What an ingest found, as HTML and in words; knows no Streamlit."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape

from dashboard.adding import Line
from dashboard.refusals import told
from dashboard.speech import t, tn

MOST = 200  # lines shown
PASTED = "pasted text"  # the name under which pasted text is kept


def lines_html(lines: Sequence[Line], address: Callable[[str], str] | None) -> str:
    """The last MOST documents, those that could not be read first.

    `address` gives that of a figure's page; None while nothing is kept yet.
    """
    refused = [line for line in lines if line.cause][:MOST]
    read = [line for line in lines if not line.cause][-(MOST - len(refused)) :] if len(refused) < MOST else []
    items = "".join([*map(_refused, refused), *(_read(line, address) for line in read)])
    return f'<ul class="or-added">{items}</ul>' if items else ""


def hidden(lines: Sequence[Line]) -> int:
    """How many documents `lines_html` leaves out."""
    return max(0, len(lines) - MOST)


def found(figures: int, sources: int) -> str:
    """What was found in a document: "12 figures, 4 sources"."""
    if not figures:
        return t("no stated figures")
    return f"{tn(figures, '{n} figure', '{n} figures')}, {tn(sources, '{n} source', '{n} sources')}"


def summary(tally: Mapping[str, int], lines: Sequence[Line]) -> str:
    """What became of the documents, in words: "3 articles are new, 1 could not be read. …"."""
    refused = sum(1 for line in lines if line.cause)
    parts = [
        tn(tally.get("added", 0), "{n} article is new", "{n} articles are new"),
        tn(tally.get("changed", 0), "{n} has changed since", "{n} have changed since"),
        tn(tally.get("reread", 0), "{n} was read anew", "{n} were read anew"),
        tn(tally.get("unchanged", 0), "{n} was there already", "{n} were there already"),
        tn(refused, "{n} could not be read", "{n} could not be read"),
    ]
    counts = [tally.get(name, 0) for name in ("added", "changed", "reread", "unchanged")] + [refused]
    told_of = ", ".join(part for part, count in zip(parts, counts, strict=True) if count)
    figures = sum(line.figures for line in lines)
    ended = f"{told_of or t('nothing to read')}."
    return f"{ended} {tn(figures, '{n} figure found.', '{n} figures found.')}" if figures else ended


def name_of(line: Line) -> str:
    """What a document is called; pasted text has no name of its own."""
    return t("Pasted text") if line.name.startswith(PASTED) else line.name


def _read(line: Line, address: Callable[[str], str] | None) -> str:
    words = escape(found(line.figures, line.sources))
    if line.first and address:
        words = f'<a href="{escape(address(line.first))}">{words}</a>'
    return f'<li><bdi class="or-name">{escape(name_of(line))}</bdi> <span>{words}</span></li>'


def _refused(line: Line) -> str:
    why = t("could not be read: it {cause}.", cause=told(line.cause))
    what = told(line.remedy)
    advice = f" {what[:1].upper()}{what[1:]}." if what else ""
    return (
        f'<li class="or-refused"><bdi class="or-name">{escape(name_of(line))}</bdi> '
        f"<span>{escape(why + advice)}</span></li>"
    )
