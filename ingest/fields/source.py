"""Who states it: an attribution of its own sentence, one carried over, one that follows, or the outlet itself."""

from __future__ import annotations

from ingest.article import Article
from ingest.attribution.find import Attribution
from ingest.fields.near import few, position
from ingest.numbers.figure import Figure
from ingest.rank import Candidate

_QUOTES = frozenset("\"“”«»„")


def candidates(article: Article, figure: Figure) -> list[Candidate]:
    """Everybody who may answer for the figure. Values are attributions, or null for the outlet itself."""
    number = article.scan.sentence[figure.first]
    same = [a for a in article.attributions if a.sentence == number]
    before = [a for a in article.attributions if a.sentence < number]
    behind = [a for a in article.attributions if a.sentence > number]
    base = _situation(article, figure, same, before, behind)
    found = [_same(article, figure, a, base, len(same)) for a in same]
    for rank, attribution in enumerate(before[:-4:-1]):
        found.append(_carried(article, figure, attribution, base, f"earlier{rank}"))
    mentioned = [a for a in article.mentions if a.sentence <= number]
    if mentioned:
        found.append(_carried(article, figure, mentioned[-1], base, "mention"))
        if mentioned[0] is not mentioned[-1]:
            found.append(_carried(article, figure, mentioned[0], base, "mention_first"))
    for rank, attribution in enumerate(behind[:2]):
        found.append(_following(article, figure, attribution, base, rank))
    outlet = ["outlet", f"outlet,own={article.own_source is not None}", *(f"outlet&{b}" for b in base)]
    found.append(Candidate(None, outlet))
    return found


def _situation(
    article: Article, figure: Figure, same: list[Attribution], before: list[Attribution], behind: list[Attribution]
) -> list[str]:
    scan = article.scan
    first, last = article.sentence_of(figure.first)
    number = scan.sentence[figure.first]
    start = next((n for n in range(number, -1, -1) if n == 0 or scan.paragraph[scan.sentences[n - 1][0]] != scan.paragraph[first]), 0)
    back = any(scan.over(f"anaphors.{k}", t) for k in ("institution", "person", "report") for t in range(first, last))
    old = any(scan.over("marks.background", t) for t in range(first, last))
    dated = any(first <= span.first < last and span.precision in ("year", "month") for span in article.dates)
    quoted = _quoted(article, figure)
    return [
        f"here={few(len(same))}",
        f"here={few(len(same))},before={few(len(before))},next={bool(behind)}",
        f"place={'head' if article.headline and number == 0 else 'lead' if scan.paragraph[first] <= 1 else 'body'}",
        f"place={'lead' if scan.paragraph[first] <= 1 else 'body'},here={few(len(same))},before={few(len(before))}",
        f"opens={start == number}",
        f"opens={start == number},here={few(len(same))}",
        f"back={back}",
        f"background={old}",
        f"background={old},here={few(len(same))}",
        f"dated={dated},here={few(len(same))}",
        f"quoted={quoted}",
        f"quoted={quoted},here={few(len(same))}",
        f"list={_listed(article, first)}",
    ]


def _listed(article: Article, first: int) -> bool:
    return article.scan.raw[first] in "-–—•*·▪"


def _quoted(article: Article, figure: Figure) -> bool:
    """Whether the figure stands inside quotation marks of its paragraph."""
    scan = article.scan
    line = scan.paragraph[figure.first]
    depth = 0
    at = figure.first - 1
    while at >= 0 and scan.paragraph[at] == line:
        sign = scan.raw[at]
        depth += (sign in "“«„") - (sign in "”»") if sign in "“«„”»" else sign == '"'
        at -= 1
    return depth > 0 and depth % 2 == 1


def _who(attribution: Attribution) -> list[str]:
    return [f"kind={attribution.identity.kind}", f"form={attribution.form}"]


def _same(article: Article, figure: Figure, attribution: Attribution, base: list[str], here: int) -> Candidate:
    scan = article.scan
    cue = position(article, figure, attribution.cue_first, attribution.cue_last)
    name = position(article, figure, attribution.first, attribution.last)
    between = [
        a
        for a in article.attributions
        if a is not attribution and min(figure.first, attribution.cue_first) < a.cue_first < max(figure.first, attribution.cue_first)
    ]
    first, last = article.sentence_of(figure.first)
    nearest = min((abs(a.cue_first - figure.first), i) for i, a in enumerate(x for x in article.attributions if x.sentence == attribution.sentence))
    is_nearest = nearest[0] == abs(attribution.cue_first - figure.first)
    features = [
        "same",
        *(f"same,{w}" for w in _who(attribution)),
        f"same,{attribution.form},{cue[0]}",
        f"same,{attribution.form},{cue[0]},last={attribution.cue_last >= last - 2}",
        *(f"same,cue{c}" for c in cue),
        f"same,name{name[0]},{name[1]}",
        f"same,between={few(len(between))}",
        f"same,between={few(len(between))},{cue[0]}",
        f"same,nearest={is_nearest},{cue[0]}",
        f"same,of={few(here)},back={attribution.back}",
        f"same,opens={attribution.first - first <= 2}",
        f"same,semicolon={_semicolon(article, figure, attribution)}",
        *(f"same&{b}" for b in base[6:]),
    ]
    return Candidate(attribution, features, scan.start[attribution.first], scan.end[attribution.last - 1], info="explicit")


