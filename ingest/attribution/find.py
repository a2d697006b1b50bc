"""Finds the attributions of a text: who is said to state what, sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ingest.article import Article
from ingest.attribution.groups import Group, groups
from ingest.attribution.names import Name, names
from ingest.attribution.resolve import Identity, Memory, resolve
from ingest.scan import Mention, Scan

_OFFICES = frozenset(("ministry", "military", "government", "police", "health", "statistics", "central_bank", "head_of_state"))


@dataclass(slots=True)
class Attribution:
    """Somebody states something. Tokens first..last name the source, cue_first..cue_last attribute.

    `form` is how: `verb`, `according`, `statement`, `citing`, `colon`, `dash`. `back` is set where
    the words only point at somebody named before (`institution`, `person`, `report`).
    """

    identity: Identity
    form: str
    sentence: int
    first: int
    last: int
    cue_first: int
    cue_last: int
    denies: bool = False
    adds: bool = False
    back: str | None = None
    via: tuple[str, ...] = ()


def attribute(article: Article) -> None:
    """Enter the article's attributions and mentions, in the order of the text.

    Relays are entered in `via`, words that point back resolved. A mention is an institution named
    without any word of stating: a bulletin may be its own without saying so.
    """
    scan = article.scan
    memory = Memory(scan.language.registry, article.document.published, home=article.home)
    dated = frozenset(token for span in article.dates for token in range(span.first, span.last))
    for number, (first, last) in enumerate(scan.sentences):
        sentence = _Sentence(scan, number, first, last, memory, dated)
        here = sentence.read()
        article.attributions.extend(_relayed(_settle(scan, here, article.attributions, memory)))
        article.mentions.extend(sentence.mentions())
    article.sources = len({a.identity.source or a.identity.name for a in article.attributions})


class _Sentence:
    """The attributions of one sentence."""

    def __init__(
        self, scan: Scan, number: int, first: int, last: int, memory: Memory, dates: frozenset[int]
    ) -> None:
        self.scan, self.number, self.first, self.last, self.memory = scan, number, first, last, memory
        self.groups: list[Group] = []
        self.used: set[int] = set()
        self.found: list[Attribution] = []
        self.dates = dates  # tokens of dates, which may stand between a verb of saying and its subject

    def read(self) -> list[Attribution]:
        scan, first, last = self.scan, self.first, self.last
        cues = [(kind, m) for kind in _KINDS for m in scan.within(f"cues.{kind}", first, last)]
        if not cues and not any(scan.raw[t] in ":—–" for t in range(first, last)):
            self._introduce()
            return []
        start = _behind_dateline(scan, first, last)
        self.groups = groups(scan, names(scan, start, last), start, last)
        if not self.groups:
            return []
        for kind, mention in sorted(cues, key=lambda cue: (_KINDS.index(cue[0]), cue[1])):
            _READERS[kind](self, kind, mention)
        self._colon()
        self._dash()
        return sorted(self.found, key=lambda a: a.cue_first)

    def _introduce(self) -> None:
        """Remember a company or body that is named without stating anything, for "the company said" later."""
        scan = self.scan
        for mention in scan.within("roles.institution", self.first, self.last):
            near = names(scan, mention[1], min(self.last, mention[1] + 4))
            proper = next((name for name in near if name.kind == "proper"), None)
            if proper:
                identity = Identity(name=scan.words(proper.first, proper.last), kind="institution")
                self.memory.introduced.append((identity, scan.word[mention[0] : proper.last]))

    def mentions(self) -> list[Attribution]:
        """Offices of the registry named in the sentence that state nothing in it."""
        found = []
        for mention in self.scan.within("sources", self.first, self.last):
            kind = self.memory.registry.sources.get(mention[2], {}).get("kind")
            if kind in _OFFICES and not any(a.first <= mention[0] < a.last for a in self.found):
                group = Group([Name(mention[0], mention[1], "source", mention[2])], mention[0], mention[1])
                identity = resolve(self.scan, group, self.memory)
                if identity:
                    found.append(
                        Attribution(identity, "mention", self.number, mention[0], mention[1], mention[0], mention[1])
                    )
        return found

    # -- forms -------------------------------------------------------------------------------

    def according(self, kind: str, cue: Mention) -> None:
        group = self._behind(cue[1], 4, statement=True)
        if group:
            self._enter(group, "according", cue)

    def verb(self, kind: str, cue: Mention) -> None:
        denies, adds = kind == "denied", kind == "added"
        if self._coordinated(cue, denies, adds):
            return
        group = self._subject(cue)
        if group:
            self._enter(group, "verb", cue, denies, adds)

    def _coordinated(self, cue: Mention, denies: bool, adds: bool) -> bool:
        """ "estimated … and said …": a second verb has the subject of the first."""
        before = cue[0] - 1
        if before <= self.first or not self.scan.over("marks.and", before):
            return False
        first = next((a for a in reversed(self.found) if a.form == "verb" and a.cue_last <= before), None)
        if first is None:
            return False
        self.found.append(replace(first, cue_first=cue[0], cue_last=cue[1], denies=denies, adds=adds))
        return True

    def citing(self, kind: str, cue: Mention) -> None:
        source = self._behind(cue[1], 4, statement=True)
        relay = self._ahead(cue[0], 6)
        if source:
            self._enter(source, "citing", cue)
        if relay and relay is not source:
            self._enter(relay, "relay", cue)

    def quoted_by(self, kind: str, cue: Mention) -> None:
        relay = self._behind(cue[1], 3)
        if relay:
            self._enter(relay, "relay", cue)

    def told(self, kind: str, cue: Mention) -> None:
        hearer = self._behind(cue[1], 3)
        if hearer:
            self._enter(hearer, "hearer", cue)
        group = self._subject(cue, before_only=True)
        if group:
            self._enter(group, "verb", cue)

    def statement(self, kind: str, cue: Mention) -> None:
        group = self._behind(cue[1], 3)
        if group and id(group) not in self.used:
            self._enter(group, "statement", cue)

    def _colon(self) -> None:
        """ "Ministry: 46 drones downed overnight" """
        group = self.groups[0]
        at = group.last
        named = group.of("source", "person", "institution", "proper", "group", "title", "spokesperson")
        if named and group.first <= self.first + 2 and at < self.last and self.scan.raw[at] == ":" and not self.found:
            self._enter(group, "colon", (at, at + 1, ""))

    def _dash(self) -> None:
        """ "34 strikes in a week – Defense Ministry" """
        group = self.groups[-1]
        before = group.first - 1
        if before > self.first and self.scan.raw[before] in "–—-" and group.last >= self.last - 1:
            if group.of("source", "person", "institution") and id(group) not in self.used:
                self._enter(group, "dash", (before, before + 1, ""))

    # -- who stands where --------------------------------------------------------------------

    def _behind(self, at: int, reach: int, statement: bool = False) -> Group | None:
        for group in self.groups:
            if group.first >= at:
                gap = range(at, group.first)
                light = sum(not self._light(token, statement) for token in gap)
                return group if light <= reach and not any(self.scan.raw[t] in ",;:" for t in gap) else None
            if group.first < at < group.last:
                return group
        return None

    def _ahead(self, at: int, reach: int) -> Group | None:
        """The group in front of a token, over dates, adverbs and insertions."""
        for group in reversed(self.groups):
            if group.last <= at:
                if self.scan.word[group.last] == "'s":
                    continue  # an owner ("the North's dead") is no subject
                gap = [t for t in range(group.last, at) if not self._light(t, True)]
                if any(self.scan.raw[t] in ";:" for t in gap):
                    return None
                return group if len(gap) <= reach else None
        return None

    def _light(self, token: int, statement: bool) -> bool:
        scan = self.scan
        if scan.raw[token] in ",()\"“”«»" or token in self.dates:
            return True
        return statement and bool(scan.over("cues.statement", token) or scan.over("marks.stop", token))

    def _subject(self, cue: Mention, before_only: bool = False) -> Group | None:
        """The group that a verb of saying belongs to."""
        sides = self.scan.language.features["cue_subject"]
        ahead = self._ahead(cue[0], 7) if "before" in sides else None
        if before_only:
            return ahead
        behind = self._next_to(cue[1]) if "after" in sides else None
        if ahead and _weak(ahead) and (ahead.last < cue[0] - 1 or self.scan.raw[ahead.last] in ",("):
            ahead = None
        if not behind or not ahead:
            return ahead or behind
        if _weak(behind) != _weak(ahead):
            return ahead if _weak(behind) else behind
        if cue[0] > self.first and self.scan.raw[cue[0] - 1] in ",”\"»—–":
            return behind
        near = len([t for t in range(ahead.last, cue[0]) if not self._light(t, False)]) <= 2
        return ahead if near or self.scan.language.features["head"] == "last" else behind

    def _next_to(self, at: int) -> Group | None:
        """The group right behind a verb of saying, over dates and a preposition."""
        for group in self.groups:
            if group.first >= at:
                gap = [t for t in range(at, group.first) if not self._light(t, True) or self.scan.raw[t] == ","]
                return group if len(gap) <= 2 and not any(self.scan.raw[t] in ",:;.”\"»" for t in gap) else None
        return None

    def _named_here(self, group: Group) -> Identity | None:
        """For "a spokesperson for the fund": the institution named earlier in the sentence."""
        if not any(name.kind == "back" and name.ident == "institution" for name in group.names):
            return None
        for other in reversed(self.groups):
            if other.last <= group.first and other.of("source") and id(other) not in self.used:
                identity = resolve(self.scan, other, self.memory)
                return identity if identity and not identity.relay else None
        return None

    def _enter(self, group: Group, form: str, cue: Mention, denies: bool = False, adds: bool = False) -> None:
        if id(group) in self.used:
            return
        identity = self._named_here(group) or resolve(self.scan, group, self.memory)
        if identity is None or (form in ("hearer", "relay") and not identity.relay and form == "hearer"):
            return
        self.used.add(id(group))
        self.found.append(
            Attribution(
                identity, form, self.number, group.first, group.last, cue[0], cue[1], denies, adds, identity.back
            )
        )


def _behind_dateline(scan: Scan, first: int, last: int) -> int:
    """Past a dateline ("SINGAPORE – …", "MOSCOW (Sputnik) – …"), whose names state nothing."""
    if not (scan.raw[first].isupper() and len(scan.raw[first]) > 2):
        return first
    for at in range(first + 1, min(last, first + 9)):
        if scan.raw[at] in "–—-" and not scan.glued(at):
            return at + 1
    return first


def _weak(group: Group) -> bool:
    """Whether only a country is named, which speaks for itself less often than not."""
    return all(name.kind == "party" for name in group.names)


_KINDS = ("citing", "quoted_by", "told", "according", "said", "added", "denied", "statement")
_READERS = {
    "according": _Sentence.according,
    "said": _Sentence.verb,
    "added": _Sentence.verb,
    "denied": _Sentence.verb,
    "citing": _Sentence.citing,
    "quoted_by": _Sentence.quoted_by,
    "told": _Sentence.told,
    "statement": _Sentence.statement,
}


def _settle(
    scan: Scan, here: list[Attribution], before: list[Attribution], memory: Memory
) -> list[Attribution]:
    """Resolve words that point back; drop those that point at nobody."""
    settled: list[Attribution] = []
    for attribution in here:
        if attribution.back:
            words = scan.word[attribution.first : attribution.last]
            target = _pointed_at(attribution.back, words, [*before, *settled])
            speaker = attribution.identity.speaker
            known = target.identity if target else None
            if attribution.back == "institution" and (known is None or not _shares(words, known)):
                known = _introduced(words, memory) or known
            if known is None and speaker is None:
                continue
            attribution.identity = _spoken_for(known, speaker)
            attribution.via = target.via if target else ()
        elif _bare(attribution.identity):
            _attach(attribution, scan, [*before, *settled])
        settled.append(attribution)
    return settled


def _bare(who: Identity) -> bool:
    """Whether the text only says "the government", "police": perhaps somebody named in full before."""
    return who.source is None and who.kind in ("institution", "group") and (who.name or "").islower()


def _attach(attribution: Attribution, scan: Scan, before: list[Attribution]) -> None:
    """Give a bare role noun the identity of an institution before it that bears the same word."""
    words = scan.word[attribution.first : attribution.last]
    for other in reversed(before):
        if not _bare(other.identity) and other.identity.kind != "person" and _shares(words, other.identity):
            attribution.identity, attribution.via, attribution.back = other.identity, other.via, "institution"
            return


def _introduced(words: list[str], memory: Memory) -> Identity | None:
    """The latest body introduced by a word that the pointing words share ("the holding said")."""
    stems = {word[:_STEM] for word in words if len(word) >= 4}
    for identity, named in reversed(memory.introduced[-20:]):
        if any(word[:_STEM] in stems for word in named):
            return identity
    return None


def _spoken_for(known: Identity | None, speaker: str | None) -> Identity:
    """The source pointed at, with the person who now speaks for it; the person alone without one."""
    if known is None:
        return Identity(name=speaker, kind="person")
    return replace(known, speaker=speaker) if speaker else known


def _pointed_at(back: str, words: list[str], before: list[Attribution]) -> Attribution | None:
    """Whom the words point at: of institutions, one that shares a word with them, else the last named."""
    last: Attribution | None = None
    for attribution in reversed(before):
        who = attribution.identity
        if back == "person" and not (who.speaker or who.kind in ("person", "proper", "head_of_state")):
            continue
        if back == "institution" and who.kind in ("person", "group"):
            continue
        if back != "institution" or _shares(words, who):
            return attribution
        last = last or attribution
    return last


_STEM = 5


def _shares(words: list[str], who: Identity) -> bool:
    """Whether a word of four letters or more begins like one of the source's name."""
    stems = {word[:_STEM].casefold() for word in (who.written or who.name or "").split()}
    return any(len(word) >= 4 and word[:_STEM] in stems for word in words)


def _relayed(here: list[Attribution]) -> list[Attribution]:
    """Relays beside a source become its `via`; alone, a relay is the source."""
    speakers = [a for a in here if not a.identity.relay and a.form not in ("relay", "hearer")]
    if not speakers:
        return [a for a in here if a.form != "hearer"]
    relays = tuple(
        a.identity.source or a.identity.name or "" for a in here if a.identity.relay or a.form in ("relay", "hearer")
    )
    for attribution in speakers:
        if relays:
            attribution.via = tuple(dict.fromkeys((*attribution.via, *relays)))
    return speakers
