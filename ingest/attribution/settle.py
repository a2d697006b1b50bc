"""Settles the attributions of a sentence: whom words point back at, and who only relayed."""

from __future__ import annotations

from dataclasses import replace

from data.words import fold
from ingest.attribution.bodies import bodies, fits
from ingest.attribution.identity import Identity, Memory
from ingest.attribution.introduce import introduced_body, introduced_person
from ingest.attribution.model import Attribution
from ingest.attribution.naming import named
from ingest.attribution.resolve import remember
from ingest.attribution.words import shares
from ingest.scan import Scan

_RECENT = 60  # attributions that words may point back over


def settle(scan: Scan, here: list[Attribution], before: list[Attribution], memory: Memory) -> list[Attribution]:
    """Resolve words that point back; drop those that point at nobody."""
    settled: list[Attribution] = []
    for attribution in here:
        known = [*before[-_RECENT:], *settled]
        if attribution.back:
            if not _point(scan, attribution, known, memory):
                continue
            remember(attribution.identity, memory)
        elif points(scan, attribution):
            _take_body(attribution, known, memory)
            remember(attribution.identity, memory)
        elif _bare(attribution.identity):
            _attach(attribution, scan, known)
        settled.append(attribution)
    return settled


def _point(scan: Scan, attribution: Attribution, before: list[Attribution], memory: Memory) -> bool:
    """Give words that point back the identity they point at; whether there is one."""
    back, words = attribution.back or "", scan.word[attribution.first : attribution.last]
    wanted = bodies(scan, attribution.first, attribution.last) if back == "institution" else frozenset()
    target = _pointed_at(back, words, before, wanted, memory)
    if attribution.form == "according" and back == "person":
        target = _owner_of_data(scan, attribution, target, before)
    speaker = attribution.identity.speaker
    known = target.identity if target else None
    if back == "institution" and (known is None or not shares(words, _called(known))):
        known = introduced_body(words, memory) or _of_kind(known, wanted, memory)
        if speaker and wanted and not (known and fits(known, wanted, memory.registry)):
            known = _own_body(scan, attribution)
    if back == "person":
        known = introduced_person(memory, target.first if target else -1) or known
    if known is None and speaker is None:
        known = _as_written(scan, attribution)
    if known is None and speaker is None:
        return False
    attribution.identity = _spoken_for(known, speaker)
    attribution.via = target.via if target else ()
    return True


def _take_body(attribution: Attribution, before: list[Attribution], memory: Memory) -> None:
    """Give a spokesman of "the company" the body that was named last."""
    who = attribution.identity
    bodies_before = (a for a in reversed(before) if a.identity.kind not in ("person", "group", "state"))
    body = next((a for a in bodies_before if fits(a.identity, who.bodies, memory.registry)), None)
    known = body.identity if body else _named_last(who.bodies, memory, who)
    if known:
        attribution.identity = _spoken_for(known, who.speaker)
        attribution.via, attribution.back = body.via if body else (), "institution"


def _bare(who: Identity) -> bool:
    """Whether the text only says "the government", "police": perhaps somebody named in full before."""
    return who.source is None and who.kind in ("institution", "group") and (who.name or "").islower()


def points(scan: Scan, attribution: Attribution) -> bool:
    """Whether only "the company" is said of whoever a spokesman speaks for («представитель компании Петров»)."""
    who = attribution.identity
    if not who.speaker or who.source or " " in (who.name or " "):
        return False
    word, cls = fold(who.name or "", scan.language.features["tone_pairs"]), "anaphors.institution"
    return scan.language.holds(cls, word) or scan.language.holds(cls, word, ",")


def _attach(attribution: Attribution, scan: Scan, before: list[Attribution]) -> None:
    """Give a bare role noun the identity of an institution before it that bears the same word."""
    words = scan.word[attribution.first : attribution.last]
    for other in reversed(before):
        if not _bare(other.identity) and other.identity.kind != "person" and shares(words, _called(other.identity)):
            attribution.identity, attribution.via, attribution.back = other.identity, other.via, "institution"
            return


