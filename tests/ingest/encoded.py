"""Texts put into encodings: the other way round than the reader, and by no code of its own."""

from __future__ import annotations

import re
from pathlib import Path
from unicodedata import normalize

import yaml

import ingest.readers.encodings as encodings

FONTS = yaml.safe_load((Path(encodings.__file__).parent / "fonts.yaml").read_text("utf-8"))
TONES = "\u0300\u0301\u0303\u0309\u0323"


def encode(text: str, encoding: str) -> bytes:
    """The text's bytes. Raises UnicodeEncodeError where the encoding lacks a letter."""
    if encoding in FONTS:
        return b"".join(_in_font(sign, FONTS[encoding]) for sign in normalize("NFC", text))
    if encoding == "windows-1258":  # tones are apart in it, hats and horns are not
        return re.sub(r"[^\W\d_]", _tone_apart, normalize("NFC", text)).encode(encoding)
    return text.encode(encoding)


def _tone_apart(match: re.Match[str]) -> str:
    loose = normalize("NFD", match[0])
    bare = normalize("NFC", "".join(sign for sign in loose if sign not in TONES))
    return bare + "".join(sign for sign in loose if sign in TONES)


def _in_font(sign: str, font: dict) -> bytes:
    places = dict(zip(font["letters"].split(), font["typed"].split(), strict=True))
    known = places.get(sign) or ("marks" not in font and places.get(sign.lower()))
    if known:
        return bytes.fromhex(known)
    loose = normalize("NFD", sign)
    for size in (1, 2):  # of the vowel: with its horn or without
        vowel, adds = normalize("NFC", loose[:size]), normalize("NFC", "a" + loose[size:])
        for marks, added in font.get("marks", {}).items():
            if len(loose) > size and adds == normalize("NFC", "a" + added):
                return _in_font(vowel, font) + marks[sign.isupper()].encode("windows-1252")
    return sign.encode("windows-1252")


def kept(text: str, encoding: str) -> str:
    """What of a sentence the encoding keeps: tcvn3 loses toned capitals, which come back where it begins."""
    if encoding != "tcvn3":
        return text
    places = FONTS["tcvn3"]["letters"].split()
    return text[:1] + "".join(s.lower() if s.lower() in places and s not in places else s for s in text[1:])
