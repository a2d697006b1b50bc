"""The language of the interface: in the address, else as before, else the browser's."""

from __future__ import annotations

import streamlit as st

from dashboard.address import set_address, wanted
from dashboard.speech import LANGUAGES, speak, spoken, t

_BOX = "interface-language"
_KEPT = "lang"


def take_language() -> None:
    """Speak the language that is asked for; a page reached from the menu goes on in that of the page before."""
    browser = (st.context.locale or "").partition("-")[0]
    asked = wanted().get("lang") or st.session_state.get(_KEPT)
    speak(asked or browser)
    st.session_state[_KEPT] = spoken()
    if asked and wanted().get("lang") != spoken():
        set_address("lang", spoken())


def ask_language() -> None:
    """A small box with the languages, each by its own name."""
    st.session_state[_BOX] = spoken()
    with st.container(key="languages", horizontal=True, horizontal_alignment="right"):
        st.selectbox(
            t("Language"), list(LANGUAGES), key=_BOX, format_func=LANGUAGES.__getitem__, on_change=_chosen,
            label_visibility="collapsed", width=140,
        )  # fmt: skip


def _chosen() -> None:
    st.session_state[_KEPT] = st.session_state[_BOX]
    set_address("lang", st.session_state[_BOX])
