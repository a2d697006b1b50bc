"""A figure on a page: its card, and its article opened at it."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dashboard.article import article_html, origin_html
from dashboard.card import card_html, key_html
from dashboard.queries.ask import Ask
from dashboard.queries.claims import article
from dashboard.speech import t


def show_claim(ask: Ask, claim: dict[str, Any], *, open_article: bool) -> None:
    """The card of a figure and, at once or on demand, the article with its words marked."""
    st.html(card_html(claim))
    if open_article:
        show_article(ask, claim)
        return
    with st.expander(t("Read it in the article")):
        show_article(ask, claim)


def show_article(ask: Ask, claim: dict[str, Any]) -> None:
    """The article, opened at the figure."""
    kept = article(ask, claim["document_id"])
    if kept is None:
        st.info(t("The article of this figure is no longer in the store."))
        return
    st.html(origin_html(kept.row) + key_html() + article_html(kept, claim))
