"""The form of the files in a language folder, checked whenever a vocabulary is compiled."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Phrases = list[str]
Section = dict[str, Phrases]


class Form(BaseModel):
    model_config = ConfigDict(extra="forbid")


class LanguageForm(Form):
    """language.yaml"""

    code: str
    name: str
    cldr: str
    group: list[str] = Field(default_factory=list)
    decimal: list[str] = Field(default_factory=list)
    head: Literal["first", "last"] = "first"
    cue_subject: tuple[Literal["before", "after"], ...] = ("before", "after")
    opening_names: bool = False
    date_order: Literal["dmy", "mdy"] = "dmy"
    modifiers: Literal["any", "endings", "none"] = "any"
    modifier_endings: list[str] = Field(default_factory=list)
    verb_endings: list[str] = Field(default_factory=list)
    object_endings: list[str] = Field(default_factory=list)
    letters: str = ""
    words: Phrases = Field(default_factory=list)
    home: str = ""
    abbreviations: Phrases = Field(default_factory=list)
    elisions: dict[str, str] = Field(default_factory=dict)
    tone_pairs: tuple[str, ...] = ()


class LooseForm(Form):
    """numbers.yaml, `loose`: what is a number only where it is known that one is meant."""

    values: dict[float, Phrases] = Field(default_factory=dict)
    multipliers: dict[float, Phrases] = Field(default_factory=dict)
    minus: Phrases = Field(default_factory=list)


class NumbersForm(Form):
    """numbers.yaml"""

    values: dict[float, Phrases] = Field(default_factory=dict)
    multipliers: dict[float, Phrases] = Field(default_factory=dict)
    joiners: Phrases = Field(default_factory=list)
    articles: dict[float, Phrases] = Field(default_factory=dict)
    halves: Phrases = Field(default_factory=list)
    factors: dict[float, Phrases] = Field(default_factory=dict)
    fractions: dict[float, Phrases] = Field(default_factory=dict)
    multiples: dict[float, Phrases] = Field(default_factory=dict)
    weak: Phrases = Field(default_factory=list)
    bound: Phrases = Field(default_factory=list)
    ordinals: Phrases = Field(default_factory=list)
    ordinal_endings: Phrases = Field(default_factory=list)
    cardinal_endings: Phrases = Field(default_factory=list)
    range: Phrases = Field(default_factory=list)
    range_open: dict[str, Phrases] = Field(default_factory=dict)
    vague: Phrases = Field(default_factory=list)
    minus: Phrases = Field(default_factory=list)
    plus: Phrases = Field(default_factory=list)
    tails: Phrases = Field(default_factory=list)
    points: Phrases = Field(default_factory=list)
    decimal_parts: dict[float, Phrases] = Field(default_factory=dict)
    loose: LooseForm = Field(default_factory=LooseForm)


class DatesForm(Form):
    """dates.yaml"""

    day_before: Phrases = Field(default_factory=list)
    month_before: Phrases = Field(default_factory=list)
    year_before: Phrases = Field(default_factory=list)
    year_after: Phrases = Field(default_factory=list)
    months: dict[int, Phrases] = Field(default_factory=dict)
    weekdays: dict[int, Phrases] = Field(default_factory=dict)
    relative: dict[int, Phrases] = Field(default_factory=dict)
    clock_after: Phrases = Field(default_factory=list)
    clock_before: Phrases = Field(default_factory=list)
    ages: Phrases = Field(default_factory=list)
    not_dates: Phrases = Field(default_factory=list)


SECTIONS: dict[str, frozenset[str]] = {
    "qualifiers": frozenset(
        q + tail
        for q in ("about", "nearly", "more_than", "at_least", "less_than", "at_most", "exact")
        for tail in ("", "_after")
    ),
    "cues": frozenset(
        (
            "said",
            "added",
            "denied",
            "according",
            "statement",
            "citing",
            "quoted_by",
            "told",
            "about_this",
            "plain",
            "bare",
            "none",
        )
    ),
    "roles": frozenset(("institution", "title", "spokesperson", "group", "delegate", "own", "surname")),
    "anaphors": frozenset(("institution", "person", "report")),
    "periods": frozenset(
        (
            *("day", "week", "month", "year", "since", "interval", "none", "since_open", "as_of", "compared", "to"),
            *("hours", "days", "weeks", "months", "years", "seasons"),
            *("over", "past", "this", "next", "part", "each"),
        )
    ),
    "status": frozenset(("planned", "denied")),
    "marks": frozenset(
        (
            "including",
            "of_them",
            "and",
            "stop",
            "skip",
            "background",
            "delta",
            "total",
            "per",
            "growth",
            "share",
            "this",
            "relative",
            "of",
            "announce",
            "channel",
            "made",
            "collective",
            "participle",
            "times",
            "faction",
            "bars",
            "stating",
            "toward",
            "undergoes",
            "agent",
            "article",
            "no_name",
            "at",
            "field",
            "issued",
            "particle",
            "unnamed",
            "adverb",
        )
    ),
    "not_figures": frozenset(("before", "after", "phrases")),
}
"""Files whose keys are a closed list of section names."""

REGISTERED = ("measures", "actions", "units", "sources", "persons", "parties", "places", "events", "bodies")
"""Files whose keys are ids of the registry."""
