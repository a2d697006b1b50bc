"""What the members of archives are called. A name is only a label: nothing is opened or written by it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import data
from data.vocabulary.build import read_yaml

_WORD = re.compile(r"[^\W\d_]+")
_ONE_SCRIPT = re.compile(r"[a-z]*|[а-яёєїў]+", re.I)
_LONGEST = 1000  # characters of a name that are shown


def decoded(name: bytes) -> str:
    """A name in UTF-8, or else as old programs wrote it: cp866 where that gives Russian words, else cp437."""
    try:
        return name.decode("utf-8")
    except UnicodeDecodeError:
        russian = name.decode("cp866")
        whole = all(_ONE_SCRIPT.fullmatch(word) for word in _WORD.findall(russian))
        return russian if whole and russian.lower() != russian.upper() else name.decode("cp437")


def label(origin: str, name: str) -> str:
    """The origin of the member that is called `name` in the archive `origin`, fit to be shown."""
    clean = "".join(char if char.isprintable() else "\ufffd" for char in name[:_LONGEST])
    return f"{origin}!{clean}"


def is_litter(name: str) -> bool:
    """Whether a system put the file into the archive on its own."""
    *folders, last = name.replace("\\", "/").split("/")
    litter = _litter()
    return (
        last in litter["files"]
        or last.startswith(tuple(litter["prefixes"]))
        or any(folder in litter["folders"] for folder in folders)
    )


@cache
def _litter() -> dict[str, Any]:
    known: dict[str, Any] = read_yaml(Path(data.__file__).parent / "readers" / "litter.yaml")
    return known