def _semicolon(article: Article, figure: Figure, attribution: Attribution) -> bool:
    a, b = sorted((figure.first, attribution.cue_first))
    return any(article.scan.raw[t] == ";" for t in range(a, b))


def _carried(
    article: Article, figure: Figure, attribution: Attribution, base: list[str], name: str
) -> Candidate:
    scan = article.scan
    away = scan.sentence[figure.first] - attribution.sentence
    lines = scan.paragraph[figure.first] - scan.paragraph[attribution.cue_first]
    newer = sum(1 for a in article.attributions if attribution.cue_first < a.cue_first < figure.first)
    names = len({a.identity.source or a.identity.name for a in article.attributions})
    alone = names <= 1
    kind = attribution.identity.kind
    first = scan.sentences[attribution.sentence]
    heads = scan.raw[first[1] - 1] == ":"
    features = [
        f"{name},heads={heads},list={_listed(article, scan.sentences[scan.sentence[figure.first]][0])}",
        f"{name},heads={heads},lines={few(lines)}",
        f"{name},heads={heads}",
        f"{name},alone={alone},kind={kind}",
        f"{name},alone={alone},sentence={few(attribution.sentence)}",
        f"{name},topic={_same_topic(article, figure, attribution)}",
        f"{name},topic={_same_topic(article, figure, attribution)},lines={few(lines)}",
        name,
        f"{name},away={few(away)}",
        f"{name},lines={few(lines)}",
        f"{name},away={few(away)},lines={few(lines)}",
        f"{name},alone={alone}",
        f"{name},names={few(names)},lines={few(lines)}",
        f"{name},newer={few(newer)}",
        f"{name},newer={few(newer)},lines={few(lines)}",
        *(f"{name},{w}" for w in _who(attribution)),
        *(f"carried,{w},lines={few(lines)}" for w in _who(attribution)),
        *(f"{name}&{b}" for b in base),
    ]
    return Candidate(attribution, features, info="carried")


def _same_topic(article: Article, figure: Figure, attribution: Attribution) -> str:
    """How many parties the figure's sentence and the attribution's have in common."""
    scan = article.scan
    here, there = scan.sentences[scan.sentence[figure.first]], scan.sentences[attribution.sentence]
    ours = {m[2] for m in scan.within("parties", *here)}
    theirs = {m[2] for m in scan.within("parties", *there)}
    if not ours:
        return "none"
    return "same" if ours & theirs else "other"


def _points_back(article: Article, sentence: tuple[int, int]) -> bool:
    """Whether the sentence opens with words for what stands before it ("This was reported by …")."""
    mention = article.scan.within("anaphors.report", sentence[0], min(sentence[0] + 3, sentence[1]))
    return bool(mention)


def _following(article: Article, figure: Figure, attribution: Attribution, base: list[str], rank: int) -> Candidate:
    scan = article.scan
    away = attribution.sentence - scan.sentence[figure.first]
    lines = scan.paragraph[attribution.cue_first] - scan.paragraph[figure.first]
    name = f"next{rank}"
    headline = article.headline and scan.sentence[figure.first] == 0
    there = scan.sentences[attribution.sentence]
    stated = few(article.counts[there[1]] - article.counts[there[0]])
    opens = attribution.first - there[0] <= 4
    features = [
        f"{name},stated={stated}",
        f"{name},stated={stated},lines={few(lines)}",
        f"{name},stated={stated},away={few(away)},opens={opens}",
        f"{name},pointing={_points_back(article, there)}",
        f"{name},topic={_same_topic(article, figure, attribution)}",
        name,
        f"{name},away={few(away)}",
        f"{name},lines={few(lines)}",
        f"{name},headline={headline}",
        f"{name},headline={headline},lines={few(lines)}",
        *(f"{name},{w}" for w in _who(attribution)),
        *(f"{name}&{b}" for b in base),
    ]
    if headline:
        repeated = _repeated(article, figure)
        features.append(f"{name},repeated={repeated is not None}")
        features.append(f"{name},repeats_here={repeated == attribution.sentence}")
    return Candidate(attribution, features, info="headline" if headline else "carried")


def _repeated(article: Article, figure: Figure) -> int | None:
    """The sentence of the body that states the headline's value again."""
    for other in article.figures:
        if other.first > figure.first and other.value == figure.value and other.unit == figure.unit:
            if article.scan.sentence[other.first] > 0:
                return article.scan.sentence[other.first]
    return None
