"""What an explanation is made of."""

from __future__ import annotations

from dataclasses import dataclass

from data.model import Claim, Document
from data.vocabulary.lines import Place


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the text, with their half-open span in code points, and the vocabulary's entries in them."""

    start: int
    end: int
    text: str
    entries: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """A sign that speaks for a value against the next best one; `plain` is empty where nobody put it in words."""

    sign: str
    weight: float
    plain: str


@dataclass(frozen=True, slots=True)
class Option:
    """A value that a field might take: how it was come by (in plain words), and from which words.

    `sure` is its probability, however it was come by; 1 where nothing else was weighed.
    """

    value: str | None
    sure: float
    how: str
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """What was chosen for a field of a figure, the strongest signs for it, and what lost, likeliest first."""

    name: str
    chosen: Option
    reasons: tuple[Reason, ...] = ()
    others: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class Why:
    """A figure with its fields explained."""

    claim: Claim
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A number that is no stated figure: `reason` is a key of data/explain/left_out.yaml, `how` its words."""

    start: int
    end: int
    figure: str
    reason: str
    how: str
    words: tuple[Words, ...]
    sentence: str
    sentence_start: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """A document's figures and its other numbers, each explained, both in the order of the text."""

    document: Document
    figures: tuple[Why, ...]
    left_out: tuple[LeftOut, ...]
