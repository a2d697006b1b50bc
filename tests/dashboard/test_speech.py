"""The interface in its languages: every message has a translation with the same gaps, and counts are declined."""

import ast
from collections import Counter
from pathlib import Path
from string import Formatter

import pytest
import yaml

import dashboard
from dashboard.speech import LANGUAGES, catalogue, speak, t, tn
from dashboard.wording import day, number
from data.audit.wording import rules
from data.checking.wording import table

HOME = Path(dashboard.__file__).parent
OTHERS = [code for code in LANGUAGES if code != "en"]
PLURALS = {"vi": {"other"}, "ru": {"one", "few", "many", "other"}, "uk": {"one", "few", "many", "other"}}


@pytest.fixture(autouse=True)
def english_again():
    yield
    speak("en")


def calls():
    """(file, function, arguments) of every call that names a message in the dashboard."""
    for file in sorted(HOME.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("t", "tn", "noted")
            ):
                yield file.name, node.func.id, node.args


def messages():
    """Every message that the code can ask for: literals, and the words for ids."""
    for _file, function, given in calls():
        for argument in given[2:3] if function == "tn" else given[:1]:
            for node in ast.walk(argument):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value, function == "tn"
    for rule in rules().values():  # the findings, in the words of data/audit
        yield from ((words, False) for words in (rule["title"], rule["explanation"], *rule.get("odd", {}).values()))
    for section in ("verdicts", "differs", "also"):  # the answers of a check, in the words of data/checking
        yield from ((words, False) for words in table("wording")[section].values())
    for section in yaml.safe_load((HOME / "locales" / "ids.yaml").read_text("utf-8")).values():
        yield from ((words, False) for words in section.values() if words)


@pytest.mark.parametrize("code", OTHERS)
def test_a_message_is_translated_in_one_place(code):
    files = sorted((HOME / "locales" / code).glob("*.yaml"))
    found = Counter(message for file in files for message in yaml.safe_load(file.read_text("utf-8")))
    assert [message for message, times in found.items() if times > 1] == []


def gaps(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("code", OTHERS)
def test_every_message_is_translated(code):
    missing = sorted({message for message, _ in messages()} - set(catalogue(code)))
    assert missing == []


@pytest.mark.parametrize("code", OTHERS)
def test_translations_keep_their_gaps_and_plurals(code):
    for message, counted in set(messages()):
        found = catalogue(code)[message]
        forms = [found] if isinstance(found, str) else list(found.values())
        assert all(gaps(form) == gaps(message) for form in forms), message
        assert not counted or isinstance(found, str) or set(found) == PLURALS[code], message


@pytest.mark.parametrize("code", OTHERS)
def test_no_translation_is_left_over(code):
    assert sorted(set(catalogue(code)) - {message for message, _ in messages()}) == []


@pytest.mark.parametrize(
    ("code", "written", "dated"),
    [
        ("en", "29,600.5", "4 Nov 2024"),
        ("vi", "29.600,5", "4 thg 11, 2024"),
        ("ru", "29\xa0600,5", "4 нояб. 2024\u202fг."),
        ("uk", "29\xa0600,5", "4 лист. 2024\u202fр."),
    ],
)
def test_numbers_and_days_are_the_readers(code, written, dated):
    from datetime import date

    speak(code)
    assert (number(29600.5), day(date(2024, 11, 4))) == (written, dated)


def test_an_unknown_language_is_english():
    speak("xx")
    assert t("All") == "All"


@pytest.mark.parametrize(("code", "count", "words"), [("en", 1, "1 figure"), ("en", 1234, "1,234 figures")])
def test_counts(code, count, words):
    speak(code)
    assert tn(count, "{n} figure", "{n} figures") == words
