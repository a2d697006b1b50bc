"""The parts of a figure's own page that need Streamlit: each is one section with its heading."""

from __future__ import annotations

from html import escape
from typing import Any

import streamlit as st

from dashboard.address import link, set_address, wanted
from dashboard.auditing import findings
from dashboard.claim_history import anchor, decisions_html, elsewhere_html, readings_html
from dashboard.queries.ask import Ask
from dashboard.queries.claims import Article
from dashboard.queries.dossier import Dossier
from dashboard.reasons import Reason, reasons, reasons_html
from dashboard.speech import t, tn
from data.audit import Finding
from data.audit.wording import title

_WHY = "address-why"


def section(heading: str, html: str) -> None:
    """A heading and what stands under it."""
    st.html(f'<h4 class="or-section">{escape(heading)}</h4>{html}')


def show_reasons(article: Article, claim: dict[str, Any]) -> None:
    """On demand, for the article is read anew: the words and the entries of the vocabulary behind each field."""
    st.session_state[_WHY] = bool(wanted().get("why"))
    if st.toggle(t("Show the entries of the vocabulary behind each field"), key=_WHY, on_change=_asked_why):
        found = _reasons(article.row, claim["start"], claim["end"])
        if found:
            st.html(reasons_html(found))
        else:
            st.info(t("This version of OnRecord does not read the figure here any more."))


def show_elsewhere(known: Dossier) -> None:
    """The same statement in other articles."""
    addresses = {row["claim_id"]: link("claim", claim=row["claim_id"]) for row in known.elsewhere}
    none = f"<p>{escape(t('No other article on record carries it.'))}</p>"
    section(t("The same statement elsewhere"), elsewhere_html(known.elsewhere, addresses) if addresses else none)


def show_findings(ask: Ask, claim_id: str) -> None:
    """What the audit found on the figure, as soon as it has looked."""
    found = findings(ask.record, 0)
    if found is None:
        section(t("What the audit found"), "")
        _await_findings(ask)
        return
    naming = [one for one in found if claim_id in one.claims]
    none = f"<p>{escape(t('Nothing that does not fit.'))}</p>"
    items = "".join(f"<li>{_finding(one)}</li>" for one in naming)
    section(t("What the audit found"), f'<ul class="or-list">{items}</ul>' if naming else none)


def show_history(known: Dossier) -> None:
    """The readings of the article and the decisions of people."""
    none = f"<p>{escape(t('Nobody has decided on this figure yet.'))}</p>"
    section(t("Decisions"), decisions_html(known.decisions) if known.decisions else none)
    section(t("Readings of the article"), readings_html(known.readings))


@st.fragment(run_every=2)
def _await_findings(ask: Ask) -> None:
    if findings(ask.record, 0) is not None:
        st.rerun()
    st.caption(t("The audit is still looking…"))


@st.cache_data(show_spinner=False, max_entries=100)
def _reasons(article: dict[str, Any], start: int, end: int) -> list[Reason]:
    return reasons(article, start, end)


def _finding(finding: Finding) -> str:
    named = tn(len(finding.claims), "{n} figure", "{n} figures")
    return f"{anchor(link('findings', finding=finding.id), t(title(finding.type)))} ({escape(named)})"


def _asked_why() -> None:
    set_address("why", "1" if st.session_state[_WHY] else None)
