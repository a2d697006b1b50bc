"""One finding on its page: what does not fit, the figures, and what people think of it."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import Any

import streamlit as st

from dashboard.address import link
from dashboard.deciding import keep
from dashboard.decision_words import moment, verdict_name
from dashboard.finding_cards import sides_html
from dashboard.finding_list import shown_claims
from dashboard.finding_words import explained
from dashboard.queries.ask import Ask
from dashboard.queries.rows import records
from dashboard.speech import t
from data.audit import Finding
from data.reviewing import judge, take_back

FEW, MANY = 4, 60  # figures of a finding in the list, and of one that is opened


def claims_beside(ask: Ask, findings: list[Finding], most: int) -> dict[str, dict[str, Any]]:
    """The figures that these findings show, by their ids: one question for all."""
    wanted = sorted({claim for one in findings for claim in shown_claims(one, most)})
    return {row["claim_id"]: row for row in records(ask("finding_claims", {"claims": wanted}))} if wanted else {}


def show_finding(
    finding: Finding, rows: dict[str, dict[str, Any]], verdict: dict[str, Any] | None, reviewer: str, most: int
) -> None:
    """A finding with at most so many of its figures; `rows` are those of claims_beside."""
    ids = shown_claims(finding, most)
    sides = [rows[claim] for claim in ids if claim in rows]
    addresses = {claim: link("claim", claim=claim) for claim in ids}
    own = link("findings", finding=finding.id)
    more = own if most == FEW else _figures_like(finding)
    with st.container(border=True):
        st.html(
            f'<div class="or-finding"><h4><a href="{escape(own)}">{escape(explained(finding))}</a></h4>'
            f"{sides_html(sides, addresses, len(finding.claims) - len(sides), more)}</div>"
        )
        if verdict:
            _show_verdict(verdict)
        else:
            _ask_verdict(finding, reviewer)


def _figures_like(finding: Finding) -> str:
    """Where the figures of a finding with very many of them can be leafed through."""
    outlet = finding.facts.get("outlet") if finding.type == "no_source" else None
    return link("figures", source=next(iter(finding.sources), None), measure=finding.measure, outlet=outlet)


def _show_verdict(verdict: dict[str, Any]) -> None:
    head = t("{verdict} by {who}, {when}", verdict=verdict_name(verdict["verdict"]), who=verdict["reviewer"],
             when=moment(verdict["decided_at"]))  # fmt: skip
    head = head[:1].upper() + head[1:]
    reason = f"<br>“{escape(verdict['reason'])}”" if verdict["reason"] else ""
    st.html(f'<p class="or-verdict"><strong>{escape(head)}</strong>{reason}</p>')
    if st.button(t("Take back"), key=f"back-{verdict['verdict_id']}"):
        _keep(partial(take_back, verdict_id=verdict["verdict_id"]))


def _ask_verdict(finding: Finding, reviewer: str) -> None:
    with st.popover(t("Explain or confirm it")):
        if not reviewer:
            st.caption(t("Write your name above to decide."))
        reason = st.text_input(t("Why (an explanation needs it)"), key=f"why-{finding.id}").strip()
        with st.container(horizontal=True):
            explain = st.button(t("It is explained"), key=f"explain-{finding.id}", disabled=not reviewer)
            confirm = st.button(t("It is a contradiction"), key=f"confirm-{finding.id}", disabled=not reviewer)
        if explain or confirm:
            opinion = "explained" if explain else "confirmed"
            if explain and not reason:
                st.warning(t("Write why the figures are no contradiction: the reason is kept."))
            else:
                _keep(lambda connection: judge(connection, finding, opinion, reviewer=reviewer, reason=reason))


def _keep(act: Any) -> None:
    if keep(act):
        st.rerun()
