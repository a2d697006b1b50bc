"""Questions to the store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from dashboard.record import Params, Record

__all__ = ["Ask", "Params"]


@dataclass(frozen=True, slots=True)
class Ask:
    """How a page asks: `ask(name, params)` the copy in memory, `ask.store(name, params)` the file itself.

    Both give the rows of `data/sql/queries/dashboard_<name>.sql`. Raises StoreBusy where the file is asked while
    another process writes to it.
    """

    record: Record
    remembered: Callable[[str, Params], pd.DataFrame] | None = None

    def __call__(self, name: str, params: Params) -> pd.DataFrame:
        return self.remembered(name, dict(params)) if self.remembered else self.record.ask(name, params)

    def store(self, name: str, params: Params) -> pd.DataFrame:
        return self.record.store(name, params)
