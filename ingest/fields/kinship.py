"""What a figure and an attribution elsewhere in the text have to do with each other."""

from __future__ import annotations

from collections import Counter

from ingest.article import Article
from ingest.attribution.model import Attribution
from ingest.fields.near import few
from ingest.numbers.figure import Figure

_BARE = 8  # tokens of a sentence in which nothing but the attribution can stand
_POINTING = ("anaphors.report", "cues.about_this")


def states(article: Article, attribution: Attribution) -> bool:
    """Whether the text says somewhere that the same states something."""
    return _stated(article)[_who(attribution)] > 0


def _stated(article: Article) -> Counter[tuple[str | None, str | None]]:
    """How often each source states something in the text."""
    key = ("stated", 0)
    if key not in article.kept:
        article.kept[key] = Counter(map(_who, article.attributions))
    known: Counter[tuple[str | None, str | None]] = article.kept[key]
    return known


def _who(attribution: Attribution) -> tuple[str | None, str | None]:
    return attribution.identity.source, attribution.identity.name


def same_item(article: Article, figure: Figure, attribution: Attribution) -> str:
    """Whether both stand in the same item of a digest."""
    if article.digest is None:
        return "none"
    return "same" if article.item(attribution.cue_first) == article.item(figure.first) else "other"


def shared_words(article: Article, figure: Figure, attribution: Attribution) -> str:
    """How many longer words the figure's sentence and the attribution's have in common."""
    return few(len(article.stems(article.scan.sentence[figure.first]) & article.stems(attribution.sentence)))


def weight(article: Article, attribution: Attribution) -> str:
    """How much of the text's stating the same source does: all, most, some, or this once."""
    whole, same = len(article.attributions), _stated(article)[_who(attribution)]
    if same == whole:
        return "all"
    return "once" if same <= 1 else "most" if 2 * same > whole else "some"


def item_states(article: Article, figure: Figure) -> str:
    """Whether anybody states anything in the figure's item of a digest."""
    if article.digest is None:
        return "none"
    key = ("items", 0)
    if key not in article.kept:
        article.kept[key] = frozenset(article.item(a.cue_first) for a in article.attributions)
    return str(article.item(figure.first) in article.kept[key])


def same_topic(article: Article, figure: Figure, attribution: Attribution) -> str:
    """Whether the figure's sentence and the attribution's name the same party."""
    ours = article.named("parties", article.scan.sentence[figure.first])
    if not ours:
        return "none"
    return "same" if ours & article.named("parties", attribution.sentence) else "other"


def same_noun(article: Article, figure: Figure, sentence: int, shown: bool = False) -> bool:
    """Whether the sentence names again what the figure's own counts; `shown`: as "these" or "those"."""
    scan = article.scan
    again = article.named("measures", scan.sentence[figure.first]) & article.named("measures", sentence)
    if not again or not shown:
        return bool(again)
    mentions = [m for m in scan.within("measures", *scan.sentences[sentence]) if m[2] in again and m[0]]
    return any(scan.over("marks.this", m[0] - 1) or scan.over("marks.this", m[1]) for m in mentions)


def points_back(article: Article, sentence: tuple[int, int]) -> bool:
    """Whether the sentence only says who stated what stands before it ("This was reported by …")."""
    first, last = sentence
    if last - first <= _BARE and article.counts[last] == article.counts[first]:
        return True
    opened = article.scan.opened(_POINTING)
    return any(token in opened for token in range(first, min(first + 4, last)))


def repeated(article: Article, figure: Figure) -> int | None:
    """The sentence of the body that states the headline's value again."""
    sentence = article.scan.sentence
    for other in article.figures:
        if sentence[other.first] > 0 and (other.value, other.unit) == (figure.value, figure.unit):
            return sentence[other.first]
    return None
