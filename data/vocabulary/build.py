"""A language folder's files, validated and compiled into plain data."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from data.errors import VocabularyError
from data.vocabulary import cldr
from data.vocabulary.forms import (
    REGISTERED,
    SECTIONS,
    DatesForm,
    Form,
    LanguageForm,
    LooseForm,
    NumbersForm,
    Section,
)
from data.vocabulary.phrases import PhraseTable

F = TypeVar("F", bound=Form)
_SECTION = TypeAdapter(Section)


def read_yaml(path: Path) -> Any:
    """The parsed file; {} where it is absent. Raises VocabularyError naming file and line."""
    if not path.exists():
        return {}
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(path.read_text("utf-8"), Loader=loader) or {}
    except yaml.YAMLError as error:
        raise VocabularyError(f"{path}: not valid YAML ({error}); mend the line named") from error


def _form(path: Path, model: type[F]) -> F:
    try:
        return model.model_validate(read_yaml(path))
    except ValidationError as error:
        raise VocabularyError(f"{path}: {error}; see docs/languages.md for the form") from error


def _section(path: Path) -> Section:
    try:
        return _SECTION.validate_python(read_yaml(path))
    except ValidationError as error:
        raise VocabularyError(f"{path}: {error}; see docs/languages.md for the form") from error


def build(folder: Path) -> dict[str, Any]:
    """Compile a folder. Raises VocabularyError where a file is not in its form."""
    features = _form(folder / "language.yaml", LanguageForm)
    table = PhraseTable(features.elisions, features.tone_pairs)
    count = 0
    for cls, ident, phrase in _phrases(folder, features):
        table.add(cls, ident, phrase)
        count += 1
    decimal, group = cldr.symbols(features.cldr)
    plain = features.model_dump()
    plain["decimal"] = plain["decimal"] or [decimal]
    plain["group"] = plain["group"] or [group]
    plain["range_joiners"] = sorted(_range_joiners(folder))
    return {"features": plain, "root": table.root, "stems": sorted(table.stems), "count": count}


def _range_joiners(folder: Path) -> set[str]:
    """The words that join the ends of an opened range ("and", "to")."""
    opened = _form(folder / "numbers.yaml", NumbersForm).range_open
    return {joiner for joiners in opened.values() for joiner in joiners}


def _phrases(folder: Path, features: LanguageForm) -> Iterator[tuple[str, str, str]]:
    yield from _number_words(_form(folder / "numbers.yaml", NumbersForm))
    yield from _date_words(_form(folder / "dates.yaml", DatesForm), features.cldr)
    for word in features.abbreviations:
        yield "abbreviation", "", word
    for name, keys in SECTIONS.items():
        path = folder / f"{name}.yaml"
        for section, phrases in _checked(path, keys):
            for phrase in phrases:
                yield f"{name}.{section}", section, phrase
    for name in REGISTERED:
        # An id that the registry lacks is no error here, so that a new language needs its folder only;
        # that the shipped folders name registered ids is a test.
        for ident, phrases in _section(folder / f"{name}.yaml").items():
            for phrase in phrases:
                yield name, ident, phrase


def _checked(path: Path, keys: frozenset[str]) -> Iterator[tuple[str, list[str]]]:
    for key, phrases in _section(path).items():
        if key not in keys:
            raise VocabularyError(f"{path}: {key!r} is not known; use one of {', '.join(sorted(keys))}")
        yield key, phrases


def _number_words(form: NumbersForm) -> Iterator[tuple[str, str, str]]:
    for kind in ("values", "multipliers", "articles", "factors", "fractions", "multiples", "decimal_parts"):
        for number, phrases in getattr(form, kind).items():
            for phrase in phrases:
                yield f"number.{kind}", repr(float(number)), phrase
    for kind in (
        "joiners",
        "halves",
        "weak",
        "bound",
        "ordinals",
        "ordinal_endings",
        "cardinal_endings",
        "range",
        "vague",
        "minus",
        "plus",
        "tails",
        "points",
    ):
        for phrase in getattr(form, kind):
            yield f"number.{kind}", kind, phrase
    for opener, joiners in form.range_open.items():
        yield "number.range_open", " | ".join(joiners), opener
    yield from _loose_words(form.loose)


def _loose_words(form: LooseForm) -> Iterator[tuple[str, str, str]]:
    for kind in ("values", "multipliers"):
        for number, phrases in getattr(form, kind).items():
            for phrase in phrases:
                yield f"loose.{kind}", repr(float(number)), phrase
    for phrase in form.minus:
        yield "loose.minus", "minus", phrase


def _date_words(form: DatesForm, locale: str) -> Iterator[tuple[str, str, str]]:
    for kind in (
        "day_before",
        "month_before",
        "year_before",
        "year_after",
        "clock_after",
        "clock_before",
        "ages",
    ):
        for phrase in getattr(form, kind):
            yield f"date.{kind}", kind, phrase
    for kind, extra in (("months", form.months), ("weekdays", form.weekdays), ("relative", form.relative)):
        for number, phrases in extra.items():
            for phrase in phrases:
                yield f"date.{kind}", str(number), phrase
    for kind, of_cldr in (("months", "months"), ("weekdays", "days")):
        for number, name in cldr.names(locale, of_cldr):
            if name not in form.not_dates:
                yield f"date.{kind}", str(number), name
