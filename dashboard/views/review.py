"""*Review*: figures that nobody has looked at, the least sure first; each is confirmed, corrected or rejected."""

from __future__ import annotations

from datetime import date

import streamlit as st

from dashboard.address import pick, pick_or_all, set_address, wanted
from dashboard.deciding import ask_reviewer
from dashboard.decision_list import show_decisions, show_precision
from dashboard.naming import language_name, measure_name, source_label
from dashboard.queries.ask import Ask
from dashboard.queries.claims import claims
from dashboard.queries.figures import Filters, find
from dashboard.queries.queue import Next, Queue, next_in
from dashboard.review_desk import show_desk
from dashboard.speech import t, tn


def show(ask: Ask) -> None:
    """The whole page."""
    st.subheader(t("Review"))
    with st.container(horizontal=True):
        queue = _ask_queue(ask)
        reviewer = ask_reviewer()
    asked = wanted().get("claim")
    if asked:
        _show_one(ask, asked, reviewer)
    else:
        _show_next(ask, queue, reviewer)
    decided = ask.record.decided
    show_decisions(decided)
    show_precision(decided)


def _ask_queue(ask: Ask) -> Queue:
    """The boxes that narrow and order the queue."""
    known = find(ask, Filters(), 1).choices
    sources = {row["choice"]: row for row in known.get("source", [])}
    order = "random" if wanted().get("order") == "random" else ""

    def named(key: str) -> str:
        row = sources.get(key)
        return source_label(row["source"], row["source_name"], row["outlet"]) if row else key

    pick(t("Order"), "order", ["", "random"], order, _order_name, {})
    source = pick_or_all(t("Source"), "source", list(sources), named)
    languages = [row["choice"] for row in known.get("language", [])]
    language = pick_or_all(t("Language of the article"), "language", languages, language_name)
    measures = [row["choice"] for row in known.get("measure", [])]
    measure = pick_or_all(t("What is counted"), "measure", measures, measure_name)
    return Queue(source, language, measure, date.today().isoformat() if order else None)


def _order_name(order: str) -> str:
    return t("drawn at random") if order else t("least sure first")


def _show_one(ask: Ask, asked: str, reviewer: str) -> None:
    """The figure that the address asks for."""
    st.button(t("Go on with the queue"), on_click=set_address, args=("claim", None))
    found = claims(ask, [asked])
    if not found:
        st.text(t("This figure is not on record now. It may have been rejected: see the latest decisions."))
    for claim in found:
        show_desk(ask, claim, reviewer, drawn=False, skip=None)


def _show_next(ask: Ask, queue: Queue, reviewer: str) -> None:
    """The next figure of the queue."""
    coming = next_in(ask, queue, wanted().get("after", ""))
    if coming.claim is None:
        _show_end(coming)
        return
    said = [tn(coming.total, "{n} figure nobody has looked at", "{n} figures nobody has looked at")]
    if skipped := coming.total - coming.left:
        said.append(tn(skipped, "{n} skipped", "{n} skipped in all"))
    st.caption(" · ".join(said))
    for claim in claims(ask, [coming.claim]):
        show_desk(ask, claim, reviewer, drawn=queue.seed is not None, skip=coming.place)


def _show_end(coming: Next) -> None:
    if not coming.total:
        st.info(t("No figure waits for a decision here."))
        return
    st.info(
        tn(coming.total, "The end of the queue. {n} figure was skipped.", "The end of the queue. {n} were skipped.")
    )
    st.button(t("Begin again"), on_click=set_address, args=("after", None))
