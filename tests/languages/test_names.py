"""The names on screen (`names.yaml`): one for every id of the registry, and no two ids of a section the same."""

from __future__ import annotations

import pytest
import yaml

from data.errors import UnknownLanguage
from data.vocabulary import folder, names, registry
from tests.data.test_registry import Loader

CODES = ("vi", "ru", "uk")
WHOLE = ("measures", "actions", "events", "parties")  # a name for every id
SOME = ("units", "sources")  # names for some: the others are shown as they are
SECTIONS = [(code, section) for code in CODES for section in (*WHOLE, *SOME)]


@pytest.mark.parametrize("code", CODES)
def test_the_loader_gives_the_file_which_has_no_key_twice(code):
    written = yaml.load((folder(code) / "names.yaml").read_text("utf-8"), Loader=Loader)
    assert names(code) == written
    assert set(written) == {*WHOLE, *SOME}


@pytest.mark.parametrize(("code", "section"), SECTIONS)
def test_ids_are_those_of_the_registry(code, section):
    given, known = set(names(code)[section]), set(getattr(registry(), section))
    assert given - known == set()
    assert known - given == set() or section in SOME


@pytest.mark.parametrize(("code", "section"), SECTIONS)
def test_names_are_text_and_differ(code, section):
    given = list(names(code)[section].values())
    assert [name for name in given if not isinstance(name, str) or not name or name != name.strip()] == []
    assert sorted({name for name in given if given.count(name) > 1}) == []


@pytest.mark.parametrize("code", CODES)
def test_the_best_known_sources_are_named(code):
    assert len(names(code)["sources"]) >= 150


@pytest.mark.parametrize(
    ("code", "section", "ident", "name"),
    [
        ("vi", "actions", "killed", "thiệt mạng"),
        ("ru", "actions", "killed_or_wounded", "убиты или ранены"),
        ("uk", "sources", "ua-general-staff", "Генеральний штаб ЗСУ"),
        ("vi", "parties", "Ukraine", "Ukraine"),
        ("ru", "parties", "Vietnam", "Вьетнам"),
        ("uk", "measures", "tanks", "танки"),
    ],
)
def test_names(code, section, ident, name):
    assert names(code)[section][ident] == name


def test_a_language_without_names_has_none_and_an_unknown_one_is_an_error():
    assert names("en") == {}
    with pytest.raises(UnknownLanguage):
        names("xx")
