"""A finding in the reader's language; knows no Streamlit.

The sentences are those of data/audit/rules.yaml: `locales/<code>/findings.yaml` translates them as they stand
there, and the facts of the finding fill them in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from dashboard.naming import action_name, measure_name, party_name, source_label
from dashboard.speech import noted, t
from dashboard.wording import day, number
from data.audit import Finding
from data.audit.wording import rules

_DAYS = ("day", "day_before", "day_since")
_SOURCES = ("source_a", "source_b")
_PHRASES = (
    noted("the hedge"),
    noted("that it counts killed and wounded"),
    noted("two digits have changed places"),
    noted("hedges"),
    noted("figures"),
    noted("parties"),
    noted("measures"),
    noted("An outlet that is not named"),
)
_FACTOR = noted("a factor of {factor}")


def type_name(kind: str) -> str:
    """The type of a finding as a heading: "Total fell"."""
    english = str(rules()[kind]["title"])
    title = t(english)
    return title[:1].upper() + title[1:]


def explained(finding: Finding) -> str:
    """What does not fit, in a sentence."""
    names = dict(zip(finding.sources, finding.named, strict=True))
    words = {key: _told(finding.type, key, value, names) for key, value in finding.facts.items()}
    named = [_source(source, names) for source in finding.sources]
    words["sources"] = t(" and ").join(named) or t("nobody")
    words["thing"] = _thing(finding.measure, finding.party, finding.facts.get("did"))
    english = str(rules()[finding.type]["explanation"])
    told = t(english).format_map(words).strip()
    return told[:1].upper() + told[1:]


def _told(kind: str, key: str, value: Any, names: Mapping[str, str]) -> str:
    """One fact in words."""
    if isinstance(value, list | tuple):
        return ", ".join(_said(one) for one in value)
    if key in _SOURCES:
        return _source(value, names)
    if key in _DAYS and value:
        return day(date.fromisoformat(str(value)))
    return _odd(kind, value) if key == "odd" else _said(value)


def _said(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return _phrase("" if value is None else str(value))
    return number(value)


def _phrase(text: str) -> str:
    if text in _PHRASES:
        return t(text)
    factor = re.fullmatch(r"a factor of ([\d,]+)", text)
    return t(_FACTOR, factor=number(int(factor[1].replace(",", "")))) if factor else text


def _odd(kind: str, sentence: str) -> str:
    """The sentence that names the odd one out, translated: its template is found again, with what fills it."""
    for template in rules()[kind]["odd"].values():
        pattern = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", re.escape(template))
        if found := re.fullmatch(pattern, sentence, re.DOTALL):
            return t(template).format_map(found.groupdict())
    return sentence


def _source(source: str, names: Mapping[str, str]) -> str:
    return source_label(source, names.get(source), None)


def _thing(measure: str | None, party: str | None, action: str | None) -> str:
    counted = measure_name(measure).lower() if measure else t("of something")
    marks = ", ".join(filter(None, (party_name(party) if party else "", action_name(action) if action else "")))
    return f"{counted} ({marks})" if marks else counted
