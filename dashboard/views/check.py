"""*Check*: who stated this figure? The first page: it works on an empty store, too."""

from __future__ import annotations

from html import escape

import streamlit as st

from dashboard.address import link, set_address
from dashboard.answers import answer_html
from dashboard.card import key_html
from dashboard.check_form import Given, ask_text
from dashboard.empty import ways_html
from dashboard.figure_choice import choose_figure
from dashboard.frame import plainly
from dashboard.looking_up import looked_up
from dashboard.pasted import Figure, Pasted, pasted
from dashboard.pasted_html import reading_html, text_html
from dashboard.queries.ask import Ask
from dashboard.speech import noted, t
from data.errors import NoFigure

EXAMPLES = (
    noted("Russia says Ukraine has lost more than 29,600 soldiers in the Kursk region"),
    noted("Ukraine's General Staff: Russia's losses are about 738,660 troops"),
    noted("Who said 400,000?"),
)


def show(ask: Ask | None) -> None:
    """The whole page; `ask` is None where nothing is on record, and texts are only read."""
    st.subheader(t("Who stated this figure?"))
    st.text(t("Paste what you want to check. Each figure is read, and looked up among all that is on record."))
    given = ask_text()
    if not given.text:
        _show_examples(ask)
        return
    if not given.shared:
        st.text(t("This text is too long for a link: it is kept in this window only, and cannot be shared."))
    try:
        read = pasted(given.text, given.published, given.outlet, given.language)
    except NoFigure as error:
        _show_no_figure(error)
        return
    _show_figures(ask, given, read)


def _show_examples(ask: Ask | None) -> None:
    st.text(t("For example:"))
    for number, example in enumerate(map(t, EXAMPLES)):
        key = f"example-{number}"
        st.button(example, key=key, on_click=set_address, args=("text", example))
    if ask is None:
        _say_nothing_yet()


def _show_no_figure(error: NoFigure) -> None:
    st.text(t("No figure was found in this text."))
    if error.known:
        st.text(t("Words that were understood: {words}", words=", ".join(error.known)))


def _show_figures(ask: Ask | None, given: Given, read: Pasted) -> None:
    numbered = {str(one.asked.start): (number, one) for number, one in enumerate(read.figures, 1)}
    with plainly():
        opened = choose_figure(numbered, ask.record if ask else None)
        left, right = st.columns([0.48, 0.52], gap="large")
        with left:
            st.html(text_html(read, opened) + key_html())
            st.html(reading_html(opened, given.outlet, dated=given.published is not None))
        with right:
            _show_answer(ask, opened)


def _show_answer(ask: Ask | None, opened: Figure) -> None:
    st.html(f'<h3 class="or-on">{escape(t("On record"))}</h3>')
    if ask is None:
        _say_nothing_yet()
        return
    with plainly():
        st.html(answer_html(looked_up(ask.record, opened), lambda claim: link("claim", claim=claim)))


def _say_nothing_yet() -> None:
    cause = t("Nothing is on record yet: figures are read, but there is nothing to look them up in.")
    add = f'<a href="{escape(link("add"))}" target="_self">{escape(t("Put articles on record"))}</a>'
    st.html(f'<p>{escape(cause)}</p><p class="or-origin">{add}</p>{ways_html()}')
