"""A figure under construction: a number with its unit and hedge, before anybody is found who states it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Figure:
    """Tokens first ≤ i < last hold the number with its unit; hedge_first/last the words that hedge it.

    `kind` is `count`, `currency`, `share`, `duration`, a kind of physical unit, `fraction` or `multiple`.
    """

    first: int
    last: int
    value: float
    value_max: float | None = None
    unit: str | None = None
    kind: str = "count"
    qualifier: str = "exact"
    hedge_first: int | None = None
    hedge_last: int | None = None
    in_words: bool = False
    weak: bool = False
    delta: bool = False
    scale: float = 1.0  # the multiplier that belongs to it
