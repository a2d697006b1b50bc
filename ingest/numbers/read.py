"""Finds the numbers of a scanned text, with units, ranges and hedges."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.numbers import digits
from ingest.numbers.figure import Figure
from ingest.numbers.hedges import QUALIFIERS
from ingest.numbers.words import compose, multiply, over_hedge, together
from ingest.scan import NUMERAL, WORD, Scan

_DASHES = frozenset("-–—‑−")


@dataclass(slots=True)
class Core:
    """A bare number: value, token range, its unit if one is written at it, and whether in words."""

    value: float
    first: int
    last: int
    unit: str | None
    in_words: bool
    scaled: bool  # a multiplier belongs to it
    bare: int  # token behind the number itself, before unit


class NumberReader:
    """Reads the numbers of one text. `taken` are the tokens of dates and clock times."""

    def __init__(self, scan: Scan, taken: set[int]) -> None:
        self.scan = scan
        self.taken = taken
        self.size = len(scan.raw)
        self.units = scan.language.registry.units
        features = scan.language.features
        raws = (
            raw
            for at, (raw, kind) in enumerate(zip(scan.raw, scan.kind, strict=True))
            if kind == NUMERAL and len(raw) > 2 and at not in taken
        )
        self.habit = digits.habit(raws, features["group"], features["decimal"])

    def read(self) -> list[Figure]:
        """All numbers, in order; what is no stated figure is still among them."""
        found: list[Figure] = []
        at = 0
        while at < self.size:
            figure = None if at in self.taken else self._at(at)
            if figure is None:
                at += 1
                continue
            found.append(figure)
            at = figure.last
        return found

    def _at(self, at: int) -> Figure | None:
        fraction = self._fraction(at)
        core = self._core(at)
        if core is None or (fraction and fraction.last > core.last):
            return fraction
        figure = self._range(core) or self._single(core)
        figure.kind = self._kind(figure.unit)
        return figure

    def _kind(self, unit: str | None) -> str:
        return "count" if unit is None else str(self.units.get(unit, {}).get("kind", "other"))

    def _single(self, core: Core) -> Figure:
        weak = core.in_words and core.last - core.first == 1 and bool(self.scan.at("number.weak", core.first))
        return Figure(core.first, core.last, core.value, None, core.unit, in_words=core.in_words, weak=weak)

    # -- one number --------------------------------------------------------------------------

    def _core(self, at: int) -> Core | None:
        scan = self.scan
        before = scan.at("units", at)
        start = before[1] if before and self._kind(before[2]) == "currency" else at
        if start >= self.size or start in self.taken or (start != at and not self._near(start)):
            return None
        if scan.kind[start] == NUMERAL:
            value = digits.parse(scan.raw[start], self.habit)
            if value is None:
                return None
            bare = self._ending(start + 1)
            scaled, stop = multiply(scan, value, bare)
            scaled, stop = self._smaller_part(scaled, value, bare, stop)
            return self._with_unit(at, scaled, stop, before if start > at else None, False, stop > bare)
        if scan.over("not_figures.phrases", start) or scan.at("number.ordinals", start):
            return None
        if scan.at("number.vague", start) and not self._hedged(start):
            return None
        words = compose(scan, start)
        if words is None:
            return None
        value, stop = words
        return self._with_unit(at, value, stop, before if start > at else None, True, value >= 1000)

    def _ending(self, at: int) -> int:
        """Past an ending that is glued to digits and only declines them («3-х»)."""
        scan = self.scan
        if at + 1 < self.size and scan.raw[at] in _DASHES and scan.glued(at) and scan.glued(at + 1):
            ending = scan.at("number.cardinal_endings", at + 1)
            return ending[1] if ending else at
        return at

    def _hedged(self, at: int) -> bool:
        """Whether a hedge stands right in front, so that a vague word is a number («больше тысячи»)."""
        return any(self.scan.over(f"qualifiers.{hedge}", at - 1) for hedge in QUALIFIERS) if at else False

    def _same_sentence(self, at: int, other: int) -> bool:
        return at < self.size and self.scan.sentence[at] == self.scan.sentence[other]

    def _near(self, at: int) -> bool:
        """Whether a number may belong to the currency sign or code in front of it."""
        return self.scan.end[at - 1] + 2 > self.scan.start[at] and self._same_sentence(at, at - 1)

    def _smaller_part(self, scaled: float, value: float, behind: int, stop: int) -> tuple[float, int]:
        """ "1 million 200 thousand": a part with a smaller multiplier directly behind."""
        scan = self.scan
        if stop == behind or not value or not self._same_sentence(stop, stop - 1) or scan.kind[stop] != NUMERAL:
            return scaled, stop
        part = digits.parse(scan.raw[stop], self.habit)
        if part is None:
            return scaled, stop
        more, end = multiply(scan, part, stop + 1)
        return (scaled + more, end) if end > stop + 1 and more < scaled / value else (scaled, stop)

    def _with_unit(
        self, first: int, value: float, stop: int, before: tuple[int, int, str] | None, words: bool, scaled: bool
    ) -> Core:
        unit = before[2] if before else None
        behind = self.scan.at("units", over_hedge(self.scan, stop, "units"))
        last = stop
        if behind and together(self.scan, stop - 1, behind) and unit in (None, behind[2]) and stop not in self.taken:
            unit, last = behind[2], behind[1]
        return Core(value, first, last, unit, words, scaled, stop)

    # -- ranges ------------------------------------------------------------------------------

    def _range(self, low: Core) -> Figure | None:
        behind = self._joiner(low)
        if behind is None or behind in self.taken or not self._same_sentence(behind, low.first):
            return None
        high = self._core(behind)
        if high is None:
            return None
        value, top = low.value, high.value
        if high.scaled and not low.scaled and (high.unit is None or low.unit in (None, high.unit)):
            factor = self._factor(high)
            if value * factor < top:
                value *= factor
        if not value < top or (low.unit and high.unit and low.unit != high.unit):
            return None
        return Figure(
            low.first, high.last, value, top, high.unit or low.unit, qualifier="between", in_words=low.in_words
        )

    def _factor(self, core: Core) -> float:
        scan, factor = self.scan, 1.0
        for token in range(core.first, core.bare):
            mention = scan.at("number.multipliers", token)
            if mention:
                factor *= float(mention[2])
        return factor

    def _joiner(self, low: Core) -> int | None:
        """The token behind what joins the two ends of a range."""
        scan, at = self.scan, low.last
        if not self._same_sentence(at, at - 1):
            return None
        opener = self._opener(low.first)
        if opener is not None:
            for words in opener.split(" | "):
                size = len(words.split())
                if " ".join(scan.word[at : at + size]) == words.casefold():
                    return None if self._changes(low.first) else at + size
        if scan.raw[at] in _DASHES:
            glued = scan.glued(at) == (at + 1 < self.size and scan.glued(at + 1))
            return at + 1 if glued and (scan.glued(at) or scan.raw[at] != "-") and self._digits_behind(at + 1, low) else None
        mention = scan.at("number.range", at)
        if mention and not self._changes(low.first) and not self._moved(low):
            return mention[1]
        return None

    def _moved(self, low: Core) -> bool:
        """Whether a word of change stands right in front: "slid $1.63 to $13.03", "rose by 4 per cent to 50"."""
        near = range(max(0, low.first - 2), low.first)
        return any(self.scan.over("marks.growth", t) for t in near)

    def _digits_behind(self, at: int, low: Core) -> bool:
        if at >= self.size:
            return False
        if low.in_words:
            return self.scan.kind[at] == WORD
        return self.scan.kind[at] == NUMERAL or self.scan.at("units", at) is not None

    def _opener(self, first: int) -> str | None:
        """The joiners that the word in front asks for ("between" asks for "and")."""
        for start in range(first - 1, max(-1, first - 4), -1):
            mention = self.scan.at("number.range_open", start)
            if mention and (mention[1] == first or self.scan.over("qualifiers.about", mention[1])):
                return mention[2]
        return None

    def _changes(self, first: int) -> bool:
        """Whether a word of change stands in front: "rose from 5 to 7" states two figures, not a range."""
        sentence = self.scan.sentence[first]
        opened = False
        for token in range(first - 1, max(-1, first - 13), -1):
            if self.scan.sentence[token] != sentence or self.scan.raw[token] in ",;:":
                return False
            opener = self.scan.at("number.range_open", token)
            opened = opened or (opener is not None and not self.scan.over("marks.and", token))
            if opened and self.scan.over("marks.growth", token) and self.scan.over("actions", token) is None:
                return True
        return False

    # -- fractions and multiples ---------------------------------------------------------------

    def _fraction(self, at: int) -> Figure | None:
        scan = self.scan
        if scan.over("not_figures.phrases", at):
            return None
        share = scan.at("number.fractions", at)
        if share:
            return Figure(at, share[1], float(share[2]), None, "percent", "fraction", in_words=True)
        times = scan.at("number.multiples", at)
        if times:
            return Figure(at, times[1], float(times[2]), None, None, "multiple", in_words=True)
        return None
