"""Stores for the tests of the dashboard: filled, empty, and none."""

import pytest

from data.store import open_store
from tests.dashboard.filling import fill


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    return fill(tmp_path_factory.mktemp("store") / "filled.duckdb")


@pytest.fixture(scope="session")
def stores(tmp_path_factory, filled):
    """A store of each kind by name."""
    folder = tmp_path_factory.mktemp("stores")
    with open_store(folder / "empty.duckdb"):
        pass
    return {"filled": filled, "empty": folder / "empty.duckdb", "missing": folder / "none.duckdb"}
