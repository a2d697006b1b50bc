"""Who states it: an attribution of its own sentence, one carried over, one that follows, or the outlet itself."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ingest.article import Article
from ingest.attribution.model import Attribution
from ingest.fields import source_names as names
from ingest.fields.near import few, position, stands
from ingest.fields.place import BULLETS, Place, place_of
from ingest.numbers.figure import Figure
from ingest.rank import Candidate, Link, Sign

_NEAREST = 4
_BARE = 8  # tokens of a sentence in which nothing but the attribution can stand
_POINTING = ("anaphors.report", "cues.about_this")


def candidates(article: Article, figure: Figure) -> list[Candidate]:
    """Everybody who may answer for the figure. Values are attributions, or null for the outlet itself."""
    number = article.scan.sentence[figure.first]
    low, high = article.attributed_before(number), article.attributed_before(number + 1)
    everyone = article.attributions
    same = sorted(everyone[low:high], key=lambda a: abs(a.cue_first - figure.first))[:_NEAREST]
    place = place_of(article, figure, high - low, low, len(everyone) - high)
    found = [_same(article, figure, a, place, same) for a in same]
    for rank, attribution in enumerate(everyone[max(0, low - 3) : low][::-1]):
        found.append(_carried(article, figure, attribution, place, f"earlier{rank}", rank))
    found.extend(_mentioned(article, figure, number, place))
    found.extend(_named(article, figure, number, place))
    for rank, attribution in enumerate(everyone[high : high + 2]):
        found.append(_following(article, figure, attribution, place, rank))
    stated = _item_states(article, figure)
    outlet: list[Sign] = [
        (names.outlet, article.own_name is not None),
        (names.outlet_item, stated, article.titled(figure.first)),
        *place.signs("outlet"),
    ]
    found.append(Candidate(None, outlet, info="outlet", form="outlet"))
    return found


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


def _named(article: Article, figure: Figure, number: int, place: Place) -> list[Candidate]:
    """Who is named in the figure's sentence, or opens the one before, perhaps with a verb that nobody knows."""
    found = []
    for attribution in article.named_in.get(number, ()):
        found.append(_unstated(article, figure, attribution, place, "named"))
    for attribution in article.named_in.get(number - 1, ())[:1]:
        found.append(_unstated(article, figure, attribution, place, "named_before"))
    return found


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
        (names.named_again, name, _states(article, attribution), kind),
        *place.signs(name),
    ]
    return Candidate(attribution, signs, attribution.first, attribution.last, info="carried", form=name)


