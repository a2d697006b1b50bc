"""One question to the store: open, query, close."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pandas as pd

from data.store import open_store
from data.store.sql import query

Params = Mapping[str, str | int | list[str] | None]
Ask = Callable[[str, Params], pd.DataFrame]


def ask(path: Path, name: str, params: Params) -> pd.DataFrame:
    """The rows of `data/sql/queries/dashboard_<name>.sql` with these parameters.

    Raises StoreError where there is no store, StoreBusy while another process writes to it.
    """
    with open_store(path, read_only=True) as connection:
        connection.execute(query("dashboard_views"))
        return connection.execute(query(f"dashboard_{name}"), dict(params)).df()
