"""*Claim*: one figure with everything that is known of it, at an address of its own."""

from __future__ import annotations

from html import escape

import streamlit as st

from dashboard.address import link, wanted
from dashboard.article import article_html, origin_html
from dashboard.card import headline, key_html, sentence_html
from dashboard.citation import citation
from dashboard.claim_fields import chain_html, dates_html, fields_html
from dashboard.claim_history import anchor
from dashboard.claim_page import section, show_elsewhere, show_findings, show_history, show_reasons
from dashboard.naming import source_label
from dashboard.queries.ask import Ask
from dashboard.queries.dossier import Dossier, dossier
from dashboard.speech import t


def show(ask: Ask | None) -> None:
    """The whole page."""
    st.subheader(t("A figure and its words"))
    asked = wanted().get("claim")
    known = dossier(ask, asked) if ask and asked else None
    if known is None or ask is None:
        _show_unknown(asked)
        return
    _show_standing(known)
    _show_said(known)
    _show_article(known)
    section(t("What was read, and from which words"), fields_html(known.claim))
    if known.article:
        show_reasons(known.article, known.claim)
    if known.current:
        show_elsewhere(known)
    show_history(known)
    if known.current:
        show_findings(ask, known.claim["claim_id"])


def _show_unknown(asked: str | None) -> None:
    st.text(t("The figure in the address is not in this store.") if asked else t("The address names no figure."))
    st.html(f"<p>{anchor(link('figures'), t('All figures on record'))}</p>")


def _show_standing(known: Dossier) -> None:
    """Why a figure is on record no more."""
    if known.current:
        return
    if known.claim["verdict"] == "rejected" and known.claim["retired_at"] is None:
        st.warning(t("A person rejected this figure: it counts nowhere. Shown as it was read."))
        return
    st.warning(t("A later reading of the article has replaced this one. Shown as it was."))
    if known.now:
        st.html(f"<p>{anchor(link('claim', claim=known.now), t('The figure as it is read today'))}</p>")


def _show_said(known: Dossier) -> None:
    claim = known.claim
    st.html(
        f'<div class="or-card"><p class="or-said">{escape(headline(claim))}</p>'
        f'<p class="or-by">{escape(source_label(claim["source"], claim["source_name"], claim["outlet"]))}</p>'
        f'<blockquote class="or-text">{sentence_html(claim)}</blockquote>{key_html()}</div>'
    )
    review = link("review", claim=claim["claim_id"])
    if known.current:
        st.html(f"<p>{anchor(review, t('Confirm, correct or reject it'))}</p>")
    section(t("Cite it"), "")
    st.code(citation(claim), language=None, wrap_lines=True)
    section(t("Four dates"), dates_html(claim))
    section(t("From whom to whom"), chain_html(claim))


def _show_article(known: Dossier) -> None:
    if known.article is None:
        st.info(t("The article of this figure is no longer in the store."))
        return
    row = known.article.row
    section(t("In its article"), origin_html(row))
    if known.current:
        st.html(article_html(known.article, known.claim))
    else:
        st.text(t("The article has been read anew since; it is not marked."))
    st.html(f'<p class="or-hash">SHA-256 <code>{escape(row["sha256"])}</code></p>')
