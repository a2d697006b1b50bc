"""Whose it is: the countries, armies and groups around the figure."""

from __future__ import annotations

from ingest.article import Article
from ingest.fields.near import few, position, stands
from ingest.fields.state import Read, Scene
from ingest.numbers.figure import Figure
from ingest.rank import Candidate, Sign
from ingest.scan import Mention

_NEAREST = 5


def candidates(article: Article, figure: Figure, read: Read, scene: Scene) -> list[Candidate]:
    """Every party that may be meant, and none. Values are English names or null."""
    scan = article.scan
    first, last = article.sentence_of(figure.first)
    speaker = _speaking_for(article, read)
    mentions = [m for m in scan.within("parties", first, last) if not _made(article, m)]
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
        found.append(Candidate(enemy, [(_side, "enemy", read.action, few(len(mentions)))]))
    if speaker:
        found.append(Candidate(speaker, [(_side, "own", read.action, few(len(mentions)))]))
    none: list[Sign] = [(_side, "none", read.action, few(len(mentions))), (_none, read.measure)]
    found.append(Candidate(None, none))
    return found


def _side(side: str, action: str | None, said: str) -> list[str]:
    return [side, f"{side}&a={action}", f"{side}&any={said}"]


def _none(measure: str | None) -> list[str]:
    return [f"none&m={measure}"]


def _made(article: Article, mention: Mention) -> bool:
    """Whether the country is only part of a compound ("German-made tanks")."""
    scan, at = article.scan, mention[1]
    return scan.raw[at : at + 1] == ["-"] and scan.glued(at) and scan.at("marks.made", at + 1) is not None


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
    side, near, verb = where[0], where[1], _verb_side(read, mention)
    opens = mention[0] - article.sentence_of(figure.first)[0] < 2
    signs: list[Sign] = [
        (_said, form, relation, rank),
        (stands, "p", *where),
        (_acts, relation, side, verb, read.action),
        (_acts_near, side, near, verb, read.action),
        (_sits, noun, _in_source(read, mention), opens),
        *_case(article, mention, read.action),
    ]
    return Candidate(party, signs, mention[0], mention[1])


def _said(form: str, relation: str, rank: int) -> list[str]:
    return [
        "said",
        f"said,{form}",
        f"said,{form},rel={relation},rank={min(rank, 1)}",
        f"said,rank={rank}",
        f"rel={relation}",
    ]


def _acts(relation: str, side: str, verb: str, action: str | None) -> list[str]:
    return [f"rel={relation}&a={action}", f"{side}&a={action}", f"verb={verb}", f"verb={verb}&a={action}"]


def _acts_near(side: str, near: str, verb: str, action: str | None) -> list[str]:
    return [f"{side},near={side}dist={near},verb={verb}&a={action}"]


def _sits(noun: str, sourced: bool, opens: bool) -> list[str]:
    return [f"noun={noun}", f"sourced={sourced}", f"sentence_first={opens}"]


def _case(article: Article, mention: Mention, action: str | None) -> list[Sign]:
    """The word in front of the party and its own ending, which tell giver from receiver ("for Ukraine")."""
    scan, code = article.scan, article.scan.language.code
    before = scan.word[mention[0] - 1] if mention[0] else ""
    return [(_front, code, before, action), (_ending, code, scan.word[mention[1] - 1][-2:], action)]


def _front(code: str, before: str, action: str | None) -> list[str]:
    return [f"front={code}:{before}", f"front={code}:{before}&a={action}"]


def _ending(code: str, ending: str, action: str | None) -> list[str]:
    return [f"end={code}:{ending}&a={action}"]


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
        relation = _relation(article, earlier.party, speaker)
        signs: list[Sign] = [
            (_before, back, away, few(here), earlier.action == read.action),
            (_before_like, earlier.measure == read.measure, earlier.attribution is read.attribution),
            (_before_rel, relation, read.action),
        ]
        found.append(Candidate(earlier.party, signs))
    return found


def _before(back: int, away: str, here: str, same_action: bool) -> list[str]:
    return [
        "before",
        f"before,back={back}",
        f"before,away={away}",
        f"before,away={away},here={here}",
        f"before,same_action={same_action},away={away}",
    ]


def _before_like(same_measure: bool, source: bool) -> list[str]:
    return [f"before,same_measure={same_measure}", f"before,source={source}"]


def _before_rel(relation: str, action: str | None) -> list[str]:
    return [f"before,rel={relation}", f"before,rel={relation}&a={action}"]


def _dominant(article: Article, read: Read, speaker: str | None, here: int) -> list[Candidate]:
    """The parties that the article names most, and first."""
    tally = article.tally("parties")
    return [
        Candidate(
            party,
            [
                (_theme, rank, few(here), few(tally[party]), len(tally) == 1),
                (_theme_rel, _relation(article, party, speaker), read.action),
                (_theme_of, read.measure),
            ],
        )
        for rank, party in enumerate(_ranked(article))
    ]


def _ranked(article: Article) -> list[str]:
    key = ("ranked parties",)
    if key not in article.kept:
        most = article.tally("parties").most_common(4)
        article.kept[key] = [party for party, _ in most if not party.startswith("_")][:2]
    parties: list[str] = article.kept[key]
    return parties


def _theme(rank: int, here: str, times: str, alone: bool) -> list[str]:
    return ["theme", f"theme,rank={rank}", f"theme,here={here}", f"theme,n={times}", f"theme,alone={alone}"]


def _theme_rel(relation: str, action: str | None) -> list[str]:
    return [f"theme,rel={relation}&a={action}"]


def _theme_of(measure: str | None) -> list[str]:
    return [f"theme,m={measure}"]
