"""Whose it is: the countries, armies and groups around the figure."""

from __future__ import annotations

from ingest.article import Article
from ingest.fields.near import few, position
from ingest.fields.state import Read, Scene
from ingest.numbers.figure import Figure
from ingest.rank import Candidate
from ingest.scan import Mention

_NEAREST = 5


def candidates(article: Article, figure: Figure, read: Read, scene: Scene) -> list[Candidate]:
    """Every party that may be meant, and none. Values are English names or null."""
    scan = article.scan
    first, last = article.sentence_of(figure.first)
    speaker = _speaking_for(article, read)
    mentions = scan.within("parties", first, last)
    mentions.sort(key=lambda m: abs(m[0] - figure.first))
    found = [
        candidate
        for rank, mention in enumerate(mentions[:_NEAREST])
        if (candidate := _mentioned(article, figure, read, mention, rank, speaker))
    ]
    found.extend(_inherited(article, figure, read, scene, speaker, len(mentions)))
    found.extend(_dominant(article, read, speaker, len(mentions)))
    enemy = _enemy(article, speaker)
    if enemy:
        found.append(Candidate(enemy, ["enemy", f"enemy&a={read.action}", f"enemy&any={few(len(mentions))}"]))
    if speaker:
        found.append(Candidate(speaker, ["own", f"own&a={read.action}", f"own&any={few(len(mentions))}"]))
    found.append(
        Candidate(
            None,
            ["none", f"none&a={read.action}", f"none&m={read.measure}", f"none&any={few(len(mentions))}"],
        )
    )
    return found


def _speaking_for(article: Article, read: Read) -> str | None:
    """The country of the source."""
    return read.attribution.identity.country if read.attribution else None


def _enemy(article: Article, country: str | None) -> str | None:
    enemy = article.scan.language.registry.parties.get(country or "", {}).get("enemy")
    return str(enemy) if enemy else None


def _mentioned(
    article: Article, figure: Figure, read: Read, mention: Mention, rank: int, speaker: str | None
) -> Candidate | None:
    party: str | None = mention[2]
    form = "name"
    if party == "_enemy":
        party, form = _enemy(article, speaker), "enemy"
    elif party == "_own":
        party, form = speaker, "own"
    if party is None:
        return None
    where = position(article, figure, mention[0], mention[1])
    noun = _touches_noun(read, figure, mention)
    relation = _relation(article, party, speaker)
    features = [
        "said",
        f"said,{form}",
        f"said,{form},rel={_relation(article, party, speaker)},rank={min(rank, 1)}",
        f"said,rank={rank}",
        *(f"p{w}" for w in where),
        f"noun={noun}",
        f"rel={relation}",
        f"rel={relation}&a={read.action}",
        f"{where[0]}&a={read.action}",
        f"{where[0]},near={where[1]},verb={_verb_side(article, read, mention)}&a={read.action}",
        f"verb={_verb_side(article, read, mention)}",
        f"verb={_verb_side(article, read, mention)}&a={read.action}",
        f"sourced={_in_source(article, read, mention)}",
        *_case(article, mention, read.action),
        f"sentence_first={mention[0] - article.sentence_of(figure.first)[0] < 2}",
    ]
    return Candidate(party, features, mention[0], mention[1])


def _case(article: Article, mention: Mention, action: str | None) -> list[str]:
    """The word in front of the party and its own ending, which tell giver from receiver ("for Ukraine")."""
    scan, code = article.scan, article.scan.language.code
    before = scan.word[mention[0] - 1] if mention[0] else ""
    ending = scan.word[mention[1] - 1][-2:]
    return [f"front={code}:{before}", f"front={code}:{before}&a={action}", f"end={code}:{ending}&a={action}"]


def _relation(article: Article, party: str, speaker: str | None) -> str:
    if speaker is None:
        return "?"
    if party == speaker:
        return "own"
    return "enemy" if _enemy(article, speaker) == party else "third"


def _touches_noun(read: Read, figure: Figure, mention: Mention) -> str:
    """Whether the party stands in the counted noun phrase or right behind it."""
    if read.noun_first is None or read.noun_last is None:
        return "nonoun"
    if figure.last <= mention[0] < read.noun_last:
        return "in"
    if mention[0] == read.noun_last:
        return "next"
    return "of" if read.noun_last < mention[0] <= read.noun_last + 2 else "off"


def _verb_side(article: Article, read: Read, mention: Mention) -> str:
    """Where the party stands, seen from the action."""
    if read.action_at is None:
        return "noverb"
    gap = abs(read.action_at - mention[0])
    return ("before" if mention[0] < read.action_at else "behind") + ("1" if gap <= 2 else "3" if gap <= 5 else "+")


def _in_source(article: Article, read: Read, mention: Mention) -> bool:
    return bool(read.attribution) and read.attribution.first <= mention[0] < read.attribution.last  # type: ignore[union-attr]


def _inherited(
    article: Article, figure: Figure, read: Read, scene: Scene, speaker: str | None, here: int
) -> list[Candidate]:
    found, seen = [], set()
    sentence = article.scan.sentence
    for back, earlier in enumerate(reversed(scene.reads[-4:])):
        if earlier.party in seen or earlier.party is None:
            continue
        seen.add(earlier.party)
        away = few(sentence[figure.first] - sentence[earlier.figure.first])
        relation = _relation(article, earlier.party, speaker)
        features = [
            "before",
            f"before,back={back}",
            f"before,away={away}",
            f"before,away={away},here={few(here)}",
            f"before,same_action={earlier.action == read.action},away={away}",
            f"before,same_measure={earlier.measure == read.measure}",
            f"before,rel={relation}",
            f"before,rel={relation}&a={read.action}",
            f"before,source={earlier.attribution is read.attribution}",
        ]
        found.append(Candidate(earlier.party, features))
    return found


def _dominant(article: Article, read: Read, speaker: str | None, here: int) -> list[Candidate]:
    """The parties that the article names most, and first."""
    tally = article.tally("parties")
    ranked = [party for party, _ in tally.most_common(4) if not party.startswith("_")][:2]
    return [
        Candidate(
            party,
            ["theme", f"theme,rank={rank}", f"theme,here={few(here)}",
             f"theme,rel={_relation(article, party, speaker)}&a={read.action}", f"theme,n={few(tally[party])}",
             f"theme,alone={len(tally) == 1}", f"theme,m={read.measure}"],
        )
        for rank, party in enumerate(ranked)
    ]  # fmt: skip
