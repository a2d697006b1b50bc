"""`onrecord languages`: what is understood."""

from __future__ import annotations


def languages() -> None:
    """List the languages that are understood: code, name, number of phrases known."""
    from data.vocabulary import codes, load

    for code in codes():
        language = load(code)
        print(f"{code}  {language.features['name']:<12} {language.count:>6} phrases")
