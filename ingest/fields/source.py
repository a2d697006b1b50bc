"""Who states it: an attribution of its own sentence, one carried over, one that follows, or the outlet itself."""

from __future__ import annotations

from bisect import bisect_left

from ingest.article import Article
from ingest.attribution.model import Attribution
from ingest.fields import kinship
from ingest.fields import source_names as names
from ingest.fields.near import few, position, stands
from ingest.fields.place import Place, place_of
from ingest.numbers.figure import Figure
from ingest.rank import Candidate, Sign

_NEAREST = 4


def candidates(article: Article, figure: Figure) -> list[Candidate]:
    """Everybody who may answer for the figure. Values are attributions, or null for the outlet itself."""
    number = article.scan.sentence[figure.first]
    low, high = article.attributed_before(number), article.attributed_before(number + 1)
    everyone = article.attributions
    same = sorted(everyone[low:high], key=lambda a: abs(a.cue_first - figure.first))[:_NEAREST]
    place = place_of(article, figure, high - low, low, len(everyone) - high)
    ahead, behind = _elsewhere(article, figure, place, low, high)
    found = [_same(article, figure, a, place, same) for a in same]
    found.extend(ahead)
    if not same:
        found.extend(_opening(article, figure, number - 1, place))
    for attribution in article.named_in.get(number, ()):
        found.append(_unstated(article, figure, attribution, place, "named"))
    found.extend(behind)
    return found


_Elsewhere = tuple[list[Candidate], list[Candidate]]
"""candidates ahead of the sentence, and behind it with the outlet"""

_LATEST = ("elsewhere",)


def _elsewhere(article: Article, figure: Figure, place: Place, low: int, high: int) -> _Elsewhere:
    """Who may answer from outside the sentence, worked out once for the figures in one place.

    The sentence's own attributions are those from `low` up to, not including, `high`. Only the latest are kept:
    figures come in the order of the text, and a long one has many places.
    """
    number, titled = article.scan.sentence[figure.first], article.titled(figure.first)
    if article.headline and number == 0:  # what of it the body states again is each figure's own
        return _around(article, figure, place, low, high)
    where = (number, place.quoted, titled)
    kept, known = article.kept.get(_LATEST, (None, None))
    if known is None or kept != where:
        known = _around(article, figure, place, low, high)
        article.kept[_LATEST] = where, known
    found: _Elsewhere = known
    return found


def _around(article: Article, figure: Figure, place: Place, low: int, high: int) -> _Elsewhere:
    number, everyone = article.scan.sentence[figure.first], article.attributions
    # Where somebody states something in the very sentence, only what is nearest may still come before that.
    near = 1 if high > low else 0
    ahead = [
        _carried(article, figure, attribution, place, f"earlier{rank}", rank)
        for rank, attribution in enumerate(everyone[max(0, low - 3 + near) : low][::-1])
    ]
    if not near:
        ahead.extend(_mentioned(article, figure, number, place))
    behind = [
        _following(article, figure, attribution, place, rank)
        for rank, attribution in enumerate(everyone[high : high + 2 - near])
    ]
    outlet: list[Sign] = [
        (names.outlet, article.own_name is not None),
        (names.outlet_item, kinship.item_states(article, figure), article.titled(figure.first)),
        *place.signs("outlet"),
    ]
    behind.append(Candidate(None, outlet, info="outlet", form="outlet"))
    return ahead, behind


def _mentioned(article: Article, figure: Figure, number: int, place: Place) -> list[Candidate]:
    """Offices that are named without a word of stating: the latest, and the text's first."""
    known = article.mentions
    latest = bisect_left(known, number + 1, key=lambda a: a.sentence) - 1
    if latest < 0:
        return []
    found = [_carried(article, figure, known[latest], place, "mention", 0)]
    if latest:
        found.append(_carried(article, figure, known[0], place, "mention_first", 1))
    return found


def _opening(article: Article, figure: Figure, number: int, place: Place) -> list[Candidate]:
    """Who opens the sentence before, perhaps with a verb that nobody knows."""
    first = article.named_in.get(number, ())[:1]
    return [_unstated(article, figure, attribution, place, "named_before") for attribution in first]


def _unstated(article: Article, figure: Figure, attribution: Attribution, place: Place, name: str) -> Candidate:
    scan = article.scan
    first, last = scan.sentences[attribution.sentence]
    at, kind = position(article, figure, attribution.first, attribution.last), attribution.identity.kind
    before = scan.word[attribution.first - 1] if attribution.first > first else "^"
    behind = scan.word[attribution.last] if attribution.last < last else "$"
    code = scan.language.code
    signs: list[Sign] = [
        (names.named, name, kind, at[0], few(attribution.first - first)),
        (names.named_word, name, "front", code, before),
        (names.named_word, name, "behind", code, behind[-3:]),
        (stands, name, *at),
        (names.named_again, name, kinship.states(article, attribution), kind),
        *place.signs(name),
    ]
    return Candidate(attribution, signs, attribution.first, attribution.last, info="carried", form=name)


