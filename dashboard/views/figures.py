"""*Figures*: every figure on record, narrowed by filters; a row opens its article."""

from __future__ import annotations

import streamlit as st

from dashboard.address import wanted
from dashboard.claim_view import show_claim
from dashboard.figure_table import ask_filters, ask_page, show_table
from dashboard.queries.ask import Ask
from dashboard.queries.claims import claims
from dashboard.queries.figures import PAGE, facets, figures


def show(ask: Ask) -> None:
    """The whole page."""
    st.subheader("Figures on record")
    filters = ask_filters(facets(ask))
    page = ask_page()
    frame, total = figures(ask, filters, page)
    if not len(frame):
        st.info("No figure fits these filters.")
    else:
        first = (page - 1) * PAGE + 1
        st.caption(f"{first:,}–{first + len(frame) - 1:,} of {total:,}. Select a row to read its article.")
        show_table(frame, page, total)
    _show_opened(ask)


def _show_opened(ask: Ask) -> None:
    asked = wanted().get("claim")
    if not asked:
        return
    found = claims(ask, [asked])
    if not found:
        st.text("The figure in the address is not in this store.")
    for claim in found:
        show_claim(ask, claim, open_article=True)
