"""Rows of a frame as plain Python values."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """One dict a row; missing values of every sort are None, moments at midnight are dates."""
    return [{str(key): plain(value) for key, value in row.items()} for row in frame.to_dict("records")]


def plain(value: Any) -> Any:
    """A value as the contract has it: None, date, list of strings, or the value itself."""
    if isinstance(value, np.ndarray):
        return value.tolist()
    if isinstance(value, list | str):
        return value
    if pd.isna(value):
        return None
    return value.date() if isinstance(value, pd.Timestamp) else value
