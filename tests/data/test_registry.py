"""The registry and the names in the language folders: every id is known, nothing stands twice."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest
import yaml

DATA = Path(__file__).parents[2] / "data"
NAMED = ("sources", "persons", "parties", "places", "events", "measures", "actions", "units")
SOURCE_KINDS = """ministry military government head_of_state agency outlet ngo international company party
    court police statistics central_bank research health"""
MEASURE_KINDS = "people equipment event money share growth place animal volume time other"
FOLDERS = sorted(path.parent for path in DATA.glob("languages/*/sources.yaml"))


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """Refuses a key that stands twice, which PyYAML itself lets pass."""

    def construct_mapping(self, node, deep=False):
        keys = [self.construct_object(key) for key, _ in node.value]
        twice = {key for key in keys if keys.count(key) > 1}
        if twice:
            raise yaml.constructor.ConstructorError(None, None, f"twice: {sorted(twice)}", node.start_mark)
        return super().construct_mapping(node, deep)


@cache
def load(path):
    return yaml.load(path.read_text("utf-8"), Loader=Loader) or {}


@pytest.fixture(scope="module")
def registry():
    return {name: load(DATA / "registry" / f"{name}.yaml") for name in NAMED}


def languages(*names):
    return [
        pytest.param(folder / f"{name}.yaml", name, id=f"{folder.name}-{name}")
        for folder in FOLDERS
        for name in names
        if (folder / f"{name}.yaml").exists()
    ]


@pytest.mark.parametrize("name", NAMED)
def test_ids_are_text(registry, name):
    assert registry[name]
    assert [key for key in registry[name] if not isinstance(key, str)] == []


@pytest.mark.parametrize(("path", "name"), languages(*NAMED))
def test_ids_of_a_language_are_known(registry, path, name):
    allowed = {"_enemy", "_own"} if name == "parties" else set()
    if name == "sources":  # an office that many countries have: _mod is ru-mod, ua-mod, ...
        allowed = {f"_{ident.partition('-')[2]}" for ident in registry[name]}
    assert set(load(path)) - set(registry[name]) - allowed == set()


@pytest.mark.parametrize(("path", "name"), languages(*NAMED))
def test_no_phrase_stands_twice(path, name):
    phrases = [phrase for section in load(path).values() for phrase in section]
    assert [phrase for phrase in phrases if not isinstance(phrase, str) or not phrase.strip(" *")] == []
    assert sorted({phrase for phrase in phrases if phrases.count(phrase) > 1}) == []


@pytest.mark.parametrize(("name", "kinds"), [("sources", SOURCE_KINDS), ("measures", MEASURE_KINDS)])
def test_kinds(registry, name, kinds):
    assert {entry["kind"] for entry in registry[name].values()} - set(kinds.split()) == set()


def test_sources_point_at_known_entries(registry):
    sources = registry["sources"]
    assert [key for key, entry in sources.items() if entry.get("parent", key) not in sources] == []
    countries = {entry.get("country") for entry in sources.values()}
    assert countries - set(registry["parties"]) - {None} == set()


def test_enemies_are_parties(registry):
    parties = registry["parties"]
    assert [key for key, entry in parties.items() if (entry or {}).get("enemy", key) not in parties] == []


def test_events_and_places_name_known_parties(registry):
    named = {entry.get("party") for entry in registry["events"].values()}
    named |= {entry.get("country") for entry in registry["places"].values()}
    assert named - set(registry["parties"]) - {None} == set()


def test_terms_of_persons(registry):
    wrong = []
    for name, person in registry["persons"].items():
        for term in person["terms"]:
            known = term.get("source") is None or term["source"] in registry["sources"]
            ordered = term.get("from", date.min) < term.get("to", date.max)
            if not (known and ordered and term["role"]):
                wrong.append((name, term))
    assert wrong == []


def test_units_measure_something_known(registry):
    named = [unit["measure"] for unit in registry["units"].values() if unit["measure"]]
    assert set(named) - set(registry["measures"]) == set()
