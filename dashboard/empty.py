"""What to show when there is nothing to show, and why there is not."""

from __future__ import annotations

from html import escape

import streamlit as st

from dashboard.speech import t
from data.store import default_store


def show_no_store() -> None:
    """There is no file yet."""
    _show(t("There is no store yet"), t("{store} does not exist.", store=default_store()))


def show_no_figures() -> None:
    """The store is there, but no article with a stated figure was read into it."""
    _show(t("Nothing is on record yet"), t("{store} holds no stated figures.", store=default_store()))


def ways_html() -> str:
    """The commands that put something on record."""
    ways = {
        "onrecord ingest FILE": t("reads an article or a folder of them (.txt, .html, .jsonl)."),
        "make demo": t("shows this dashboard with the articles that come with OnRecord."),
    }
    return "".join(f"<p><code>{command}</code> {escape(does)}</p>" for command, does in ways.items())


def _show(title: str, cause: str) -> None:
    st.subheader(title)
    begin, end = t("Read some articles into it:"), t("Then reload this page.")
    st.html(f"<p>{escape(cause)} {escape(begin)}</p>{ways_html()}<p>{escape(end)}</p>")
