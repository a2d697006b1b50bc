"""What to show when there is nothing to show, and why there is not."""

from __future__ import annotations

from html import escape

import streamlit as st

from data.store import default_store


def show_no_store() -> None:
    """There is no file yet."""
    _show("There is no store yet", f"{default_store()} does not exist.")


def show_no_figures() -> None:
    """The store is there, but no article with a stated figure was read into it."""
    _show("Nothing is on record yet", f"{default_store()} holds no stated figures.")


def _show(title: str, cause: str) -> None:
    st.subheader(title)
    st.html(
        f"<p>{escape(cause)} Read some articles into it:</p>"
        "<p><code>onrecord ingest FILE</code> reads an article or a folder of them (.txt, .html, .jsonl).</p>"
        "<p><code>make demo</code> shows this dashboard with the articles that come with OnRecord.</p>"
        "<p>Then reload this page.</p>"
    )
