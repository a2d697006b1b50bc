"""The box of *Check*: the text, and what it does not say itself; kept in the address while it is short."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import streamlit as st

from dashboard.address import set_address, wanted
from dashboard.naming import language_name
from dashboard.speech import t
from data.vocabulary import codes

SHORT = 500  # characters of a text that fits into an address
_TEXT, _LANGUAGE, _DAY, _OUTLET = "check-text", "check-language", "check-day", "check-outlet"


@dataclass(frozen=True, slots=True)
class Given:
    """What is to be read; `shared`: the address holds all of it."""

    text: str
    language: str | None
    published: date | None
    outlet: str | None
    shared: bool


def ask_text() -> Given:
    """The box, as it was last submitted or as the address has it."""
    _from_address()
    with st.form("check", border=False):
        st.text_area(t("A sentence, a headline, a figure or a whole article"), key=_TEXT, height=140)
        with st.expander(t("More about this text: date, outlet, language")), st.container(horizontal=True):
            st.date_input(t("Published on"), value=None, key=_DAY, width=200, format="YYYY-MM-DD")
            st.text_input(t("Outlet"), key=_OUTLET, width=260)
            st.selectbox(t("Language of the text"), ["", *codes()], key=_LANGUAGE, format_func=_named, width=220)
        st.form_submit_button(t("Check"), type="primary", on_click=_to_address)
    text = str(st.session_state[_TEXT] or "").strip()
    language, outlet = st.session_state[_LANGUAGE] or None, str(st.session_state[_OUTLET] or "").strip() or None
    return Given(text, language, st.session_state[_DAY], outlet, len(text) <= SHORT)


def _named(code: str) -> str:
    return language_name(code) if code else t("recognised by itself")


def _from_address() -> None:
    """What the address asks for is put into the boxes, once for each address."""
    asked = wanted()
    sign = tuple(asked.get(name, "") for name in ("text", "text-language", "published", "outlet"))
    if st.session_state.get("check-address") == sign:
        return
    st.session_state["check-address"] = sign
    if asked.get("text"):
        st.session_state[_TEXT] = asked["text"]
    st.session_state[_LANGUAGE] = sign[1] if sign[1] in codes() else ""
    st.session_state[_DAY] = _a_day(sign[2])
    st.session_state[_OUTLET] = sign[3]


def _a_day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _to_address() -> None:
    text = str(st.session_state[_TEXT] or "").strip()
    day: date | None = st.session_state[_DAY]
    values = {
        "text": text if len(text) <= SHORT else None,
        "text-language": st.session_state[_LANGUAGE] or None,
        "published": day.isoformat() if day else None,
        "outlet": st.session_state[_OUTLET] or None,
        "figure": None,
        "all": None,
    }
    for name, value in values.items():
        set_address(name, value)
    st.session_state["check-address"] = tuple(values[name] or "" for name in list(values)[:4])
