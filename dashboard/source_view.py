"""One source on its page: under its name what it counts, its record, who carries it, and what it stated."""

from __future__ import annotations

from html import escape

import streamlit as st

from dashboard import source_html as html
from dashboard import source_record as told
from dashboard.address import link, set_address, wanted
from dashboard.auditing import findings
from dashboard.queries.ask import Ask
from dashboard.queries.sources import (
    STATEMENTS,
    corrections,
    one_source,
    source_measures,
    source_outlets,
    statements,
)
from dashboard.source_tables import named
from dashboard.speech import t
from dashboard.wording import number


def show_source(ask: Ask, source_key: str) -> None:
    """The source with this key."""
    row = one_source(ask, source_key)
    if row is None:
        st.text(t("The source in the address is not in this store."))
        return
    st.html(f'<h3 class="or-source"><bdi>{escape(named(row))}</bdi></h3><p>{escape(html.lead(row))}</p>')
    _part(t("What it counts most"), html.counted_html(source_measures(ask, source_key), link))
    _show_record(ask, source_key, row["source"])
    _part(t("Who carries it"), html.outlets_html(source_outlets(ask, source_key), link, source_key))
    _show_statements(ask, source_key)


def asked_page(name: str) -> int:
    """The page that a parameter of the address asks for, from 1."""
    asked = wanted().get(name, "1")
    return max(1, int(asked)) if asked.isdecimal() and len(asked) < 8 else 1


def turn(page: int, total: int, size: int, name: str) -> None:
    """Buttons to the pages before and after, where there are more than one; `name` is the parameter."""
    if total > size:
        with st.container(horizontal=True, vertical_alignment="center"):
            before, after = (str(page - 1), str(page + 1))
            st.button(
                t("Previous"), key=f"{name}-before", disabled=page <= 1, on_click=set_address, args=(name, before)
            )
            last = page * size >= total
            st.button(t("Next"), key=f"{name}-after", disabled=last, on_click=set_address, args=(name, after))
            st.caption(t("Page {page} of {pages}", page=number(page), pages=number(-(-total // size))))


def _show_record(ask: Ask, source_key: str, source: str | None) -> None:
    _part(t("Its record"), f"<p>{escape(told.reviewed(ask.record.decided.precision, source))}</p>")
    if findings(ask.record, 0) is None:
        _wait(ask)
    else:
        _show_findings(ask, source_key)
    st.html(told.corrections_html(corrections(ask, source_key), link))


@st.fragment(run_every=1.0)
def _wait(ask: Ask) -> None:
    """Says that the audit is running, and shows the page anew once it has ended."""
    if findings(ask.record, 0) is not None:
        st.rerun()
    st.text(t("Its figures are being compared with the others. This can take half a minute."))


def _show_findings(ask: Ask, source_key: str) -> None:
    keys = (source_key, source_key.lower())
    found = [one for one in findings(ask.record, 0) or [] if set(keys) & set(one.sources)]
    known = next((key for key in keys for one in found if key in one.sources), source_key)
    st.html(told.findings_html(found, known, link))


def _show_statements(ask: Ask, source_key: str) -> None:
    page = asked_page("page")
    rows, total = statements(ask, source_key, page)
    _part(t("What it stated"), html.statements_html(rows, link) if rows else "")
    turn(page, total, STATEMENTS, "page")


def _part(title: str, body: str) -> None:
    st.html(f'<h4 class="or-part">{escape(title)}</h4>{body}')
