"""Words that mix letters of scripts that look alike."""

from __future__ import annotations

import re
from functools import cache

from ingest.characters.draft import Draft
from ingest.characters.tables import members, table

_WORD = re.compile(r"[^\W\d_]+")


@cache
def _other() -> re.Pattern[str]:
    """A letter of a script that Latin letters look like; the first one is found fast."""
    return re.compile(f"[{''.join(letters for name, letters in table()['scripts'].items() if name != 'Latin')}]")


@cache
def _mixed() -> re.Pattern[str]:
    """A Latin letter next to one of another script."""
    latin, *others = table()["scripts"].values()
    other = "".join(others)
    return re.compile(rf"[{latin}](?:(?=[{other}])|(?<=[{other}].))")


@cache
def _script(name: str) -> re.Pattern[str]:
    return re.compile(f"[{table()['scripts'][name]}]")


def is_mixed(text: str) -> bool:
    """Whether a word mixes Latin letters with those of another script."""
    return _other().search(text) is not None and _mixed().search(text) is not None


def one_script(draft: Draft) -> None:
    """Write words in one script that only look as if they were; others («SMSка») stay."""
    text, pieces, done = draft.text, [], 0
    for spot in _mixed().finditer(text):
        if spot.start() < done:
            continue
        start = spot.start()
        while start > done and text[start - 1].isalpha():
            start -= 1
        word = _WORD.match(text, start)
        if word is None:
            continue
        pieces.append(text[done:start] + _unmixed(word[0], draft))
        done = word.end()
    draft.text = "".join((*pieces, text[done:]))


def _unmixed(word: str, draft: Draft) -> str:
    """The word in that of its scripts in which all its letters can be written, of two the one it has more of."""
    if re.fullmatch(members("ordinary_mix"), word):
        return word
    counts = {name: len(_script(name).findall(word)) for name in table()["scripts"]}
    for name in sorted((name for name in counts if counts[name]), key=lambda one: -counts[one]):
        written = _in(name, word, [other for other in counts if counts[other] and other != name])
        if written is not None:
            draft.flags.add("lookalike_letters")
            return written
    return word


def _in(name: str, word: str, others: list[str]) -> str | None:
    for other in others:
        looks, written = table()["twins"].get(other, {}).get(name, ("", ""))
        if not set(_script(other).findall(word)) <= set(looks):
            return None
        word = word.translate(str.maketrans(looks, written))
    return word
