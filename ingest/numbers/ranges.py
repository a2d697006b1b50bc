"""Ranges: two numbers that a dash or a word joins into one figure."""

from __future__ import annotations

from ingest.numbers.core import DASHES, Core, CoreReader
from ingest.numbers.figure import Figure
from ingest.numbers.signs import sign_at
from ingest.scan import NUMERAL, WORD

_FAR = 3  # the ends of a range are seldom further apart than this many times


class RangeReader(CoreReader):
    """Reads ranges of numbers, of which the first end is known."""

    changing: int | None = None  # the sentence that last told of a change from one number to another

    def _range(self, low: Core) -> Figure | None:
        behind = self._joiner(low)
        if behind is None or behind in self.taken or not self._same_sentence(behind, low.first):
            return None
        high = self._high(low, behind)
        if high is None:
            return None
        value, top = low.value, high.value
        if low.unit is None:
            value /= high.per
        if value < 0 and top < value:
            value, top = top, value
        if self._spaced(low.last) and not (high.scaled or high.unit or self.scan.at("measures", high.last)):
            return None
        if high.scaled and not low.scaled and (high.unit is None or low.unit in (None, high.unit)):
            factor = self._factor(high)
            if value * factor < top:
                value *= factor
        if not value < top or (low.unit and high.unit and low.unit != high.unit) or self._moved(low, high):
            return None
        return Figure(
            low.first, high.last, value, top, high.unit or low.unit, qualifier="between", in_words=low.in_words
        )

    def _unit_ahead(self, low: Core) -> str | None:
        """The unit at the upper end of the range that a number opens."""
        behind = self._joiner(low)
        high = self._high(low, behind) if behind is not None else None
        return high.unit if high else None

    def _high(self, low: Core, at: int) -> Core | None:
        """The upper end, with its sign; behind a dash it has that of the lower end («минус 5–7»)."""
        told, start = sign_at(self.scan, at)
        high = self._core(start)
        if high is None:
            return None
        dashed = low.value < 0 and start == at and self.scan.raw[at - 1] in DASHES
        if told < 0 or (dashed and high.value > -low.value):
            high.value = -high.value
        return high

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
                    return None if self._changes(low) else at + size
        if scan.raw[at] in DASHES:
            return at + 1 if self._dash(at) and self._digits_behind(at + 1, low) else None
        mention = scan.at("number.range", at)
        return mention[1] if mention and not self._changes(low) else None

    def _dash(self, at: int) -> bool:
        """Whether the dash may join two numbers: with no space at it or with two."""
        return self.scan.glued(at) == (at + 1 < self.size and self.scan.glued(at + 1))

    def _spaced(self, at: int) -> bool:
        """Whether a hyphen with spaces stands there: it joins only where a unit follows ("18 - 25 triệu")."""
        return self.scan.raw[at] == "-" and not self.scan.glued(at)

    def _moved(self, low: Core, high: Core) -> bool:
        """Whether one number is the change and the other what it led to, behind a word of change.

        "slid $1.63 to $13.03" and "rose by 4 per cent to 50" state two figures: the second is many times the
        first, of another kind, or a price like it.
        "a surge of 10 to 15 feet" and "inflation at 7.5% to 8%" are ranges.
        """
        if self.scan.at("number.range", low.last) is None or self.scan.raw[low.last] in DASHES:
            return False
        if low.unit and high.unit and self._leads(low) != self._leads(high):
            return True  # "lost 14 cents to $86.06": the ends of a range are written alike
        near = range(max(0, low.first - 2), low.first)
        if not any(self.scan.over("marks.growth", t) for t in near):
            return False
        if low.unit is None or high.unit is None:
            return low.unit is not None or high.value >= _FAR * low.value
        priced = self._kind(low.unit) == "currency" and self.scan.over("marks.growth", low.first - 1)
        return bool(priced) or high.value >= _FAR * low.value

    def _leads(self, core: Core) -> bool:
        """Whether the unit stands in front of the number."""
        return self.scan.at("units", core.first) is not None

    def _digits_behind(self, at: int, low: Core) -> bool:
        if at >= self.size:
            return False
        if low.in_words:
            return self.scan.kind[at] == WORD
        start = sign_at(self.scan, at)[1]
        if start >= self.size:
            return False
        return self.scan.kind[start] == NUMERAL or self.scan.at("units", start) is not None

    def _opener(self, first: int) -> str | None:
        """The joiners that the word in front asks for ("between" asks for "and")."""
        openers = self.scan.marks.get("number.range_open", {})
        for start in range(first - 1, max(-1, first - 4), -1):
            mention = openers.get(start)
            if mention and (mention[1] == first or self.scan.over("qualifiers.about", mention[1])):
                return mention[2]
        return None

    def _changes(self, low: Core) -> bool:
        """Whether a word of change stands in front: "rose from 5 to 7" states two figures, not a range.

        It holds for what is measured further on in the sentence, too ("rose from 5% to 7%, theirs from 2% to 4%").
        """
        sentence = self.scan.sentence[low.first]
        changes = self._changing(low.first) or (low.unit is not None and sentence == self.changing)
        self.changing = sentence if changes else self.changing
        return changes

    def _changing(self, first: int) -> bool:
        """Whether a word of change stands in front, and behind it the word that opens the two numbers."""
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
