"""*Findings*: figures on record that do not fit one another, by type, the heaviest first."""

from __future__ import annotations

from itertools import groupby

import streamlit as st

from dashboard.address import set_address, wanted
from dashboard.auditing import findings
from dashboard.deciding import ask_reviewer
from dashboard.finding_filters import ask_filters
from dashboard.finding_list import PAGE, chosen, counted
from dashboard.finding_view import FEW, MANY, claims_beside, show_finding
from dashboard.finding_words import type_name
from dashboard.queries.ask import Ask
from dashboard.speech import t
from dashboard.wording import number
from data.audit import Finding

_SOON = 0.3  # seconds that the page waits for the audit before it says that it is still running


def show(ask: Ask) -> None:
    """The whole page."""
    st.subheader(t("Figures that do not fit"))
    found = findings(ask.record, _SOON)
    if found is None:
        _wait(ask)
    elif asked := wanted().get("finding"):
        _show_one(ask, found, asked)
    else:
        _show_all(ask, found)


@st.fragment(run_every=1.0)
def _wait(ask: Ask) -> None:
    """Says that the audit is running, and shows the page anew once it has ended."""
    if findings(ask.record, 0) is not None:
        st.rerun()
    st.text(t("Every figure on record is being compared with the others. This can take half a minute."))


def _show_one(ask: Ask, found: list[Finding], asked: str) -> None:
    """The finding in the address alone, with all its figures."""
    st.button(t("Show all findings"), on_click=set_address, args=("finding", None))
    reviewer = ask_reviewer()
    alone = [one for one in found if one.id == asked]
    if not alone:
        st.text(t("The finding in the address is not among those of this store: its figures have changed."))
    for one in alone:
        st.html(f'<h3 class="or-type">{type_name(one.type)}</h3>')
        show_finding(one, claims_beside(ask, alone, MANY), ask.record.decided.verdicts.get(one.id), reviewer, MANY)


def _show_all(ask: Ask, found: list[Finding]) -> None:
    verdicts = ask.record.decided.verdicts
    with st.container(horizontal=True):
        narrowed = ask_filters(found)
        reviewer = ask_reviewer()
    fitting = chosen(found, narrowed, verdicts)
    if not fitting:
        st.info(t("No finding fits these filters.") if found else t("All figures on record fit one another."))
        return
    page = _page(len(fitting))
    shown = fitting[(page - 1) * PAGE : page * PAGE]
    st.caption(_said(page, len(shown), len(fitting)))
    rows, counts = claims_beside(ask, shown, FEW), counted(fitting)
    for kind, group in groupby(shown, key=lambda one: one.type):
        st.html(f'<h3 class="or-type">{type_name(kind)} · {number(counts[kind])}</h3>')
        for one in group:
            show_finding(one, rows, verdicts.get(one.id), reviewer, FEW)
    _turn(page, len(fitting))


def _said(page: int, shown: int, total: int) -> str:
    first = (page - 1) * PAGE + 1
    place = t(
        "{first}–{last} of {total}.", first=number(first), last=number(first + shown - 1), total=number(total)
    )
    return (
        f"{place} {t('Of each type, those first whose numbers lie furthest apart; then those in most articles.')}"
    )


def _page(total: int) -> int:
    asked = wanted().get("page", "1")
    return min(max(1, int(asked)) if asked.isdecimal() else 1, -(-total // PAGE))


def _turn(page: int, total: int) -> None:
    if total > PAGE:
        with st.container(horizontal=True):
            st.button(t("Previous"), disabled=page == 1, on_click=set_address, args=("page", str(page - 1)))
            last = page * PAGE >= total
            st.button(t("Next"), disabled=last, on_click=set_address, args=("page", str(page + 1)))
