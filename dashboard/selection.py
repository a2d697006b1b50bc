"""The filters of *Over time* on the page: boxes, headline, and what an address asked for in vain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from functools import partial

from dashboard.address import pick, wanted
from dashboard.naming import UNSAID, action_name, event_name, measure_name, party_name, period_name, words
from dashboard.queries.series import ALL, NONE, Selection
from dashboard.speech import t

_OPTIONAL = ("unit", "event", "action")  # shown only where there is something to choose
STATUSES = ("asserted", "planned", "denied")


def wanted_status() -> str:
    """How the figures were stated, as the address asks."""
    status = wanted().get("status", "")
    return status if status in STATUSES else STATUSES[0]


def ask_status(status: str) -> None:
    """A box for how the figures were stated."""
    pick(t("Stated as"), "status", STATUSES, status, lambda one: words("statuses")[one], {})


def ask_steps(selection: Selection, choices: Mapping[str, list[str]]) -> None:
    """One box a step; a step without a choice has none."""
    shown = asdict(selection)
    for step, options in choices.items():
        if len(options) > 1 or step not in _OPTIONAL:
            pick(_labels()[step], step, options, shown[step], partial(_words, step), shown)


def headline(selection: Selection) -> str:
    """What the chart shows: "Personnel lost, Ukraine: running total, Kursk"."""
    action = "" if selection.action in (ALL, NONE) else f" {action_name(selection.action)}"
    party = "" if selection.party == NONE else f", {party_name(selection.party)}"
    event = "" if selection.event in (ALL, NONE) else f", {event_name(selection.event)}"
    return f"{measure_name(selection.measure)}{action}{party}: {period_name(selection.period).lower()}{event}"


def unmet(selection: Selection, asked: Mapping[str, str]) -> list[tuple[str, str]]:
    """What the address asks for that the store cannot show: (asked for, shown instead) each."""
    shown = asdict(selection)
    return [
        (asked[step], _words(step, shown[step])) for step in shown if asked.get(step, shown[step]) != shown[step]
    ]


def _labels() -> dict[str, str]:
    return {
        "measure": t("What is counted"), "unit": t("In which unit"), "party": t("Whose"),
        "period": t("Over what time"), "event": t("Operation or event"), "action": t("What happened"),
    }  # fmt: skip


def _words(step: str, option: str) -> str:
    if option == ALL:
        return t("All, a line each")
    if option == NONE:
        return t("none named") if step == "event" else t("plain count") if step == "unit" else t(UNSAID)
    names = {
        "measure": measure_name,
        "party": party_name,
        "period": period_name,
        "action": action_name,
        "event": event_name,
    }
    return names[step](option) if step in names else option
