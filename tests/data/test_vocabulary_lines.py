"""Where phrases are written: file, line, key and the entry as it stands there."""

from __future__ import annotations

import pytest

from data.vocabulary import codes, folder, load
from data.vocabulary.build import read_yaml
from data.vocabulary.forms import REGISTERED, SECTIONS
from data.vocabulary.lines import place, registered
from data.words import cut

FILES = {
    "cues.yaml": "# made up\nsaid: [said, says,\n  sa* that]\nadded:\n- added\n",
    "numbers.yaml": "values:\n  2: [two]\nrange_open: {between: [and]}\n",
    "sources.yaml": "ru-mod: [Defence Ministry, defence minist*]\nua-mod: [Defence Ministry of Ukraine]\n",
    "periods.yaml": 'day: ["past # hours"]\n',
    "language.yaml": "code: xy\nabbreviations: [Gov]\n",
}

# class, id, words of the text; file, line, key, entry, or nothing
PLACES = [
    ("cues.said", "said", "Said", ("cues.yaml", 2, "said", "said")),
    ("cues.said", "said", "saying that", ("cues.yaml", 3, "said", "sa* that")),
    ("cues.added", "added", "added", ("cues.yaml", 5, "added", "added")),
    ("cues.added", "added", "said", None),
    ("number.values", "2.0", "Two", ("numbers.yaml", 2, "values: 2", "two")),
    ("number.range_open", "and", "between", ("numbers.yaml", 3, "range_open", "between")),
    ("sources", "ru-mod", "Defence Ministry", ("sources.yaml", 1, "ru-mod", "Defence Ministry")),
    ("sources", "ru-mod", "defence ministry", ("sources.yaml", 1, "ru-mod", "defence minist*")),
    ("sources", "ua-mod", "Defence Ministry", None),
    ("periods.day", "day", "past 24 hours", ("periods.yaml", 1, "day", "past # hours")),
    ("abbreviation", "", "Gov", ("language.yaml", 2, "abbreviations", "Gov")),
    ("date.months", "11", "November", ("CLDR (Babel)", None, "months", "November")),
    ("measures", "tanks", "tanks", None),
]


@pytest.mark.parametrize(("cls", "ident", "words", "wanted"), PLACES)
def test_place(tmp_path, cls, ident, words, wanted):
    (tmp_path / "xy").mkdir()
    for name, text in FILES.items():
        (tmp_path / "xy" / name).write_text(text)
    found = place("xy", cls, ident, words.split(), tmp_path)
    assert wanted == (found and (found.file.rpartition("/")[2], found.line, found.key, found.phrase))


@pytest.mark.parametrize("code", codes())
def test_the_first_and_last_phrase_of_every_key_are_found(code):
    elided = tuple(load(code).features["elisions"])
    for name in (*SECTIONS, *REGISTERED):
        for key, phrases in read_yaml(folder(code) / f"{name}.yaml").items():
            for phrase in {*phrases[:1], *phrases[-1:]}:
                cls = name if name in REGISTERED else f"{name}.{key}"
                found = place(code, cls, key, cut(phrase.replace("*", "").replace("#", "7"), elided))
                assert found is not None, (name, key, phrase)
                assert (found.file, found.key) == (f"data/languages/{code}/{name}.yaml", key)


def test_registered():
    found = registered("persons", "Volodymyr Zelensky")
    assert (found.file, found.key, found.phrase) == ("data/registry/persons.yaml", "Volodymyr Zelensky", "")
    assert registered("persons", "Nobody") is registered("nothing", "Nobody") is None
