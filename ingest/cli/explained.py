"""Explanations for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from data.model import Claim
from data.vocabulary.lines import Place
from ingest.cli.marked import context, marked
from ingest.cli.plain import plain
from ingest.cli.printing import drawn
from ingest.cli.table import period
from ingest.explain.model import Explanation, Field, LeftOut, Option, Reason, Why
from ingest.explain.wording import table

_LOST = 3  # values shown that lost
_ALIKE = 0.001  # difference of probabilities that is none
_LONGEST = 24  # columns for a value
_FAINT = "dim"


def shown(found: Explanation) -> Iterator[str]:
    """The explanation as lines of text; none where it explains nothing."""
    if not found.figures and not found.left_out:
        return iter(())
    return drawn(_heading(found), *_parts(found), "")


def _heading(found: Explanation) -> Text:
    document = found.document
    known = (document.title, document.outlet, str(document.published or ""), document.language)
    return Text(" | ".join(plain(part) for part in (document.id, *known) if part), style="bold")


def _parts(found: Explanation) -> Iterator[Padding | Text]:
    for why in found.figures:
        claim = why.claim
        yield Text("")
        yield marked(claim.sentence, claim.start - claim.sentence_start, claim.end - claim.sentence_start)
        yield Padding(_fields(why), (0, 0, 0, 2), expand=False)
    if found.left_out:
        yield Text("\nNo stated figures:")
        yield Padding(_others(found.left_out), (0, 0, 0, 2), expand=False)


def _fields(why: Why) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style="bold")
    grid.add_column(overflow="fold", max_width=_LONGEST)
    grid.add_column(overflow="fold")
    for field in why.fields:
        grid.add_row(table("fields")[field.name]["label"], _value(field, why.claim), _because(field))
    grid.add_row("sure", f"{why.claim.confidence:.0%}", "that the whole of it is right")
    return grid


def _value(field: Field, claim: Claim) -> Text:
    chosen = Text(plain(field.chosen.value or "-"))
    if field.name == "period" and claim.period.start:
        chosen.append(f" ({period(claim.period)})")
    if field.others:
        chosen.append(f" {_percent(field.chosen.sure)}")
    return chosen


def _percent(share: float) -> str:
    return f"{min(share, 1.0):.0%}" if share >= 0.005 else "<1%"


def _because(field: Field) -> Group:
    signs = [(Text(f"{reason.weight:+.2f}", _FAINT), _sign(reason)) for reason in field.reasons]
    return _evidence(field.chosen, [*signs, *_lost(field)])


def _evidence(option: Option | LeftOut, more: Iterable[tuple[str | Text, str | Text]]) -> Group:
    """How a value was come by, from which lines of the vocabulary, and what else there is to say of it."""
    grid = Table.grid(padding=(0, 1, 0, 1))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for words in option.words:
        for entry in words.entries:
            grid.add_row("in", plain(_place(entry)))
    for mark, told in more:
        grid.add_row(mark, told)
    return Group(_told(option), grid) if grid.row_count else Group(_told(option))


def _told(option: Option | LeftOut) -> Text:
    quoted = ", ".join(f'"{plain(words.text)}"' for words in option.words)
    return Text(f"{option.how}: {quoted}" if quoted else option.how)


def _place(entry: Place) -> str:
    line = "" if entry.line is None else f":{entry.line}"
    return f"{entry.file}{line} {entry.key}" + (f": {entry.phrase}" if entry.phrase else "")


def _sign(reason: Reason) -> Text:
    named = reason.plain and reason.plain != reason.sign
    return Text(plain(f"{reason.plain} ({reason.sign})" if named else reason.sign), _FAINT)


def _lost(field: Field) -> Iterator[tuple[str, Text]]:
    """The likeliest values that lost, each as it was come by most likely."""
    if max((other.sure for other in field.others), default=0.0) > field.chosen.sure + _ALIKE:
        yield "but", Text("the figures behind it decided, whose sources are chosen together with its own")
    for other in field.others[:_LOST]:
        yield "not", Text(f"{plain(other.value or '-')} {_percent(other.sure)}: ").append(_told(other))


def _others(left_out: Iterable[LeftOut]) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(overflow="fold", max_width=_LONGEST, style="bold")
    grid.add_column(overflow="fold")
    for one in left_out:
        grid.add_row(plain(one.figure), _evidence(one, [("at", context(one))]))
    return grid
