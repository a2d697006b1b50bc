"""Who states it: an attribution of its own sentence, one carried over, one that follows, or the outlet itself."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from ingest.article import Article
from ingest.attribution.model import Attribution
from ingest.fields.near import few, position
from ingest.fields.place import BULLETS, Place, place_of
from ingest.numbers.figure import Figure
from ingest.rank import Candidate, LinkKind

_NEAREST = 4


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
    for rank, attribution in enumerate(everyone[high : high + 2]):
        found.append(_following(article, figure, attribution, place, rank))
    outlet = [
        "outlet",
        f"outlet,own={article.own_name is not None}",
        *(f"outlet&{b}" for b in place.features),
    ]
    found.append(Candidate(None, outlet, info="outlet"))
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


def _cue(article: Article, attribution: Attribution) -> str:
    """The words that attribute, with their language: "announced" makes a country a source, "pledged" may not."""
    words = article.scan.word[attribution.cue_first : attribution.cue_last]
    return f"{article.scan.language.code}:{' '.join(words[-2:])}"


def _who(attribution: Attribution) -> list[str]:
    return [f"kind={attribution.identity.kind}", f"form={attribution.form}"]


def _same(
    article: Article, figure: Figure, attribution: Attribution, place: Place, same: list[Attribution]
) -> Candidate:
    cue = position(article, figure, attribution.cue_first, attribution.cue_last)
    name = position(article, figure, attribution.first, attribution.last)
    a, b = sorted((figure.first, attribution.cue_first))
    between = few(sum(1 for other in same if other is not attribution and a < other.cue_first < b))
    first, last = article.sentence_of(figure.first)
    features = [
        "same",
        *(f"same,{w}" for w in _who(attribution)),
        f"same,{attribution.form},{cue[0]}",
        f"same,{attribution.form},{cue[0]},last={attribution.cue_last >= last - 2}",
        *(f"same,cue{c}" for c in cue),
        f"same,name{name[0]},{name[1]}",
        f"same,between={between}",
        f"same,between={between},{cue[0]}",
        f"same,nearest={same[0] is attribution},{cue[0]}",
        f"same,of={few(len(same))},back={attribution.back}",
        f"same,state={attribution.identity.kind == 'state'},cue={_cue(article, attribution)}",
        f"same,opens={attribution.first - first <= 2}",
        f"same,semicolon={any(article.scan.raw[t] == ';' for t in range(a, b))}",
        *(f"same&{b}" for b in place.features[6:]),
    ]
    return Candidate(attribution, features, attribution.first, attribution.last, info="explicit")


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
    features = [
        name,
        f"{name},away={away}",
        f"{name},lines={lines}",
        f"{name},away={away},lines={lines}",
        f"{name},heads={heads},list={place.listed}",
        f"{name},heads={heads},lines={lines}",
        f"{name},alone={alone}",
        f"{name},alone={alone},kind={kind}",
        f"{name},alone={alone},sentence={few(attribution.sentence)}",
        f"{name},names={few(article.sources)},lines={lines}",
        f"{name},topic={topic}",
        f"{name},topic={topic},lines={lines}",
        f"carried,newer={newer},lines={lines}",
        *(f"{name},{w}" for w in _who(attribution)),
        *(f"carried,{w},lines={lines}" for w in _who(attribution)),
        *((f"{name}&{b}" for b in place.features) if newer == 0 else place.carried),
    ]
    return Candidate(attribution, features, info="carried")


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
    features = [
        name,
        f"{name},away={away}",
        f"{name},lines={lines}",
        f"{name},stated={stated}",
        f"{name},stated={stated},lines={lines}",
        f"{name},stated={stated},away={away},opens={attribution.first - there[0] <= 4}",
        f"{name},pointing={_points_back(article, there)}",
        f"{name},topic={_same_topic(article, figure, attribution)}",
        f"{name},noun={again}",
        f"{name},noun={again},lines={lines},stated={stated}",
        f"{name},this={these}",
        f"{name},this={these},lines={lines}",
        f"{name},headline={headline}",
        f"{name},headline={headline},lines={lines}",
        *(f"{name},{w}" for w in _who(attribution)),
        *(f"{name}&{b}" for b in place.features),
    ]
    if headline:
        repeated = _repeated(article, figure)
        features.append(f"{name},repeated={repeated is not None}")
        features.append(f"{name},repeats_here={repeated == attribution.sentence}")
    return Candidate(attribution, features, info="headline" if headline else "carried")


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
    """Whether the sentence opens with words for what stands before it ("This was reported by …")."""
    opening = range(sentence[0], min(sentence[0] + 3, sentence[1]))
    return any(article.scan.at("anaphors.report", t) or article.scan.at("cues.about_this", t) for t in opening)


def _repeated(article: Article, figure: Figure) -> int | None:
    """The sentence of the body that states the headline's value again."""
    sentence = article.scan.sentence
    for other in article.figures:
        if sentence[other.first] > 0 and (other.value, other.unit) == (figure.value, figure.unit):
            return sentence[other.first]
    return None


def link(article: Article, before: Figure, figure: Figure) -> Callable[[Candidate, Candidate], LinkKind]:
    """What going on from a candidate for the figure before to one for this is like: a key of few values."""
    scan = article.scan
    if scan.sentence[before.first] == scan.sentence[figure.first]:
        step = "clause"
    elif scan.paragraph[before.first] == scan.paragraph[figure.first]:
        step = "sentence"
    else:
        step = "list" if scan.raw[scan.sentences[scan.sentence[figure.first]][0]] in BULLETS else "paragraph"

    def key(earlier: Candidate, candidate: Candidate) -> LinkKind:
        a, b = earlier.value, candidate.value
        if a is None or b is None:
            move = _MOVES[a is not None, b is not None]
        else:
            move = "same" if a is b or a.identity is b.identity else "other"
        return move, step, candidate.features[0], earlier.features[0]

    return key


_MOVES = {(a, b): f"{a}>{b}" for a in (False, True) for b in (False, True)}


def link_features(key: LinkKind) -> list[str]:
    """The features of such a key."""
    move, step, kind, earlier = key
    return [f"link={move},{step}", f"link={move},{step},{kind}", f"link={move},{earlier}"]
