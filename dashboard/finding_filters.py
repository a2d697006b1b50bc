"""The boxes that narrow the list of findings."""

from __future__ import annotations

from dashboard.address import pick, pick_or_all, wanted
from dashboard.finding_list import STATES, Wanted, counted, sources_of
from dashboard.finding_words import type_name
from dashboard.naming import measure_name, source_label
from dashboard.speech import noted, t
from dashboard.wording import number
from data.audit import Finding

_STATES = {
    "open": noted("not decided"),
    "explained": noted("explained"),
    "confirmed": noted("confirmed"),
    "all": noted("All"),
}


def ask_filters(found: list[Finding]) -> Wanted:
    """The boxes that narrow the list."""
    asked = wanted().get("state", "")
    kept = asked if asked in STATES else STATES[0]
    counts, names = counted(found), sources_of(found)
    measures = sorted({one.measure for one in found if one.measure}, key=measure_name)

    def named(source: str) -> str:
        return source_label(source, names.get(source), None)

    return Wanted(
        type=pick_or_all(t("Type"), "type", list(counts), lambda one: _type(one, counts)),
        source=pick_or_all(t("Source"), "source", list(names), named),
        measure=pick_or_all(t("What is counted"), "measure", measures, measure_name),
        state=_ask_state(kept),
    )


def _ask_state(kept: str) -> str:
    pick(t("State"), "state", STATES, kept, lambda one: t(_STATES[one]), {})
    return kept


def _type(kind: str, counts: dict[str, int]) -> str:
    return f"{type_name(kind)} ({number(counts[kind])})" if kind in counts else kind
