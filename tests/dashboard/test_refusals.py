"""Whatever the readers say of an input that cannot be read is said in every language of the interface."""

from __future__ import annotations

import ast
import re
from importlib import import_module
from pathlib import Path

import pytest

import ingest
from dashboard.refusal_words import CAUSES, EXPLAINED, NUMBERED, REMEDIES
from dashboard.refusals import told
from dashboard.speech import LANGUAGES, speak
from ingest.readers.kind import known

HOME = Path(ingest.__file__).parent
OTHERS = [code for code in LANGUAGES if code != "en"]
LATER = ["try again in 30 seconds", "try again later"]  # put together from parts


@pytest.fixture(autouse=True)
def english_again():
    yield
    speak("en")


def said(node, module):
    """The words of an argument, with 7 where it fills in something; None where another function says them."""
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Name):
        found = getattr(module, node.id, None)
        return found if isinstance(found, str) else None
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
        words = said(node.func.value, module)
        return words and re.sub(r"\{\w*\}", "7", words)
    if isinstance(node, ast.JoinedStr):
        return "".join(said(part, module) or "7" for part in node.values)
    return said(node.value, module) if isinstance(node, ast.FormattedValue) else None


def refusals():
    """Every cause and remedy that the readers and the pipeline name where they refuse an input."""
    for package in ("readers", "pipeline"):
        for file in sorted((HOME / package).rglob("*.py")):
            module = import_module(".".join(("ingest", *file.relative_to(HOME).with_suffix("").parts)))
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "UnreadableInput":
                    yield from (words for one in node.args[1:] if (words := said(one, module)))


WORDS = sorted({words for words in refusals() if words not in ("is 7", "try again7")})
WORDS += [f"is {what}" for what in sorted(set(known().foreign.values()))] + LATER


def test_most_of_what_they_say_is_found():
    assert len(WORDS) > 100 and "holds no article" in WORDS


@pytest.mark.parametrize("code", OTHERS)
def test_all_of_it_is_translated(code):
    speak(code)
    assert [words for words in WORDS if told(words) == words] == []


@pytest.mark.parametrize("code", OTHERS)
def test_what_is_filled_in_stays(code):
    speak(code)
    assert "9,876" in told("is longer than 9,876 characters")
    assert {"5", "3"} <= set(told("has 5 cells, the table 3 columns"))
    assert "no such thing" in told("breaks its reader (no such thing)")
    assert told("is a picture") in told("is a picture, as it did before")


def test_no_message_stands_twice():
    every = (*CAUSES, *REMEDIES, *NUMBERED, *EXPLAINED)
    assert len(set(every)) == len(every)
