"""The attributions of one sentence: every form in which somebody is said to state something."""

from __future__ import annotations

from dataclasses import replace

from ingest.attribution.identity import RELAYS
from ingest.attribution.model import Attribution, Group
from ingest.attribution.standing import weak
from ingest.attribution.stating import participial, states
from ingest.attribution.subjects import open_subject
from ingest.attribution.unsaid import Unsaid
from ingest.attribution.verbless import Verbless
from ingest.scan import NUMERAL, WORD, Mention


class SentenceReader(Verbless, Unsaid):
    """The attributions of one sentence."""

    def read(self) -> list[Attribution]:
        scan, first, last = self.scan, self.first, self.last
        cues = scan.among(_CUES, first, last)
        if not cues and not any(scan.raw[t] in ":—–" or scan.over("marks.agent", t) for t in range(first, last)):
            return []
        for cls, mention in sorted(cues, key=lambda cue: (_CUES.index(cue[0]), cue[1])):
            kind = cls.removeprefix("cues.")
            _READERS[kind](self, kind, mention)
        if self.groups:
            self.made_by()
            self.theirs()
            self.colon()
            self.dash()
        return sorted(self.found, key=lambda a: a.cue_first)

    def according(self, kind: str, cue: Mention) -> None:
        group = self._behind(cue[1], 4, statement=True)
        if group:
            self._enter(group, "according", cue)

    def verb(self, kind: str, cue: Mention) -> None:
        denies, adds = kind == "denied", kind == "added"
        if adds and cue[1] - cue[0] == 1 and self.scan.kind[cue[1] : cue[1] + 1] == [NUMERAL]:
            return  # "employers added 119,000 jobs"
        counted = cue[0] > self.first and self.scan.kind[cue[0] - 1] == NUMERAL and cue[0] - 1 not in self.dates
        if counted and cue[1] - cue[0] == 1 and self.scan.language.features["head"] == "last":
            return  # "the 1,600 reports"
        if not states(self.scan, cue, self.first) or self._coordinated(cue, denies, adds):
            return
        group = self._told_first(self._subject(cue), cue)
        if group is None or (group.last < cue[0] and weak(group)):
            group = open_subject(self.scan, cue, self.first) or group
        if group and not self._happens_to(group, cue):
            self._enter(group, "verb", cue, denies, adds)

    def _happens_to(self, group: Group, cue: Mention) -> bool:
        """ "Vietnam recorded 412 cases": what a country had, and nobody's statement."""
        country = len(group.of("party")) == len(group.names)
        return country and self.scan.over("marks.undergoes", cue[0]) is not None

    def _told_first(self, group: Group | None, cue: Mention) -> Group | None:
        """For "said to TASS a source": the source, with the agency entered as the one told."""
        if group is None or group.of("back") or (group.first < cue[1] and not self._is_relay(group)):
            return group
        behind = self._in_body(max(group.last, cue[1])) or self._right_behind(group)
        if behind is None or behind.of("back") or weak(behind):
            return group
        self._enter(group, "hearer", cue)
        return behind if id(group) in self.used else group

    def _right_behind(self, group: Group) -> Group | None:
        """The group directly behind another, or with an article between (« à l'AFP le maire »)."""
        for other in self.groups:
            gap = range(group.last, other.first)
            if other.first >= group.last and len(gap) <= 1 and all(self._article(t) for t in gap):
                return None if other.of("back", "party") else other
        return None

    def _article(self, token: int) -> bool:
        """Whether a token may be an article: short, and no preposition."""
        scan = self.scan
        return scan.kind[token] == WORD and len(scan.raw[token]) <= 3 and not scan.over("marks.stop", token)

    def _is_relay(self, group: Group) -> bool:
        """Whether only a news agency or outlet is named."""
        kinds = self.memory.registry.sources
        told = group.of("source")
        only = len(told) + len(group.of("institution")) == len(group.names)
        return bool(told) and only and all(kinds.get(n.ident, {}).get("kind") in RELAYS for n in told)

    def _in_body(self, at: int) -> Group | None:
        """The group at a token, or in whose body somebody spoke («рассказали «Интерфаксу» в управлении МЧС»)."""
        at += at < self.last and self.scan.raw[at] in '»”"'
        inside = at < self.last and self.scan.at("marks.at", at) is not None
        for other in self.groups:
            if other.first >= at:
                gap = range(at + inside, other.first)
                near = len(gap) <= (2 if inside else 0) and all(self.scan.kind[t] == WORD for t in gap)
                return other if near and (not inside or other.of("source", "institution")) else None
        return None

    def _coordinated(self, cue: Mention, denies: bool, adds: bool) -> bool:
        """ "estimated … and said …": a second verb has the subject of the first."""
        before = cue[0] - 1
        if before <= self.first or not (self.scan.over("marks.and", before) or participial(self.scan, cue)):
            return False
        first = next((a for a in reversed(self.found) if a.form == "verb" and a.cue_last <= before), None)
        if first is None:
            return False
        self.found.append(replace(first, cue_first=cue[0], cue_last=cue[1], denies=denies, adds=adds))
        return True

    def citing(self, kind: str, cue: Mention) -> None:
        source = self._behind(cue[1], 4, statement=True)
        relay = self._ahead(cue[0], 6)
        if source and not (relay and self._unnamed(source)):
            self._enter(source, "citing", cue)
        if relay and relay is not source:
            self._enter(relay, "relay", cue)

    def _unnamed(self, source: Group) -> bool:
        """Whether only "sources" are cited, so that nobody but the agency answers."""
        scan = self.scan
        mention = scan.at("marks.unnamed", source.first)
        whose = any(scan.at(cls, source.last) for cls in ("marks.at", "marks.of"))
        return mention is not None and mention[1] >= source.last and not whose

    def quoted_by(self, kind: str, cue: Mention) -> None:
        relay = self._behind(cue[1], 3)
        if relay:
            self._enter(relay, "relay", cue)

    def told(self, kind: str, cue: Mention) -> None:
        hearer = self._behind(cue[1], 3)
        if hearer:
            self._enter(hearer, "hearer", cue)
        if self.scan.language.features["head"] == "first" and self.scan.over("cues.said", cue[0] - 1):
            return  # «заявил в интервью агентству»: the verb finds its subject
        group = self._right_behind(hearer) if hearer and self._turned(cue) else None
        group = group or self._subject(cue, before_only=True) or open_subject(self.scan, cue, self.first)
        if group:
            self._enter(group, "verb", cue)

    def statement(self, kind: str, cue: Mention) -> None:
        group = self._behind(cue[1], 3)
        if group and id(group) not in self.used and not any(map(self._other, range(cue[1], group.first))):
            self._enter(group, "statement", cue)

    def _other(self, token: int) -> bool:
        """Whether a word keeps a document from its owner: a verb of stating, a word of place."""
        return any(self.scan.over(cls, token) for cls in ("cues.said", "marks.toward", "marks.relative"))


_KINDS = ("citing", "quoted_by", "told", "according", "said", "added", "denied", "statement")
_CUES = tuple(f"cues.{kind}" for kind in _KINDS)
_READERS = {
    "according": SentenceReader.according,
    "said": SentenceReader.verb,
    "added": SentenceReader.verb,
    "denied": SentenceReader.verb,
    "citing": SentenceReader.citing,
    "quoted_by": SentenceReader.quoted_by,
    "told": SentenceReader.told,
    "statement": SentenceReader.statement,
}
