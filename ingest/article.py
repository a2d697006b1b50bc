"""An article made ready for reading: its scan, dates, figures and attributions, and distances in it."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any

from data.model import Document
from data.vocabulary import Language
from ingest.characters import readable
from ingest.dates import DateReader, DateSpan
from ingest.digest import Digest, digest
from ingest.numbers.figure import Figure
from ingest.numbers.hedges import hedge
from ingest.numbers.read import NumberReader
from ingest.numbers.sharing import share
from ingest.numbers.traps import is_trap
from ingest.scan import Scan, scan

if TYPE_CHECKING:
    from ingest.attribution.model import Attribution

    Sums = array[int]  # a list would take ten times the memory for a long text

_COMMAS = frozenset(",(")
_BREAKS = frozenset(";:—–!?")  # a full stop inside a sentence only shortens a word


@dataclass(slots=True)
class Article:
    """Everything that is known of a text before its figures are given their fields.

    `commas`, `breaks` and `counts` are running sums over the tokens (of commas, of stronger signs, of
    figures), so that what lies between two tokens is known at once. `own_source` is the institution whose
    channel the outlet is, `own_name` its name as the outlet writes it; `home` the outlet's country.
    """

    document: Document
    scan: Scan
    dates: list[DateSpan]
    figures: list[Figure]
    commas: Sums
    breaks: Sums
    counts: Sums
    figure_at: dict[int, Figure]
    headline: bool
    digest: Digest | None  # its items, where it is one
    attributions: list[Attribution] = field(default_factory=list)
    sources: int = 0  # how many different sources are attributed to
    mentions: list[Attribution] = field(default_factory=list)
    named_in: dict[int, list[Attribution]] = field(default_factory=dict)  # by sentence, who states nothing in it
    tallies: dict[tuple[str, int], Counter[str]] = field(default_factory=dict)
    date_starts: frozenset[int] = frozenset()
    date_firsts: list[int] = field(default_factory=list)  # the same, in order
    kept: dict[tuple[Any, ...], Any] = field(default_factory=dict)  # what is worked out once, by what it is of
    own_source: str | None = None
    own_name: str | None = None
    home: str | None = None

    def dates_in(self, first: int, last: int) -> list[DateSpan]:
        """The dates that start in the tokens first ≤ i < last."""
        at = self.date_firsts
        low = bisect_left(at, first)
        return self.dates[low : bisect_left(at, last, low)] if low < len(at) and at[low] < last else []

    def attributed_before(self, sentence: int) -> int:
        """How many attributions stand in earlier sentences: an index into `attributions`."""
        key = ("sentences of attributions",)
        if key not in self.kept:
            self.kept[key] = [attribution.sentence for attribution in self.attributions]
        return bisect_left(self.kept[key], sentence)

    def between(self, sums: Sums, a: int, b: int) -> int:
        """How many stand in the tokens between a and b, in either order."""
        return sums[max(a, b)] - sums[min(a, b)]

    def tally(self, cls: str, item: int = 0) -> Counter[str]:
        """How often the text names each id of a class; in a digest, so often an item does."""
        if (cls, item) not in self.tallies:
            named = self.scan.marks.get(cls, {}).values()
            self.tallies[cls, item] = Counter(m[2] for m in named if not item or self.item(m[0]) == item)
        return self.tallies[cls, item]

    def named(self, cls: str, sentence: int) -> frozenset[str]:
        """The ids of the class that a sentence names."""
        key = (cls, sentence)
        if key not in self.kept:
            self.kept[key] = frozenset(m[2] for m in self.scan.within(cls, *self.scan.sentences[sentence]))
        ids: frozenset[str] = self.kept[key]
        return ids

    def stems(self, sentence: int) -> frozenset[str]:
        """The beginnings of a sentence's longer words."""
        key = ("stems", sentence)
        if key not in self.kept:
            first, last = self.scan.sentences[sentence]
            self.kept[key] = frozenset(word[:5] for word in self.scan.word[first:last] if len(word) > 3)
        stems: frozenset[str] = self.kept[key]
        return stems

    def item(self, token: int) -> int:
        """The item of a digest that holds the token; 0 everywhere in other texts."""
        return self.digest.numbers[self.scan.paragraph[token]] if self.digest else 0

    def titled(self, token: int) -> bool:
        """Whether the token stands in the heading of a digest's item."""
        return self.digest is not None and self.digest.titled(self.scan.paragraph[token], token)

    def sentence_of(self, token: int) -> tuple[int, int]:
        """Token range of the sentence that holds the token."""
        return self.scan.sentences[self.scan.sentence[token]]


def prepare(document: Document, language: Language) -> Article:
    """Scan a document and find its dates and the numbers that may be stated figures."""
    scanned = scan(document.text, language)
    dates = DateReader(scanned, document.published).read()
    taken = {token for span in dates for token in range(span.first, span.last)}
    figures = _figures(scanned, taken)
    size = len(scanned.raw)
    starts = {figure.first: figure for figure in figures}
    return Article(
        document=document,
        scan=scanned,
        dates=dates,
        figures=figures,
        commas=_sums(map(_COMMAS.__contains__, scanned.raw)),
        breaks=_sums(map(_BREAKS.__contains__, scanned.raw)),
        counts=_sums(map(starts.__contains__, range(size))),
        figure_at={token: f for f in figures for token in range(f.first, f.last)},
        headline=_has_headline(document, scanned),
        digest=digest(scanned),
        date_starts=frozenset(span.first for span in dates),
        date_firsts=[span.first for span in dates],
    )


def _figures(scanned: Scan, taken: set[int]) -> list[Figure]:
    kept = []
    for figure in NumberReader(scanned, taken).read():
        if is_trap(scanned, figure):
            continue
        hedge(scanned, figure)
        before = scanned.raw[figure.first - 1] if figure.first else ""
        figure.delta = before == "+" or (before == "(" and figure.value < 0)
        kept.append(figure)
    for first, second in pairwise(kept):
        share(scanned, first, second)
    return kept


def _sums(flags: Iterable[bool]) -> Sums:
    return array("L", accumulate(flags, initial=0))


def _has_headline(document: Document, scanned: Scan) -> bool:
    """Whether the first line is a headline: a title given as such, or a short line without a full stop."""
    if not scanned.raw:
        return False
    first_line, _, rest = scanned.text.partition("\n")
    if document.title and first_line.strip() in (document.title.strip(), readable(document.title).strip()):
        return True
    return bool(rest.strip()) and len(first_line) <= 160 and not first_line.rstrip().endswith((".", "!", "/", ";"))
