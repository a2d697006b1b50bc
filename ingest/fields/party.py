"""Whose it is: the countries, armies and groups around the figure."""

from __future__ import annotations

from ingest.article import Article
from ingest.fields import party_names as names
from ingest.fields.faction import named_parties
from ingest.fields.heading import headed
from ingest.fields.near import few, position, stands
from ingest.fields.party_sides import enemy_of, kind_of, meant, relation_of, speaking_for
from ingest.fields.state import Read, Scene
from ingest.numbers.figure import Figure
from ingest.rank import Candidate, Sign
from ingest.scan import Mention

_NEAREST = 5


def candidates(article: Article, figure: Figure, read: Read, scene: Scene) -> list[Candidate]:
    """Every party that may be meant, and none. Values are English names or null."""
    first, last = article.sentence_of(figure.first)
    speaker = speaking_for(article, read)
    mentions = [m for m in named_parties(article, first, last) if not _made(article, m)]
    mentions.sort(key=lambda m: abs(m[0] - figure.first))
    found = [
        candidate
        for rank, mention in enumerate(mentions[:_NEAREST])
        if (candidate := _mentioned(article, figure, read, mention, rank, speaker))
    ]
    found.extend(_heading(article, figure, read, speaker, len(mentions)))
    found.extend(_foes(article, read, mentions, speaker))
    found.extend(_inherited(article, figure, read, scene, speaker, len(mentions)))
    found.extend(_dominant(article, read, speaker, len(mentions)))
    enemy = enemy_of(article, speaker)
    if enemy:
        found.append(Candidate(enemy, [(names.side, "enemy", read.action, few(len(mentions)))]))
    if speaker:
        found.append(Candidate(speaker, [(names.side, "own", read.action, few(len(mentions)))]))
    none: list[Sign] = [(names.side, "none", read.action, few(len(mentions))), (names.none, read.measure)]
    found.append(Candidate(None, none))
    home = article.home or article.scan.language.features["home"]
    if home and not any(mention[2] == "_enemy" for mention in mentions):
        found.append(
            Candidate(home, [(names.home, few(len(mentions)), read.measure, read.action, bool(article.home))])
        )
    for candidate in found:
        candidate.signs.append((names.kinded, kind_of(article, candidate.value), read.measure, read.action))
    return _pooled(found)


def _pooled(found: list[Candidate]) -> list[Candidate]:
    """One candidate for each party, with all that speaks for it."""
    pooled: dict[str | None, Candidate] = {}
    for candidate in found:
        first = pooled.setdefault(candidate.value, candidate)
        if first is not candidate:
            kinds = {sign[0] for sign in first.signs}
            first.signs.extend(sign for sign in candidate.signs if sign[0] not in kinds)
    return list(pooled.values())


def _heading(article: Article, figure: Figure, read: Read, speaker: str | None, here: int) -> list[Candidate]:
    """Whose the line that introduces a list says all of it is."""
    found = headed(article, figure.first, "parties")
    if found is None:
        return []
    (first, last, ident), near = found
    party, form = meant(article, ident, speaker)
    if party is None:
        return []
    relation = relation_of(article, party, speaker)
    return [Candidate(party, [(names.heads, form, relation, read.action, near, few(here))], first, last)]


def _foes(article: Article, read: Read, mentions: list[Mention], speaker: str | None) -> list[Candidate]:
    """The enemy of whoever is named in front of what happened ("the Russian army shot down")."""
    at = read.action_at
    if at is None:
        return []
    doers = [m for m in mentions if m[1] <= at and not _in_source(read, m)]
    doer = max(doers, default=None)
    foe = enemy_of(article, doer[2]) if doer else None
    if doer is None or foe is None:
        return []
    return [Candidate(foe, [(names.foe, read.action, few(at - doer[1]), relation_of(article, foe, speaker))])]


def _made(article: Article, mention: Mention) -> bool:
    """Whether the country is only part of a compound ("German-made tanks")."""
    scan, at = article.scan, mention[1]
    return scan.raw[at : at + 1] == ["-"] and scan.glued(at) and scan.at("marks.made", at + 1) is not None


