"""The reference names what there is."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from data.model import Claim
from data.store import open_store
from ingest.cli import main
from ingest.cli.app import app
from ingest.readers.kind import known

DOCS = Path(__file__).resolve().parents[2] / "docs"
CLAIM, STORE = ((DOCS / name).read_text(encoding="utf-8") for name in ("claim.md", "store.md"))
COMMANDS = [command.name for command in app.registered_commands]


@pytest.mark.parametrize("name", [f"`{name}`" for name in (*(one.name for one in fields(Claim)), *known().endings)])
def test_claim_reference(name):
    assert name in CLAIM


@pytest.mark.parametrize("name", COMMANDS)
def test_command_reference(name, capsys):
    assert f"\nonrecord {name} " in CLAIM
    assert main([name, "--help"]) == 0
    assert len(capsys.readouterr().out.splitlines()) > 3


def test_store_reference(tmp_path):
    with open_store(tmp_path / "s.duckdb") as connection:
        tables = connection.execute("SELECT table_name FROM information_schema.tables").fetchall()
    assert [name for (name,) in tables if f"`{name}`" not in STORE] == []
