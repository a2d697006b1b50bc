"""What the pages for people say is so: links, commands, targets, and the example of the README."""

from __future__ import annotations

import io
import json
import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from ingest.cli import main
from ingest.cli.app import app
from ingest.cli.samples import fill
from tests.fill_readme import TABLES
from tests.page import filled

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
TEXTS = {page: page.read_text("utf-8") for page in PAGES}
README = TEXTS[ROOT / "README.md"]
ALL = "\n".join(TEXTS.values())
COMMANDS = {command.name or command.callback.__name__: command for command in app.registered_commands}
EXAMPLE = re.compile(
    r'^\$ echo "(?P<text>.+)" \| \.venv/bin/onrecord (?P<args>.+) --format table\n(?P<out>[^`]+)```', re.M
)
EXPLAINED = re.compile(
    r'^\$ echo "(?P<text>.+)" \| \.venv/bin/onrecord (?P<args>explain .+)\n(?P<out>[^`]+)```', re.M
)
CHECKED = re.compile(
    r'^\$ \.venv/bin/onrecord check "(?P<text>.+)" --store onrecord-demo\.duckdb\n(?P<out>[^`]+)```', re.M
)
LEARNED = re.compile(r"^[+-]\d|^not |^but ")  # lines that change whenever weights are learned anew
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_relative_link_leads_somewhere(page):
    broken = [link for link in LINK.findall(TEXTS[page]) if not (page.parent / link).exists()]
    assert broken == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented_and_explains_itself(name, capsys):
    assert re.search(rf"onrecord {name}\b", ALL)
    assert COMMANDS[name].callback.__doc__
    assert main([name, "--help"]) == 0
    assert COMMANDS[name].callback.__doc__.split(".")[0] in " ".join(capsys.readouterr().out.split())


def test_every_command_of_the_pages_is_one():
    named = set(re.findall(r"(?:^|bin/|`)onrecord ([a-z][a-z-]*)", ALL, re.M))
    assert named and named <= set(COMMANDS)


def test_every_make_target_of_the_pages_is_one():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", ALL, re.M))
    assert {"demo", "test"} <= named <= targets


def test_every_module_of_the_pages_is_there():
    named = set(re.findall(r"python -m ([a-z_.]+)", ALL))
    assert [name for name in named if find_spec(name.rstrip(".")) is None] == []


SHOWN = EXAMPLE.search(README)


def _example(monkeypatch, capsys, *args: str, found: re.Match = SHOWN) -> list[str]:
    monkeypatch.setenv("COLUMNS", "110" if found["args"].startswith("extract") else "")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(f"{found['text']}\n".encode())))
    assert main([*found["args"].split(), *args]) == 0
    return capsys.readouterr().out.splitlines()


def test_the_example_of_the_readme_is_real(monkeypatch, capsys):
    """Up to how sure it is, which changes whenever weights are learned anew."""
    printed = _example(monkeypatch, capsys, "--format", "table")
    shown = EXAMPLE.search(README)["out"].splitlines()
    assert [re.sub(r"\d\d%", "??%", line) for line in printed] == [re.sub(r"\d\d%", "??%", line) for line in shown]


def _lasting(lines: list[str]) -> list[str]:
    """What is so whatever was learned, and wherever in its file an entry stands."""
    plain = [re.sub(r"<?\d+%", "?%", re.sub(r"yaml:\d+", "yaml:?", " ".join(line.split()))) for line in lines]
    return [line for line in plain if line and not LEARNED.search(line)]


def test_the_example_of_the_explanations_is_real(monkeypatch, capsys):
    shown = EXPLAINED.search(TEXTS[ROOT / "docs/explain.md"])
    printed = _example(monkeypatch, capsys, found=shown)
    assert _lasting(printed) == _lasting(shown["out"].splitlines())
    assert len(_lasting(printed)) > 20
    assert {line.split()[0][0] for line in shown["out"].splitlines() if LEARNED.search(line.strip())} == {"+", "n"}


def test_the_example_of_the_check_is_real(monkeypatch, capsys, tmp_path):
    monkeypatch.setenv("COLUMNS", "")
    fill(tmp_path / "demo.duckdb")
    shown = CHECKED.search(TEXTS[ROOT / "docs/check.md"])
    capsys.readouterr()
    assert main(["check", shown["text"], "--store", str(tmp_path / "demo.duckdb")]) == 0
    assert capsys.readouterr().out.rstrip() == shown["out"].rstrip()


def test_the_claim_of_the_readme_is_the_first_of_the_example(monkeypatch, capsys):
    claim = json.loads(_example(monkeypatch, capsys)[0])
    rows = re.findall(r"^\| (`[a-z_`, ]+`) \| (.*?) ?\| .+ \|$", README, re.M)
    assert len(rows) > 10
    for names, here in rows:
        values = [value for name in re.findall(r"`(\w+)`", names) for value in _plain(claim[name])]
        assert set(re.findall(r"`([^`]+)`", here)) <= set(values), names


def _plain(value: object) -> list[str]:
    return [str(inner) for inner in value.values()] if isinstance(value, dict) else [str(value)]


@pytest.mark.parametrize("name", TABLES)
def test_the_tables_of_the_readme_are_filled(name):
    assert filled(ROOT / "README.md", README, name, "nothing") != README
    assert re.search(rf"<!-- {name}:begin -->\n\|.*\n<!-- {name}:end -->", README, re.S)
