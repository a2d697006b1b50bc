"""Words that announce a revision, in every language; and the declared breaks."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from data.audit.breaks import breaks
from data.audit.revisions import revised
from data.errors import VocabularyError
from data.store import open_store, write
from data.vocabulary import codes, registry
from tests.audit.making import made

CASES = yaml.safe_load(Path(__file__).with_name("revisions.yaml").read_text("utf-8"))


@pytest.mark.parametrize(("code", "text", "announces"), CASES)
def test_what_announces_a_revision(code, text, announces, tmp_path):
    with open_store(tmp_path / "s.duckdb") as connection:
        write(connection, [made({"id": "a", "language": code, "lead": text, "claims": [{"value": 7}]})])
        assert revised(connection, {"a-0"}) == ({"a-0"} if announces else set())


def test_every_language_has_words_of_revision():
    assert {code for code, _, announces in CASES if announces} == set(codes())


def test_the_declared_breaks_are_of_known_sources_and_measures():
    assert breaks()
    for one in breaks():
        assert one.source in registry().sources
        assert set(one.measures) <= set(registry().measures)
        assert one.reason


@pytest.mark.parametrize("wrong", ["- {source: ru-mod}", "- nothing", "source: ru-mod"])
def test_a_file_of_another_form_is_told(wrong, tmp_path):
    path = tmp_path / "breaks.yaml"
    path.write_text(wrong)
    with pytest.raises(VocabularyError, match="source, measures, date and reason"):
        breaks(path)