def _states(article: Article, attribution: Attribution) -> bool:
    """Whether the text says elsewhere that the same states something."""
    who = attribution.identity
    return any((a.identity.source, a.identity.name) == (who.source, who.name) for a in article.attributions)


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
    signs: list[Sign] = [
        (names.same, kind, form, side, attribution.cue_last >= last - 2),
        (stands, "same,cue", *cue),
        (names.same_name, name[0], name[1]),
        (names.same_of, between, side, same[0] is attribution, few(len(same)), attribution.back),
        (names.same_cue, kind == "state", _cue(article, attribution)),
        (names.same_announces, kind == "state", article.scan.over("marks.announce", attribution.cue_last - 1) is not None),
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
    topic = _same_topic(article, figure, attribution)
    signs: list[Sign] = [
        (names.carried, name, away, lines, heads, place.listed),
        (names.carried_topic, name, topic, lines, newer),
        (names.carried_among, name, alone, few(attribution.sentence), few(article.sources), lines),
        (names.carried_of, name, kind, attribution.form, lines, alone),
        (names.item, name, _item(article, figure, attribution), lines, newer),
        (names.akin, name, _shared_words(article, figure, attribution), _same_noun(article, figure, attribution.sentence), lines),
        (names.weighty, name, _weight(article, attribution), lines),
        (names.pointing, name, _points_back(article, scan.sentences[attribution.sentence]), lines, newer),
        *place.signs(name if newer == 0 else "carried"),
    ]
    return Candidate(attribution, signs, info="carried", form=name)


def _following(article: Article, figure: Figure, attribution: Attribution, place: Place, rank: int) -> Candidate:
    scan = article.scan
    sentence = attribution.sentence
    there = scan.sentences[sentence]
    again = _same_noun(article, figure, sentence)
    these = _same_noun(article, figure, sentence, shown=True)
    away = few(attribution.sentence - scan.sentence[figure.first])
    lines = few(scan.paragraph[attribution.cue_first] - scan.paragraph[figure.first])
    stated = few(article.counts[there[1]] - article.counts[there[0]])
    name = f"next{rank}"
    headline = article.headline and scan.sentence[figure.first] == 0
    topic = _same_topic(article, figure, attribution)
    signs: list[Sign] = [
        (names.following, name, away, lines, stated, attribution.first - there[0] <= 4),
        (names.following_on, name, topic, headline, lines),
        (names.pointing, name, _points_back(article, there), lines, rank),
        (names.following_noun, name, again, these, lines, stated),
        (names.following_of, name, attribution.identity.kind, attribution.form),
        (names.item, name, _item(article, figure, attribution), lines, rank),
        *place.signs(name),
    ]
    if headline:
        repeated = _repeated(article, figure)
        signs.append((names.repeated, name, repeated is not None, repeated == attribution.sentence))
    return Candidate(attribution, signs, info="headline" if headline else "carried", form=name)


def _item(article: Article, figure: Figure, attribution: Attribution) -> str:
    """Whether both stand in the same item of a digest."""
    if article.digest is None:
        return "none"
    return "same" if article.item(attribution.cue_first) == article.item(figure.first) else "other"


def _shared_words(article: Article, figure: Figure, attribution: Attribution) -> str:
    """How many longer words the figure's sentence and the attribution's have in common."""
    return few(len(article.stems(article.scan.sentence[figure.first]) & article.stems(attribution.sentence)))


def _weight(article: Article, attribution: Attribution) -> str:
    """How much of the text's stating the same source does: all, most, some, or this once."""
    who = attribution.identity
    same = sum((a.identity.source, a.identity.name) == (who.source, who.name) for a in article.attributions)
    if same == len(article.attributions):
        return "all"
    return "once" if same == 1 else "most" if 2 * same > len(article.attributions) else "some"


def _item_states(article: Article, figure: Figure) -> str:
    """Whether anybody states anything in the figure's item of a digest."""
    if article.digest is None:
        return "none"
    item = article.item(figure.first)
    return str(any(article.item(a.cue_first) == item for a in article.attributions))


def _same_topic(article: Article, figure: Figure, attribution: Attribution) -> str:
    """Whether the figure's sentence and the attribution's name the same party."""
    ours = article.named("parties", article.scan.sentence[figure.first])
    if not ours:
        return "none"
    return "same" if ours & article.named("parties", attribution.sentence) else "other"


def _same_noun(article: Article, figure: Figure, sentence: int, shown: bool = False) -> bool:
    """Whether the sentence names again what the figure's own counts; `shown`: as "these" or "those"."""
    scan = article.scan
    again = article.named("measures", scan.sentence[figure.first]) & article.named("measures", sentence)
    if not again or not shown:
        return bool(again)
    mentions = [m for m in scan.within("measures", *scan.sentences[sentence]) if m[2] in again and m[0]]
    return any(scan.over("marks.this", m[0] - 1) or scan.over("marks.this", m[1]) for m in mentions)


def _points_back(article: Article, sentence: tuple[int, int]) -> bool:
    """Whether the sentence only says who stated what stands before it ("This was reported by …")."""
    first, last = sentence
    if last - first <= _BARE and article.counts[last] == article.counts[first]:
        return True
    opening = range(first, min(first + 4, last))
    return any(article.scan.at("anaphors.report", t) or article.scan.at("cues.about_this", t) for t in opening)


def _repeated(article: Article, figure: Figure) -> int | None:
    """The sentence of the body that states the headline's value again."""
    sentence = article.scan.sentence
    for other in article.figures:
        if sentence[other.first] > 0 and (other.value, other.unit) == (figure.value, figure.unit):
            return sentence[other.first]
    return None


def link(article: Article, before: Figure, figure: Figure) -> Link:
    """What going on from a candidate for the figure before to one for this is like."""
    scan = article.scan
    if scan.sentence[before.first] == scan.sentence[figure.first]:
        step = "clause"
    elif scan.paragraph[before.first] == scan.paragraph[figure.first]:
        step = "sentence"
    else:
        step = "list" if scan.raw[scan.sentences[scan.sentence[figure.first]][0]] in BULLETS else "paragraph"

    equal = (before.value, before.value_max, before.unit) == (figure.value, figure.value_max, figure.unit)

    def signs(earlier: Sequence[Candidate], these: Sequence[Candidate]) -> list[list[Sign]]:
        known = [(None if e.value is None else e.value.identity, e.form) for e in earlier]
        rows: list[list[Sign]] = []
        for one in these:
            form = one.form
            if one.value is None:
                rows.append([(names.link, _FROM[who is None], step, form, before, equal) for who, before in known])
                continue
            own = one.value.identity
            rows.append(
                [
                    (
                        names.link,
                        "same" if who is own else "False>True" if who is None else "other",
                        step,
                        form,
                        was,
                        equal,
                    )
                    for who, was in known
                ]
            )
        return rows

    return signs


_FROM = {True: "False>False", False: "True>False"}
