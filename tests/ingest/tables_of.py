"""The tables of cases, as parameters for tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

HERE = Path(__file__).parent / "tables"


def table(name: str) -> Any:
    """A table as it is."""
    return yaml.load((HERE / f"{name}.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)


def rows(name: str) -> list:
    """(language, case) for each case of the table; the test is named by its number in the table."""
    return [
        pytest.param(language, case, id=f"{name}-{language}-{number}")
        for language, cases in table(name).items()
        for number, case in enumerate(cases, 1)
    ]
