"""Filters that live in the address: the address is the truth, widgets show it and write to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from urllib.parse import urlencode

import streamlit as st

from dashboard.speech import t

Words = Callable[[str], str]
_PASSING = ("page", "claim", "finding", "after", "do")  # what a change of filters closes
_EVERYWHERE = ("lang",)  # what a link to another page takes along
_EARLIEST, _LATEST = date(1800, 1, 1), date(2200, 12, 31)
WIDTH = 170  # pixels of a box: six beside each other on a desk, two on a phone


def wanted() -> dict[str, str]:
    """What the address asks for: parameter → value (the last one where it is given twice)."""
    return dict(st.query_params)


def pick(
    label: str,
    name: str,
    options: Sequence[str],
    current: str,
    words: Words,
    keep: Mapping[str, str],
    *,
    width: int = WIDTH,
) -> None:
    """A box to choose one option; a change writes `name`, and `keep` beside it, to the address.

    `keep` holds what the page shows now, so that a link copied after the change says all of it.
    """
    key = _state(name, current)
    st.selectbox(label, options, key=key, format_func=words, on_change=_write, args=(name, key, keep), width=width)


def pick_beside(label: str, name: str, options: Sequence[str], words: Words) -> str:
    """Options beside each other, of which one is chosen, the first where the address names none; returns it."""
    asked = wanted().get(name, "")
    current = asked if asked in options else options[0]
    key = _state(name, current)
    st.radio(label, options, key=key, format_func=words, on_change=_write, args=(name, key, {}), horizontal=True)
    return current


def pick_or_all(label: str, name: str, options: Sequence[str], words: Words) -> str | None:
    """The same with a first option that lets all through; returns what is chosen, None for all.

    What the address asks for stays an option where the store has none of it, so that a link never
    shows more than it says.
    """
    current = wanted().get(name, "")
    pick(
        label,
        name,
        list(dict.fromkeys(["", *options, current])),
        current,
        lambda option: words(option) if option else t("All"),
        {},
    )
    return current or None


def pick_some(label: str, name: str, options: Sequence[str], words: Words = str) -> list[str]:
    """A box to choose any number of options; none chosen means all."""
    current = [value for value in st.query_params.get_all(name) if value in options]
    key = _state(name, current)
    st.multiselect(label, options, key=key, format_func=words, on_change=_write, args=(name, key, {}))
    return current


def pick_day(label: str, name: str) -> date | None:
    """A box for a day; None where the address has none."""
    current = day_in(wanted().get(name, ""))
    key = _state(name, current)
    st.date_input(
        label, value=None, key=key, on_change=_write_day, args=(name, key), width=WIDTH,
        min_value=_EARLIEST, max_value=_LATEST, format="DD/MM/YYYY",
    )  # fmt: skip
    return current


def day_in(written: str) -> date | None:
    """`2024-08-06` as a date; None for anything else."""
    try:
        found = date.fromisoformat(written)
    except ValueError:
        return None
    return found if _EARLIEST <= found <= _LATEST else None


def type_in(label: str, name: str, help: str | None = None) -> str:
    """A box for words to look for."""
    current = wanted().get(name, "")
    key = _state(name, current)
    st.text_input(label, key=key, on_change=_write, args=(name, key, {}), width=WIDTH, help=help)
    return current


def set_address(name: str, value: str | list[str] | None) -> None:
    """Write one parameter; an empty value takes it out."""
    if value:
        st.query_params[name] = value
    else:
        st.query_params.pop(name, None)


def set_many(values: Mapping[str, str]) -> None:
    """Write several parameters."""
    for name, value in values.items():
        set_address(name, value)


def link(page: str, **values: str | None) -> str:
    """The address of a page ("" is the first one) with these parameters, in the language of this one."""
    kept = {name: st.query_params[name] for name in _EVERYWHERE if name in st.query_params}
    query = urlencode({**{name: value for name, value in values.items() if value}, **kept})
    return f"/{page}?{query}" if query else f"/{page}"


def _state(name: str, current: object) -> str:
    """Make the widget of a parameter show what the address says; returns the widget's key."""
    key = f"address-{name}"
    st.session_state[key] = current
    return key


def _write_day(name: str, key: str) -> None:
    chosen = st.session_state[key]
    set_address(name, chosen.isoformat() if chosen else None)


def _write(name: str, key: str, keep: Mapping[str, str]) -> None:
    set_many(keep)
    set_address(name, st.session_state[key])
    for other in _PASSING:
        set_address(other, None)
