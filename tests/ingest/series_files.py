"""Files of series for the tests, and the command that takes them in."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.cli import main
from ingest.series import Series, load
from ingest.series.numbers import written

STAFF = "ua-general-staff"
SERIES = Series("losses.csv", STAFF, "personnel", action="lost", party="Russia")
PLAIN = "date,value\n2024-11-03,699090\n2024-11-04,700390\n"
ROWS = {date(2024, 11, 3): "699,090", date(2024, 11, 4): "700,390"}


@pytest.fixture
def loaded(tmp_path):
    """Loads a file of this text: its days with their figures, and what is said of the rows that are wrong."""

    def do(text, column=None, encoding="utf-8", **about):
        path = tmp_path / "losses.csv"
        path.write_bytes(text.encode(encoding))
        found = load(path, Series("losses.csv", STAFF, "personnel", **about), column)
        return {one.day: written(one.value) for one in found.days}, [str(one) for one in found.wrong]

    return do


LOST = ("--source", STAFF, "--measure", "personnel", "--action", "lost", "--party", "Russia")


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Runs `onrecord import-series` on a file of this text; returns status, standard output, standard error."""
    monkeypatch.setenv("ONRECORD_STORE", str(tmp_path / "s.duckdb"))
    monkeypatch.setenv("COLUMNS", "")

    def command(text, *options):
        (tmp_path / "losses.csv").write_text(text, "utf-8")
        capsys.readouterr()
        return main(["import-series", str(tmp_path / "losses.csv"), *options]), *capsys.readouterr()

    return command