def _cue(article: Article, attribution: Attribution) -> str:
    """The words that attribute, with their language: "announced" makes a country a source, "pledged" may not."""
    words = article.scan.word[attribution.cue_first : attribution.cue_last]
    return f"{article.scan.language.code}:{' '.join(words[-2:])}"


def _same(
    article: Article, figure: Figure, attribution: Attribution, place: Place, same: list[Attribution]
) -> Candidate:
    cue = position(article, figure, attribution.cue_first, attribution.cue_last)
    name = position(article, figure, attribution.first, attribution.last)
    a, b = sorted((figure.first, attribution.cue_first))
    between = few(sum(1 for other in same if other is not attribution and a < other.cue_first < b))
    first, last = article.sentence_of(figure.first)
    kind, form, side = attribution.identity.kind, attribution.form, cue[0]
    announces = article.scan.over("marks.announce", attribution.cue_last - 1) is not None
    signs: list[Sign] = [
        (names.same, kind, form, side, attribution.cue_last >= last - 2),
        (stands, "same,cue", *cue),
        (names.same_name, name[0], name[1]),
        (names.same_of, between, side, same[0] is attribution, few(len(same)), attribution.back),
        (names.same_cue, kind == "state", _cue(article, attribution)),
        (names.same_announces, kind == "state", announces),
        (names.same_titled, article.titled(figure.first), side, kind == "state"),
        (names.same_opens, attribution.first - first <= 2, ";" in article.scan.raw[a:b]),
        place.way("same"),
    ]
    return Candidate(attribution, signs, attribution.first, attribution.last, info="explicit", form="same")


def _carried(
    article: Article, figure: Figure, attribution: Attribution, place: Place, name: str, newer: int
) -> Candidate:
    scan = article.scan
    away = few(place.anchor - attribution.sentence)
    lines = few(scan.paragraph[scan.sentences[place.anchor][0]] - scan.paragraph[attribution.cue_first])
    alone = article.sources <= 1
    kind = attribution.identity.kind
    _first, last = scan.sentences[attribution.sentence]
    heads = scan.raw[last - 1] == ":"
    topic = kinship.same_topic(article, figure, attribution)
    again = kinship.same_noun(article, figure, attribution.sentence)
    signs: list[Sign] = [
        (names.carried, name, away, lines, heads, place.listed),
        (names.carried_topic, name, topic, lines, newer),
        (names.carried_among, name, alone, few(attribution.sentence), few(article.sources), lines),
        (names.carried_of, name, kind, attribution.form, lines, alone),
        (names.item, name, kinship.same_item(article, figure, attribution), lines, newer),
        (names.akin, name, kinship.shared_words(article, figure, attribution), again, lines),
        (names.weighty, name, kinship.weight(article, attribution), lines),
        (names.pointing, name, kinship.points_back(article, scan.sentences[attribution.sentence]), lines, newer),
        *place.signs(name if newer == 0 else "carried"),
    ]
    return Candidate(attribution, signs, info="carried", form=name)


def _following(article: Article, figure: Figure, attribution: Attribution, place: Place, rank: int) -> Candidate:
    scan = article.scan
    sentence = attribution.sentence
    there = scan.sentences[sentence]
    again = kinship.same_noun(article, figure, sentence)
    these = kinship.same_noun(article, figure, sentence, shown=True)
    away = few(attribution.sentence - scan.sentence[figure.first])
    lines = few(scan.paragraph[attribution.cue_first] - scan.paragraph[figure.first])
    stated = few(article.counts[there[1]] - article.counts[there[0]])
    name = f"next{rank}"
    headline = article.headline and scan.sentence[figure.first] == 0
    topic = kinship.same_topic(article, figure, attribution)
    signs: list[Sign] = [
        (names.following, name, away, lines, stated, attribution.first - there[0] <= 4),
        (names.following_on, name, topic, headline, lines),
        (names.pointing, name, kinship.points_back(article, there), lines, rank),
        (names.following_noun, name, again, these, lines, stated),
        (names.following_of, name, attribution.identity.kind, attribution.form),
        (names.item, name, kinship.same_item(article, figure, attribution), lines, rank),
        *place.signs(name),
    ]
    if headline:
        again_in = kinship.repeated(article, figure)
        signs.append((names.repeated, name, again_in is not None, again_in == attribution.sentence))
    return Candidate(attribution, signs, info="headline" if headline else "carried", form=name)
