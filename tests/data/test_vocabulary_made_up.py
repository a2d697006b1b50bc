"""A language that nobody speaks, in a folder of its own: all that it takes to be read end to end."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from data.errors import UnknownLanguage, VocabularyError
from data.vocabulary import Language, codes, load
from ingest.extract import extract
from tests.reading import document, mismatches

MADE_UP = yaml.safe_load(Path(__file__).with_name("made_up_language.yaml").read_text("utf-8"))


@pytest.fixture
def root(tmp_path, monkeypatch) -> Path:
    """A folder of languages that holds the made-up one alone, and a cache that knows nothing yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    home = tmp_path / "languages" / "zz"
    home.mkdir(parents=True)
    for name, content in MADE_UP["files"].items():
        (home / name).write_text(yaml.safe_dump(content, allow_unicode=True), "utf-8")
    return home.parent


@pytest.fixture
def zemblan(root) -> Language:
    return load("zz", root)


def test_the_folder_is_all_that_is_known_of_it(root):
    assert codes(root) == ["zz"]
    assert "zz" not in codes()
    with pytest.raises(UnknownLanguage, match="zz"):
        load("zz")


@pytest.mark.parametrize("case", MADE_UP["cases"], ids=lambda case: case["text"][:40])
def test_its_sentences_are_read(case, zemblan):
    article = document(case["text"], "zz", date(2024, 11, 4))
    assert mismatches(case, extract(article, zemblan)) == []


def test_other_languages_do_not_know_its_words(zemblan):
    text = MADE_UP["cases"][0]["text"]
    assert [extract(document(text, code)) for code in codes()] == [[] for _ in codes()]


def test_a_word_added_to_the_folder_is_known_at_once(root):
    """The compiled form is kept between runs; a changed file must not meet the old one."""
    before = load("zz", root)
    home = root / "zz" / "measures.yaml"
    home.write_text(home.read_text("utf-8") + "drones: [plimf*]\n", "utf-8")
    load.cache_clear()
    after = load("zz", root)
    assert "plimf*" not in before.root
    assert "plimf*" in after.root


@pytest.mark.parametrize(("name", "content", "told"), [tuple(row) for row in MADE_UP["mistakes"]])
def test_a_mistake_in_a_file_is_named(root, name, content, told):
    (root / "zz" / name).write_text(content, "utf-8")
    load.cache_clear()
    with pytest.raises(VocabularyError) as error:
        load("zz", root)
    assert name in str(error.value)
    assert told in str(error.value)
