"""The languages of the interface: what a message is in the reader's language, after the manner of gettext.

A message is its English text. `locales/<code>/*.yaml` map messages to translations; of a counted message, the
English plural to one form for each plural category of the language. What has no translation stays English.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextvars import ContextVar
from functools import cache
from pathlib import Path

import yaml
from babel import Locale

LANGUAGES = {"en": "English", "vi": "Tiếng Việt", "ru": "Русский", "uk": "Українська"}
_LOCALES = Path(__file__).parent / "locales"
_spoken: ContextVar[str] = ContextVar("spoken", default="en")

Translation = str | Mapping[str, str]


def speak(code: str) -> None:
    """From here on, in this run of a page, messages are in this language; English where it is not known."""
    _spoken.set(code if code in LANGUAGES else "en")


def spoken() -> str:
    """The code of the language that messages are in."""
    return _spoken.get()


def t(message: str, **values: object) -> str:
    """The message in the reader's language, its `{names}` filled in."""
    words = translated(message, spoken())
    return words.format(**values) if values else words


def translated(message: str, code: str) -> str:
    """The message in a language, as it is in the catalogue."""
    found = catalogue(code).get(message, message)
    return found if isinstance(found, str) else message


def noted(message: str) -> str:
    """The message as it is, to be translated later with `t`: for tables of messages."""
    return message


def tn(count: int, one: str, many: str, **values: object) -> str:
    """The message for a count: `tn(3, "{n} figure", "{n} figures")`; `n` is the count as the language writes it."""
    from dashboard.wording import number

    found = catalogue(spoken()).get(many)
    if isinstance(found, Mapping):
        words = found.get(_locale(spoken()).plural_form(count)) or found["other"]
    else:
        words = found or (one if count == 1 else many)
    return words.format(n=number(count), **values)


@cache
def catalogue(code: str) -> dict[str, Translation]:
    """All translations into a language: message → translation, or → plural category → form."""
    found: dict[str, Translation] = {}
    for file in sorted((_LOCALES / code).glob("*.yaml")):
        found.update(yaml.safe_load(file.read_text(encoding="utf-8")) or {})
    return found


@cache
def _locale(code: str) -> Locale:
    return Locale.parse(code)