def _mentioned(
    article: Article, figure: Figure, read: Read, mention: Mention, rank: int, speaker: str | None
) -> Candidate | None:
    party, form = meant(article, mention[2], speaker)
    if party is None:
        return None
    where = position(article, figure, mention[0], mention[1])
    noun = _touches_noun(read, figure, mention)
    relation = relation_of(article, party, speaker)
    side, near, verb = where[0], where[1], _verb_side(read, mention)
    opens = mention[0] - article.sentence_of(figure.first)[0] < 2
    signs: list[Sign] = [
        (names.said, form, relation, rank),
        (stands, "p", *where),
        (names.acts, relation, side, verb, read.action),
        (names.acts_near, side, near, verb, read.action),
        (names.sits, noun, _in_source(read, mention), opens),
        (names.stated, _names_source(article, mention), _in_brackets(article, mention), read.action),
        *_case(article, mention, read.action),
    ]
    return Candidate(party, signs, mention[0], mention[1])


def _names_source(article: Article, mention: Mention) -> str:
    """Whether the party is part of a source's name, or stands behind words that lead to one."""
    scan = article.scan
    if any(scan.over(cls, mention[0]) for cls in ("sources", "roles.institution", "anaphors.institution")):
        return "in"
    if mention[0] and any(
        scan.over(cls, mention[0] - 1) for cls in ("cues.according", "cues.citing", "cues.statement")
    ):
        return "cued"
    return "title" if mention[1] < len(scan.raw) and _role_at(article, mention[1]) else "no"


def _role_at(article: Article, at: int) -> bool:
    return any(article.scan.at(f"roles.{role}", at) for role in ("institution", "title", "spokesperson"))


def _in_brackets(article: Article, mention: Mention) -> bool:
    raw = article.scan.raw
    opened = next((t for t in range(mention[0] - 1, max(-1, mention[0] - 8), -1) if raw[t] in "()"), None)
    return opened is not None and raw[opened] == "("


def _case(article: Article, mention: Mention, action: str | None) -> list[Sign]:
    """The word in front of the party and its own ending, which tell giver from receiver ("for Ukraine")."""
    scan, code = article.scan, article.scan.language.code
    before = scan.word[mention[0] - 1] if mention[0] else ""
    return [(names.front, code, before, action), (names.ending, code, scan.word[mention[1] - 1][-2:], action)]


def _touches_noun(read: Read, figure: Figure, mention: Mention) -> str:
    """Whether the party stands in the counted noun phrase or right behind it."""
    if read.noun_first is None or read.noun_last is None:
        return "nonoun"
    if figure.last <= mention[0] < read.noun_last:
        return "in"
    if mention[0] == read.noun_last:
        return "next"
    return "of" if read.noun_last < mention[0] <= read.noun_last + 2 else "off"


def _verb_side(read: Read, mention: Mention) -> str:
    """Where the party stands, seen from the action."""
    if read.action_at is None:
        return "noverb"
    gap = abs(read.action_at - mention[0])
    return ("before" if mention[0] < read.action_at else "behind") + ("1" if gap <= 2 else "3" if gap <= 5 else "+")


def _in_source(read: Read, mention: Mention) -> bool:
    return bool(read.attribution) and read.attribution.first <= mention[0] < read.attribution.last  # type: ignore[union-attr]


def _inherited(
    article: Article, figure: Figure, read: Read, scene: Scene, speaker: str | None, here: int
) -> list[Candidate]:
    found = []
    sentence = article.scan.sentence
    for back, earlier in scene.distinct("party", 4):
        if earlier.party is None:
            continue
        away = few(sentence[figure.first] - sentence[earlier.figure.first])
        relation = relation_of(article, earlier.party, speaker)
        signs: list[Sign] = [
            (names.before, back, away, few(here), earlier.action == read.action),
            (names.before_like, earlier.measure == read.measure, earlier.attribution is read.attribution),
            (names.before_rel, relation, read.action),
        ]
        found.append(Candidate(earlier.party, signs))
    return found


def _dominant(article: Article, read: Read, speaker: str | None, here: int) -> list[Candidate]:
    """The parties that the article, or the item of a digest, names most, and first."""
    item = article.item(read.figure.first)
    tally = article.tally("parties", item)
    return [
        Candidate(
            party,
            [
                (names.theme, rank, few(here), few(tally[party]), len(tally) == 1),
                (names.theme_rel, relation_of(article, party, speaker), read.action),
                (names.theme_of, read.measure),
            ],
        )
        for rank, party in enumerate(_ranked(article, item))
    ]


def _ranked(article: Article, item: int) -> list[str]:
    key = ("ranked parties", item)
    if key not in article.kept:
        most = article.tally("parties", item).most_common(4)
        article.kept[key] = [party for party, _ in most if not party.startswith("_")][:2]
    parties: list[str] = article.kept[key]
    return parties
