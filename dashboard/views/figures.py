"""*Figures*: every figure on record, narrowed by filters; a row opens its article."""

from __future__ import annotations

import streamlit as st

from dashboard.address import link, wanted
from dashboard.claim_history import anchor
from dashboard.claim_view import show_claim
from dashboard.figure_downloads import show_downloads
from dashboard.figure_filters import ask_filters, wanted_filters, wanted_sort
from dashboard.figure_table import ask_page, pages, show_table, wanted_page
from dashboard.queries.ask import Ask
from dashboard.queries.claims import claims
from dashboard.queries.figures import PAGE, Filters, Found, find, rows
from dashboard.speech import t, tn
from dashboard.wording import number


def show(ask: Ask) -> None:
    """The whole page."""
    st.subheader(t("Figures on record"))
    filters, sort, page = wanted_filters(), wanted_sort(), wanted_page()
    found = find(ask, filters, page, sort)
    if page > pages(found.total):
        page = pages(found.total)
        found = find(ask, filters, page, sort)
    ask_filters(found.choices)
    _show_found(ask, found, page, filters, sort)
    _show_opened(ask)


def _show_found(ask: Ask, found: Found, page: int, filters: Filters, sort: str) -> None:
    if not found.total:
        st.info(t("No figure fits these filters."))
        return
    first = (page - 1) * PAGE + 1
    shown = t("{first}–{last} of {total}.", first=number(first), last=number(first + len(found.places) - 1),
              total=tn(found.total, "{n} figure", "{n} figures"))  # fmt: skip
    st.caption(f"{shown} {t('Select a row to read its article.')}")
    show_table(rows(ask, found), f"{page}-{found.total}")
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        ask_page(page, found.total)
        show_downloads(ask.record, filters, sort, found.total)


def _show_opened(ask: Ask) -> None:
    asked = wanted().get("claim")
    if not asked:
        return
    found = claims(ask, [asked])
    if not found:
        st.text(t("The figure in the address is not in this store."))
    for claim in found:
        st.html(f"<p>{anchor(link('claim', claim=claim['claim_id']), t('Everything about this figure'))}</p>")
        show_claim(ask, claim, open_article=True)
