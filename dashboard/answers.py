"""The answer of the record on a figure, as HTML; knows no Streamlit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape

from dashboard.highlight import Span, marked
from dashboard.speech import t, tn
from dashboard.things import thing
from dashboard.verdicts import mood, sentence, who
from dashboard.wording import day, number
from data.checking import Answer, Article, Statement
from data.checking.verdict import also

Link = Callable[[str], str]
"""The address of a figure's card, by the figure's id."""

_STATEMENTS, _ARTICLES, _ELSE = 3, 4, 3  # shown: of the best kind, articles of each, statements of any other kind
_NAMED = 5  # outlets


def answer_html(answer: Answer, link: Link) -> str:
    """The verdict, the statements that it rests on with their sentences, and what was said around them.

    Links open beside the page: a long text is kept by the page only, and would be lost with it.
    """
    head = f'<p class="or-verdict or-{mood(answer)}">{escape(sentence(answer))}</p>'
    if not answer.matches:
        return head
    best = answer.matches[0].statements[:_STATEMENTS]
    more = _more(answer.matches[0].total - len(best))
    return head + "".join(_statement(one, link) for one in best) + more + _around(answer, link)


def _statement(statement: Statement, link: Link) -> str:
    articles = list({one.document_id: one for one in reversed(statement.articles)}.values())[::-1]
    left = len(articles[_ARTICLES:]) + statement.carried - len(statement.articles)
    return "".join(
        (
            f'<section class="or-statement"><h4>{escape(_said(statement))}</h4>',
            f'<p class="or-when">{escape(_carried(statement))}</p>',
            *(_article(one, link) for one in articles[:_ARTICLES]),
            _more(left),
            "</section>",
        )
    )


def _more(left: int) -> str:
    words = tn(left, "and {n} more", "and {n} more") if left > 0 else ""
    return f'<p class="or-more">{escape(words)}</p>' if words else ""


def _article(article: Article, link: Link) -> str:
    where = " · ".join(filter(None, (article.outlet, day(article.published), article.title)))
    words = marked(article.sentence, [Span(article.start, article.end, "figure")])
    return f'<blockquote class="or-text">{words}</blockquote><p class="or-origin">{_card(article, link, where)}</p>'


def _card(article: Article, link: Link, words: str) -> str:
    """A link to the figure's own page."""
    return f'<a href="{escape(link(article.claim_id))}" target="_blank" rel="noopener">{escape(words)}</a>'


def _carried(statement: Statement) -> str:
    """When it was stated, and by how many outlets: copies of one wire story count once."""
    outlets, parts = statement.outlets, [_days(statement)]
    if outlets:
        named = ", ".join(outlets[:_NAMED]) + (", …" if len(outlets) > _NAMED else "")
        parts.append(f"{tn(len(outlets), '{n} outlet', '{n} outlets')} ({named})")
    if 0 < statement.independent < len(outlets):
        count = number(statement.independent)
        parts.append(t("{n} of them independent: copies of a wire story count once", n=count))
    return "; ".join(filter(None, parts))


def _days(statement: Statement) -> str:
    known = dict.fromkeys(day(one) for one in (statement.first, statement.last) if one)
    return " – ".join(known)


def _said(statement: Statement) -> str:
    """Who stated what."""
    counted = thing(statement) or t("of something")
    return f"{who(statement)}: {statement.articles[0].figure}, {counted}"


def _around(answer: Answer, link: Link) -> str:
    """What was said before, after and by others, and what else the record has; nothing twice."""
    rows = "".join(
        f'<tr><th scope="row">{escape(label)}</th><td>{escape(_days(one))}</td>'
        f"<td>{_card(one.articles[0], link, _said(one))}</td></tr>"
        for label, one in _others(answer)
    )
    return f'<table class="or-around">{rows}</table>' if rows else ""


def _others(answer: Answer) -> Iterator[tuple[str, Statement]]:
    listed = {_key(one) for one in answer.matches[0].statements[:_STATEMENTS]}
    around = [(t("Before"), answer.before), (t("After"), answer.after)]
    around += [(t("Others then"), one) for one in answer.others]
    kinds = [(also(match.kind, t), one) for match in answer.matches[1:] for one in match.statements[:_ELSE]]
    for label, one in (*around, *kinds):
        if one and _key(one) not in listed:
            listed.add(_key(one))
            yield label, one


def _key(statement: Statement) -> str:
    return statement.articles[0].claim_id