def _as_written(scan: Scan, attribution: Attribution) -> Identity | None:
    """ "The charity says", with none named before: the words themselves; a mere pronoun names nobody."""
    inside = range(attribution.first, attribution.last)
    opens = attribution.form == "verb" and attribution.last == attribution.cue_first
    if attribution.back == "report" and (opens or attribution.form == "according"):  # "the indictment says"
        return Identity(name=_words(scan, attribution), kind="report")
    if attribution.back == "person" and any(scan.over("roles.title", t) for t in inside):  # "the governor reported"
        return Identity(name=_words(scan, attribution), kind="person")
    if not any(scan.over(f"roles.{role}", t) for role in ("institution", "group") for t in inside):
        return None
    return Identity(name=_words(scan, attribution), kind="institution")


def _words(scan: Scan, attribution: Attribution) -> str:
    return named(scan, attribution.first, attribution.last).rstrip(".,")


def _called(who: Identity) -> str | None:
    return who.written or who.name


def _spoken_for(known: Identity | None, speaker: str | None) -> Identity:
    """The source pointed at, with the person who now speaks for it; the person alone without one."""
    if known is None:
        return Identity(name=speaker, kind="person")
    return replace(known, speaker=speaker) if speaker else known


def _own_body(scan: Scan, attribution: Attribution) -> Identity:
    """ "Army spokesman Sani Usman", with no army named before: the army."""
    inside = range(attribution.first, attribution.last)
    mention = next(m for t in inside if (m := scan.over("bodies", t)))
    return Identity(name=scan.words(mention[0], mention[1]), kind="institution", bodies=frozenset((mention[2],)))


def _of_kind(known: Identity | None, wanted: frozenset[str], memory: Memory) -> Identity | None:
    """The identity where it is of the wanted kind; else the body named last of that kind; else it all the same."""
    if not wanted or (known and fits(known, wanted, memory.registry)):
        return known or memory.office
    bodies_of = memory.registry.bodies
    itself = all(
        bodies_of.get(name, {}).get("itself") for name in wanted
    )  # "police said": they are a source themselves
    return _named_last(wanted, memory) or (None if itself else known or memory.office)


def _named_last(wanted: frozenset[str], memory: Memory, itself: Identity | None = None) -> Identity | None:
    """The body of the wanted kind that was named last; of several in one sentence, the first."""
    named = [
        (at, who)
        for at, who in memory.bodies[-_RECENT:]
        if who is not itself and fits(who, wanted, memory.registry)
    ]
    return next((who for at, who in named if at == named[-1][0]), None)


def _pointed_at(
    back: str, words: list[str], before: list[Attribution], wanted: frozenset[str], memory: Memory
) -> Attribution | None:
    """Whom the words point at: of institutions, one that shares a word with them, else the last of the wanted
    kind, else the last named."""
    fitting: Attribution | None = None
    last: Attribution | None = None
    for attribution in reversed(before):
        who = attribution.identity
        if back == "person" and not (who.speaker or who.kind in ("person", "proper", "head_of_state")):
            continue
        if back == "institution" and who.kind in ("person", "group"):
            continue
        if back == "report" and who.kind == "report" and not shares(words, _called(who)):
            continue  # the verdict is no answer to "according to the indictment"
        if back != "institution" or shares(words, _called(who)):
            return attribution
        if not who.relay:
            last = last or attribution
        if fitting is None and fits(who, wanted, memory.registry):
            fitting = attribution
    return fitting or last


def _owner_of_data(
    scan: Scan, attribution: Attribution, person: Attribution | None, before: list[Attribution]
) -> Attribution | None:
    """«За його даними»: the person, but a body where the same paragraph names only that."""
    here = scan.paragraph[attribution.first]
    if person and scan.paragraph[person.first] == here:
        return person
    named_here = [
        a for a in before[-3:] if scan.paragraph[a.first] == here and a.identity.kind not in ("state", "group")
    ]
    return named_here[-1] if named_here else person


def relayed(here: list[Attribution]) -> list[Attribution]:
    """Relays beside a source become its `via`; alone, a relay is the source."""
    speakers = [a for a in here if not a.identity.relay and a.form not in ("relay", "hearer")]
    if not speakers:
        return [a for a in here if a.form != "hearer"]
    relays = tuple(
        a.identity.source or a.identity.name or ""
        for a in here
        if a.identity.relay or a.form in ("relay", "hearer")
    )
    for attribution in speakers:
        if relays:
            attribution.via = tuple(dict.fromkeys((*attribution.via, *relays)))
    return speakers
