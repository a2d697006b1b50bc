"""Who stands where in a sentence: whom a verb of saying or a preposition belongs to."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from operator import attrgetter

from ingest.attribution.groups import groups
from ingest.attribution.model import Group
from ingest.attribution.names import names
from ingest.scan import NUMERAL, WORD, Mention, Scan

_OWNED = 5  # tokens between an owner and what it owns
_end = attrgetter("last")


class Standing:
    """The groups of names of one sentence, and where they stand.

    `dates` are tokens of dates, which may stand between a verb of saying and its subject.
    """

    def __init__(self, scan: Scan, first: int, last: int, dates: frozenset[int]) -> None:
        self.scan, self.first, self.last, self.dates = scan, first, last, dates
        start = _behind_dateline(scan, first, last)
        self.groups = groups(scan, names(scan, start, last), start, last)

    def _behind(self, at: int, reach: int, statement: bool = False) -> Group | None:
        for number, group in enumerate(self.groups):
            if group.first >= at:
                gap = range(at, group.first)
                light = sum(not self._light(token, statement) for token in gap)
                near = light <= reach and not any(self._breaks(t) for t in gap)
                return self._owned(number) if near else None
            if group.first < at < group.last:
                return group
        return None

    def _breaks(self, token: int) -> bool:
        """Whether a sign keeps apart; a comma with a participle behind does not («по данным, приведённым …»)."""
        if self.scan.raw[token] == ",":
            return self.scan.at("marks.issued", token + 1) is None
        return self.scan.raw[token] in ";:"

    def _owned(self, number: int) -> Group:
        """The group, or what it owns where only a country does ("Gaza's Hamas-controlled Ministry of Health")."""
        group, behind = self.groups[number], self.groups[number + 1 :]
        if not weak(group) or self.scan.word[group.last : group.last + 1] not in (["'s"], ["’s"]):
            return group
        body = next((g for g in behind[:2] if g.of("institution", "spokesperson", "title", "source")), None)
        near = body is not None and all(self.scan.raw[t] not in ",;:." for t in range(group.last, body.first))
        return body if body and near and body.first - group.last <= _OWNED else group

    def _ahead(self, at: int, reach: int) -> Group | None:
        """The group in front of a token, over dates, adverbs and insertions."""
        for group in reversed(self.groups):
            if group.last <= at:
                out = self._enclosed(group, at) or self._aside(group, at) or self._no_subject(group)
                if self.scan.word[group.last] == "'s" or out or self._owns(group) or self._where_said(group):
                    continue  # an owner ("the North's dead") is no subject
                gap = [t for t in range(group.last, at) if not self._light(t, True)]
                if any(self.scan.raw[t] in ";:" for t in gap):
                    return None
                return self._first_of(group) if len(gap) <= reach else None
        return None

    def _first_of(self, group: Group) -> Group:
        """Of joint sources ("police and rescuers said") the first."""
        at = self.groups.index(group)
        if not at or group.of("back"):
            return group
        gap = range(self.groups[at - 1].last, group.first)
        joined = 0 < len(gap) <= 3 and any(self.scan.over("marks.and", t) for t in gap[:2])
        if any(self.scan.kind[t] == NUMERAL for t in range(self.groups[at - 1].first, self.groups[at - 1].last)):
            return group  # "They gave Ukraine 16 HIMARS, and an official said"
        short = all(self.scan.over("marks.and", t) or len(self.scan.raw[t]) <= 3 for t in gap)
        return self.groups[at - 1] if joined and short else group

    def _owns(self, group: Group) -> bool:
        """Whether only a country stands behind a word of belonging ("the 100th Brigade of Ukraine")."""
        return weak(group) and group.first > self.first and self.scan.over("marks.of", group.first - 1) is not None

    def _at(self, group: Group) -> bool:
        """Whether a country stands behind a preposition, as a place («в секторе Газа озвучили»)."""
        scan, before = self.scan, group.first - 1
        return before >= self.first and scan.at("marks.at", before) is not None

    def _in_place(self, group: Group) -> bool:
        """Whether a preposition stands in front of the group («Пожар в Махачкале: …»)."""
        before = group.first - 1
        return before > self.first and self.scan.language.holds("marks.stop", self.scan.word[before])

    def _speaks(self, group: Group) -> bool:
        """Whether a country with a government opens the sentence behind its preposition."""
        parties = self.scan.language.registry.parties
        return group.first == self.first + 1 and any(parties.get(n.ident, {}).get("iso") for n in group.names)

    def _no_subject(self, group: Group) -> bool:
        """Whether the group is an object by its ending, or owns a document («у звіті генінспектора наводить»)."""
        scan, before = self.scan, group.first - 1
        endings = scan.language.features["object_endings"]
        alone = len(group.names) == 1 and group.of("institution", "group")
        if endings and alone and scan.word[group.last - 1].endswith(tuple(endings)):
            return True
        owns = before > self.first and scan.over("cues.statement", before) and scan.at("marks.at", before - 1)
        return bool(owns) and not group.of("back") and any(g.last <= before - 1 for g in self.groups)

    def _aside(self, group: Group, at: int) -> bool:
        """Whether a preposition holds the group in an insertion («…, выступая перед журналистами, назвал»)."""
        scan, before = self.scan, group.first - 1
        while before > self.first and scan.over("number.articles", before):
            before -= 1
        if scan.raw[at - 1] != "," or before <= self.first or scan.kind[before] != WORD:
            return False
        held = (
            scan.over("marks.stop", before)
            and not scan.at("marks.at", before)
            and not scan.over("cues.according", before)
        )
        return bool(held) and any(g.last < before and scan.raw[g.last] == "," for g in self.groups)

    def _where_said(self, group: Group) -> bool:
        """Whether a document is where somebody named before it speaks ("X trong một bài viết cho biết")."""
        if not any(name.ident == "report" for name in group.of("back")) or group is self.groups[0]:
            return False
        opening = range(max(self.first + 1, group.first - 2), group.first)
        inside = any(self.scan.over("marks.at", t) for t in opening)
        return inside and not self.groups[self.groups.index(group) - 1].of("back")

    def _enclosed(self, group: Group, at: int) -> bool:
        """Whether the group stands in a relative clause that is closed before the token ("X, who met Y, said")."""
        while at - 1 in self.dates or (at - 1 > group.last and at in self.dates and self._light(at - 1, True)):
            at -= 1  # "X, maker of Y, on Thursday posted"
        if self.scan.raw[at - 1] != "," or group.last >= at:
            return False
        return self._first_clause < group.first or self._inserted[group.first]

    @cached_property
    def _first_clause(self) -> int:
        """The first comma of the sentence behind which a relative clause opens; behind its end where none does."""
        commas = (t for t in range(self.first, self.last) if self.scan.raw[t] == ",")
        return next((t for t in commas if self._relative(t + 1)), self.last)

    @cached_property
    def _inserted(self) -> dict[int, bool]:
        """By its first token, whether a group stands between commas behind a subject ("X, delayed by Y, said")."""
        return {group.first: self._is_inserted(group) for group in self.groups}

    def _is_inserted(self, group: Group) -> bool:
        scan = self.scan
        opened = next((t for t in range(group.first - 1, self.first, -1) if scan.raw[t] == ","), None)
        if opened is None or all(
            scan.kind[t] != WORD or scan.over("marks.stop", t) for t in range(opened + 1, group.first)
        ):
            return False
        before = bisect_right(self.groups, opened, key=_end)  # who stands farther away has this one in between
        if not before:
            return False
        between = range(self.groups[before - 1].last, opened)
        return all(scan.raw[t] == "." or self._light(t, True) for t in between)

    def _relative(self, token: int) -> bool:
        """Whether a relative clause opens at the token, perhaps behind a preposition."""
        scan = self.scan
        return any(scan.at("marks.relative", t) is not None for t in (token, token + 1) if t < self.last)

    def _light(self, token: int, statement: bool) -> bool:
        scan = self.scan
        if scan.raw[token] in ',()"“”«»' or token in self.dates or scan.over("cues.told", token):
            return True
        return statement and bool(scan.over("cues.statement", token) or scan.over("marks.stop", token))

    def _subject(self, cue: Mention, before_only: bool = False) -> Group | None:
        """The group that a verb of saying belongs to."""
        around = next((g for g in self.groups if g.first < cue[0] < g.last and g.of("back")), None)
        if around:  # "the survey found" as one cue
            return around
        sides = self.scan.language.features["cue_subject"]
        ahead = self._ahead(cue[0], 7) if "before" in sides else None
        if before_only:
            return ahead
        behind = self._next_to(cue[1]) if "after" in sides else None
        fixed = self.scan.language.features["head"] == "last"  # a verb goes first only where it is set off
        if behind and (fixed or weak(behind)) and not self._turned(cue):
            behind = None  # "a report showed U.S. employers …": no subject
        if ahead and weak(ahead) and (ahead.last < cue[0] - 1 or self.scan.raw[ahead.last] in ",("):
            ahead = None
        if ahead and weak(ahead) and self._at(ahead) and (behind or ahead.last < cue[0] or not self._speaks(ahead)):
            ahead = None  # «в России регистрируют», but «в Москве заявили»
        if not behind or not ahead:
            return ahead or behind
        if self._asked(cue) or self._stated_at(cue, behind):
            return behind
        if ahead.last == cue[0] and self.scan.raw[cue[0] - 1] != ",":
            return ahead
        if weak(behind) != weak(ahead):
            return ahead if weak(behind) else behind
        if cue[0] > self.first and self.scan.raw[cue[0] - 1] in '”"»—–-' and not self.scan.glued(cue[0]):
            return behind
        near = len([t for t in range(ahead.last, cue[0]) if not self._light(t, False)]) <= 2
        if near and behind.of("back") and not ahead.of("back") and not self._quoted(ahead, cue):
            return ahead  # "the utility, CenterPoint Energy, said it had …"
        if cue[0] > self.first and self.scan.raw[cue[0] - 1] == ",":
            return behind
        return ahead if near or self.scan.language.features["head"] == "last" else behind

    def _stated_at(self, cue: Mention, behind: Group) -> bool:
        """Whether a comma and "at" enclose the verb («отправит 40 спасателей, пообещали в Москве»)."""
        scan = self.scan
        if scan.language.features["head"] == "last" or behind.of("back") or behind.first != cue[1] + 1:
            return False
        return scan.raw[cue[0] - 1] == "," and scan.at("marks.at", cue[1]) is not None

    def _asked(self, cue: Mention) -> bool:
        """Whether a relative pronoun behind a preposition opens the clause («про які заявив Борис Пісторіус»)."""
        scan, before = self.scan, cue[0] - 1
        if before <= self.first or scan.over("marks.relative", before) is None:
            return False
        return scan.language.holds("marks.stop", scan.word[before - 1])

    def _quoted(self, ahead: Group, cue: Mention) -> bool:
        """Whether a comma closes what is stated, and no apposition: «акций «Датаком», повідомила компанія»."""
        if self.scan.raw[cue[0] - 1] != "," or self.scan.language.features["head"] == "last":
            return False
        return ahead.first > self.first and self.scan.raw[ahead.first - 1] != ","

    def _turned(self, cue: Mention) -> bool:
        """Whether a verb of saying may stand in front of its subject: behind a comma, a quotation or a dash."""
        return cue[0] == self.first or self.scan.raw[cue[0] - 1] in ',”"»—–'

    def _next_to(self, at: int) -> Group | None:
        """The group right behind a verb of saying, over dates and a preposition."""
        for group in self.groups:
            if group.first >= at:
                gap = [t for t in range(at, group.first) if not self._light(t, True) or self.scan.raw[t] == ","]
                heavy = len(gap) > 2 or any(self.scan.raw[t] in ',:;.”"»' for t in gap)
                return None if heavy or self._placed(at, group) else group
        return None

    def _placed(self, at: int, group: Group) -> bool:
        """Whether the group only says where ("said on the Telegram app"), in a language of fixed order."""
        language = self.scan.language
        fixed = language.features["head"] == "last"
        return fixed and any(language.holds("marks.toward", self.scan.word[t]) for t in range(at, group.first))


def _behind_dateline(scan: Scan, first: int, last: int) -> int:
    """Past a dateline ("SINGAPORE – …", "MOSCOW (Sputnik) – …", "QUETTA (AFP): …"), whose names state nothing."""
    if not (scan.raw[first].isupper() and len(scan.raw[first]) > 2):
        return first
    for at in range(first + 1, min(last, first + 9)):
        if (scan.raw[at] in "–—-" and not scan.glued(at)) or (scan.raw[at] == ":" and scan.raw[at - 1] == ")"):
            return at + 1
    return first


def weak(group: Group) -> bool:
    """Whether only a country is named, which speaks for itself less often than not."""
    return all(name.kind == "party" for name in group.names)
