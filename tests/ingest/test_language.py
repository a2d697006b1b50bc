"""Which language a text is in, as far as its letters and common words tell."""

from __future__ import annotations

import pytest

from ingest import language


@pytest.fixture
def no_model(monkeypatch):
    """Fails where the model would be asked."""
    monkeypatch.setattr(language, "_identifier", lambda: pytest.fail("the model was loaded"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ukraine lost 5 tanks, the ministry said.", "en"),
        ("Les pompiers ont sauv 12 personnes dans la nuit, selon la mairie.", "fr"),
        ("Bộ Quốc phòng Nga cho biết đã bắn hạ 12 UAV.", "vi"),
        ("Минобороны России заявило, что сбиты 12 дронов, объявлена тревога.", "ru"),
        ("Міноборони повідомило, що збито 12 безпілотників.", "uk"),
    ],
)
def test_letters_and_words_tell_without_a_model(text, code, no_model):
    assert language.detect(text) == code


def test_words_of_two_languages_tell_nothing():
    assert language._by_words("the les of dans") is None


def test_one_common_word_tells_nothing():
    assert language._by_words("the 5 tanks") is None
