"""Who is told what while inputs are read and kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from data.errors import UnreadableInput
from data.model import Reading
from data.store import Tally


def _nobody(told: Any) -> None:
    """Hears it, and does nothing."""


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Listener:
    """What is called on the way.

    `refuse`: for each input that cannot be read. `notice`: for each reading before it is written. `kept`: after
    each batch, what was done in all so far: from then on it is in the store. `advance`: the bytes of the inputs
    that are done with. `tell`: what is waited for. `stop`: asked before each input whether to end there.
    """

    refuse: Callable[[UnreadableInput], None]
    notice: Callable[[Reading], None] = _nobody
    kept: Callable[[Tally], None] = _nobody
    advance: Callable[[int], None] = _nobody
    tell: Callable[[str], None] = _nobody
    stop: Callable[[], bool] = _never
