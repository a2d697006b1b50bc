"""The latest decisions on their page, each with an undo, and how often the reading was right."""

from __future__ import annotations

from functools import partial

import streamlit as st

from dashboard.address import link
from dashboard.decided import Decided
from dashboard.deciding import keep
from dashboard.decision_words import decision_html
from dashboard.precision import precision_html
from dashboard.speech import t
from data.reviewing import Decision, undo

_MOST = 12


def take_back(decision: Decision) -> None:
    """Undo a decision, and show the page anew."""
    if keep(partial(undo, review_id=decision.review_id), [decision.document_id]):
        st.rerun()


def show_decisions(decided: Decided) -> None:
    """The latest decisions, of everybody; those taken back too."""
    st.subheader(t("Latest decisions"))
    if not decided.latest:
        st.caption(t("Nothing was decided yet."))
    for decision in decided.latest[:_MOST]:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.html(decision_html(decision, link("review", claim=decision.claim_id)), width="content")
            if not decision.undone_at and st.button(t("Undo"), key=f"undo-{decision.review_id}"):
                take_back(decision)


def show_precision(decided: Decided) -> None:
    """How often the reading was right so far, by language and by source."""
    if not decided.precision:
        return
    st.subheader(t("How often the reading was right"))
    st.caption(
        t(
            "Counted is the first decision on each figure: confirmed is right, corrected or rejected is wrong. In "
            "brackets the range in which the true share lies with 95% confidence. The queue of the least sure "
            "figures is no fair sample and makes the reading look worse than it is; only figures drawn at random "
            "tell how good it is in all."
        )
    )
    for by in ("language", "source"):
        st.html(precision_html(decided.precision, by))
