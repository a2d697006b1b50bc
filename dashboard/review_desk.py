"""One figure under review: its card and fields, the decisions with their keys, and its article."""

from __future__ import annotations

from functools import partial
from typing import Any

import streamlit as st

from dashboard.address import set_address, wanted
from dashboard.article import article_html, origin_html
from dashboard.card import card_html, key_html
from dashboard.correct_form import ask_corrections
from dashboard.correcting import changes
from dashboard.deciding import keep
from dashboard.decision_list import take_back
from dashboard.decision_words import fields_html, verdict_name
from dashboard.queries.ask import Ask
from dashboard.queries.claims import article
from dashboard.speech import t
from dashboard.wording import percent
from data.errors import StoreError
from data.reviewing import Decision, decide


def show_desk(ask: Ask, claim: dict[str, Any], reviewer: str, *, drawn: bool, skip: str | None) -> None:
    """The figure with all that can be decided on it; `skip` is its place in the queue, None where it is in none."""
    left, right = st.columns((3, 2), gap="large")
    with left:
        st.html(card_html(claim))
        _show_buttons(ask, claim, reviewer, drawn, skip)
        decided = partial(_decide, claim, reviewer, drawn)
        if wanted().get("do") == "correct":
            _show_correction(claim, decided, reviewer)
        if wanted().get("do") == "reject":
            _show_rejection(claim, decided, reviewer)
    right.html(_state(claim) + fields_html(claim))
    kept = article(ask, claim["document_id"])
    if kept:
        st.html(origin_html(kept.row) + key_html() + article_html(kept, claim))


def _state(claim: dict[str, Any]) -> str:
    if claim["verdict"]:
        words = t("Decided: {verdict}", verdict=verdict_name(claim["verdict"]))
    else:
        words = t("Not looked at yet. How sure the reading is: {share}", share=percent(claim["confidence"]))
    return f'<p class="or-by">{words}</p>'


def _show_buttons(ask: Ask, claim: dict[str, Any], reviewer: str, drawn: bool, skip: str | None) -> None:
    nobody = not reviewer
    with st.container(horizontal=True):
        if st.button(t("Confirm"), shortcut="y", type="primary", disabled=nobody):
            _decide(claim, reviewer, drawn, "confirmed")
        st.button(t("Correct"), shortcut="e", disabled=nobody, on_click=_toggle, args=("correct",))
        st.button(t("Reject"), shortcut="x", disabled=nobody, on_click=_toggle, args=("reject",))
        if skip:
            st.button(t("Skip"), shortcut="s", on_click=_skip, args=(skip,))
        last = _last(ask, reviewer)
        if st.button(t("Undo my last decision"), shortcut="u", disabled=last is None) and last:
            take_back(last)
    if nobody:
        st.caption(t("Write your name above to decide."))


def _last(ask: Ask, reviewer: str) -> Decision | None:
    """The reviewer's latest decision that was not taken back."""
    own = (one for one in ask.record.decided.latest if one.reviewer == reviewer and not one.undone_at)
    return next(own, None)


def _show_correction(claim: dict[str, Any], decided: partial[None], reviewer: str) -> None:
    sent = ask_corrections(claim)
    if not sent or not reviewer:
        return
    given, reason = sent
    try:
        changed = changes(claim, given)
    except StoreError as error:
        st.error(t("The decision was not kept."))
        st.text(str(error))
        return
    if not changed:
        st.warning(t("Nothing is changed yet. Change a field, or confirm the figure."))
        return
    decided("corrected", reason=reason, changes=changed)


def _show_rejection(claim: dict[str, Any], decided: partial[None], reviewer: str) -> None:
    with st.form(f"reject-{claim['claim_id']}"):
        reason = st.text_input(t("Why it is no stated figure")).strip()
        sent = st.form_submit_button(t("Reject the figure"), type="primary")
    if sent and not reason:
        st.warning(t("Write the reason: it is kept with the decision."))
    elif sent and reviewer:
        decided("rejected", reason=reason)


def _decide(claim: dict[str, Any], reviewer: str, drawn: bool, verdict: str, **more: Any) -> None:
    given = {"claim_id": claim["claim_id"], "verdict": verdict, "reviewer": reviewer, "drawn": drawn, **more}
    if keep(lambda connection: decide(connection, **given), [claim["document_id"]]):
        set_address("do", None)
        st.rerun()


def _toggle(form: str) -> None:
    """Open a form below the figure, or close it."""
    set_address("do", None if wanted().get("do") == form else form)


def _skip(place: str) -> None:
    set_address("after", place)
    set_address("do", None)
