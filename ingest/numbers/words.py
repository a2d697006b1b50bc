"""Number words composed by the features that the language declares."""

from __future__ import annotations

from ingest.scan import Mention, Scan

_HYPHENS = frozenset("-‐‑–")
_HEDGES = ("qualifiers.more_than_after", "qualifiers.about_after", "qualifiers.nearly_after")
_PACKS = (10.0, 12.0)  # tens and dozens are counted by the hundred too


def compose(scan: Scan, at: int) -> tuple[float, int] | None:
    """Value of the number words at the token, and the token behind them; null where none stand there."""
    reader = _Composer(scan, at)
    return reader.read()


def multiply(scan: Scan, value: float, at: int) -> tuple[float, int]:
    """The value times the multipliers that follow it ("29,6 тыс.", "15 nghìn tỷ", "3 triệu rưỡi")."""
    unit = 1.0
    start = at - 1
    at = over_hedge(scan, at, "number.multipliers")
    while mention := scan.at("number.multipliers", at):
        if not together(scan, start, mention):
            break
        if _letter(scan, mention) and not scan.glued(at):
            break
        unit = float(mention[2])
        value = scaled(value, unit)
        at = mention[1]
    half = scan.at("number.halves", at) if unit > 1 else None
    if half and together(scan, start, half):
        return value + unit / 2, half[1]
    return value, at


def together(scan: Scan, token: int, mention: Mention) -> bool:
    """Whether the whole mention stands in the sentence, and so in the line, of the token."""
    return scan.sentence[token] == scan.sentence[mention[0]] == scan.sentence[mention[1] - 1]


def over_hedge(scan: Scan, at: int, cls: str) -> int:
    """Past a hedge between a number and a phrase of the class («2 с лишним миллиона», «2 с лишним года»)."""
    if at not in scan.opened(_HEDGES):
        return at
    for hedging in _HEDGES:
        hedge = scan.at(hedging, at)
        if hedge and scan.at(cls, hedge[1]):
            return hedge[1]
    return at


def scaled(value: float, unit: float) -> float:
    """The product, without the dust of binary fractions: 4.1 × 10¹² is 4100000000000."""
    product = value * unit
    near = round(product, 3)
    return near if abs(product - near) < 1e-6 * max(1.0, abs(product)) else product


def _letter(scan: Scan, mention: tuple[int, int, str]) -> bool:
    """Whether a multiplier is a single letter (k, m), which only counts glued to its number."""
    return mention[1] - mention[0] == 1 and len(scan.word[mention[0]]) == 1


class _Composer:
    def __init__(self, scan: Scan, at: int) -> None:
        self.scan = scan
        self.start = at
        self.at = at
        self.total = 0.0
        self.current = 0.0
        self.unit = 1.0  # of the last part, for "and a half"
        self.seen = False
        self.closed = False  # nothing may be added any more
        self.multiplied = False  # a multiplier stood last

    def read(self) -> tuple[float, int] | None:
        if not (self._article() or self._factor() or self._value()):
            return None
        while not self.closed and self._goes_on() and (self._multiplier() or self._half() or self._further()):
            pass
        return self.total + self.current, self.at

    def _goes_on(self) -> bool:
        scan = self.scan
        return self.at < len(scan.raw) and scan.sentence[self.at] == scan.sentence[self.start]

    def _at(self, cls: str, token: int) -> Mention | None:
        """The mention of the class at the token, if it stands in the sentence where the number begins."""
        mention = self.scan.at(cls, token)
        return mention if mention and together(self.scan, self.start, mention) else None

    def _article(self) -> bool:
        """ "a million", "một triệu một nghìn": one, where a multiplier follows, inside a number a smaller one."""
        mention = self._at("number.articles", self.at)
        multiplier = self._at("number.multipliers", mention[1]) if mention else None
        if not mention or not multiplier or _letter(self.scan, multiplier):
            return False
        if self.seen and (self.current or float(multiplier[2]) >= self.unit):
            return False
        self.current, self.at, self.seen = float(mention[2]), mention[1], True
        return True

    def _factor(self) -> bool:
        """ "half a million", «півтори тисячі»: what follows, times the factor."""
        mention = self._at("number.factors", self.at)
        if not mention:
            return False
        behind = mention[1]
        multiplier = self._at("number.multipliers", behind)
        counted = self._at("number.values", self.at) or self._at("units", behind)
        if not multiplier and not counted and float(mention[2]) < 1:
            return False
        self.current, self.at, self.seen = float(mention[2]), behind, True
        self.closed = multiplier is None
        return True

    def _value(self) -> bool:
        mention = self._at("number.values", self.at)
        if not mention:
            return False
        value = float(mention[2])
        if self.seen and not self._fits(value):
            return False
        if value >= 1000:  # «миллион двести тысяч»
            self.total, self.unit = self.total + value, value
            self.at, self.seen = mention[1], True
            return True
        tail = self.multiplied and value < 10 and self._at("number.tails", self.at)
        if tail and tail[1] == mention[1] and not self._at("number.multipliers", tail[1]):
            self.current += value * self.unit / 10  # "một triệu hai": the tens of the unit are left unsaid
            self.at, self.closed = mention[1], True
            return True
        self.multiplied = value >= 100
        self.current += value
        self.unit = 10.0 if value and value % 10 == 0 and value < 100 else (100.0 if value >= 100 else 1.0)
        self.at, self.seen = mention[1], True
        return True

    def _fits(self, value: float) -> bool:
        """Whether a value may be added: "twenty" + "two", «двести» + «сорок», not "two" + "three"."""
        if value <= 0:
            return False
        place = 10.0
        while place <= value:
            place *= 10
        if self.current:
            return self.current % place == 0 and (value < 10 or value % 10 == 0 or self.current >= 100)
        return self.total > 0 and value < self.unit

    def _multiplier(self) -> bool:
        mention = self._at("number.multipliers", self.at)
        if not mention or _letter(self.scan, mention):
            return False
        by = float(mention[2])
        if by < 1000:
            if not self.current or (self.current >= max(by, 100) and by not in _PACKS):
                return False
            self.current *= by
        elif self.total and (self.total < by or not self.current) and self.unit < by:
            self.total, self.current = (self.total + self.current) * by, 0.0
        elif self.current:
            self.total, self.current = self.total + self.current * by, 0.0
        else:
            return False
        self.unit, self.at, self.multiplied = by, mention[1], True
        return True

    def _half(self) -> bool:
        mention = self._at("number.halves", self.at)
        if not mention or not self.seen:
            return False
        self.current += self.unit / 2
        self.at = mention[1]
        multiplier = self._at("number.multipliers", self.at)
        self.closed = multiplier is None
        return True

    def _further(self) -> bool:
        """Another value, directly or over a hyphen or a joiner."""
        if self._value() or (self.total and self._article()):
            return True
        back = self.at
        joiner = self._at("number.joiners", back)
        if joiner and self.unit < 100 and self.total == 0 and self.current < 100:
            joiner = None
        if not joiner and not self._hyphen(back):
            return False
        self.at, self.multiplied = joiner[1] if joiner else back + 1, False
        if self._value():
            return True
        self.at = back
        return False

    def _hyphen(self, at: int) -> bool:
        """Whether a hyphen joins the words on both its sides ("twenty-two")."""
        scan = self.scan
        return at + 1 < len(scan.raw) and scan.raw[at] in _HYPHENS and scan.glued(at) and scan.glued(at + 1)
