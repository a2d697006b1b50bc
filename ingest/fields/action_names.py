"""The names of the features that speak for an action (see ingest.fields.action)."""

from __future__ import annotations

What = tuple[str | None, str]
"""measure and its kind"""


def said(ident: str, measure: str | None, kind: str) -> list[str]:
    return [f"a={ident}", f"a={ident}&m={measure}", f"a={ident}&k={kind}", f"said&k={kind}"]


def said_at(ident: str, rank: int, side: str, inside: bool) -> list[str]:
    return ["said", f"said,rank={rank}", f"a={ident}&{side}", f"noun={inside}"]


def phrase(ident: str, words: str, side: str, kind: str) -> list[str]:
    """The very words: "given" says less than "handed over"."""
    return [f"a={ident}&p={words}", f"a={ident}&p={words}&{side}", f"a={ident}&p={words}&k={kind}"]


def also(word: str, ident: str, measure: str | None, kind: str) -> list[str]:
    """What a word for one action is read as."""
    return ["also", f"also={word}>{ident}", f"also={word}>{ident}&m={measure}", f"also={word}>{ident}&k={kind}"]


def over_noun(alone: bool) -> list[str]:
    return [f"over_noun={alone}"]


def hangs(side: str, figures: str, how: str, verbs: str, taken: bool) -> list[str]:
    """How the figure hangs on the one before, and whether that one took the same word."""
    return [
        f"said,{side}verbs={verbs}",
        f"said,{side}verbs={verbs},figures={figures}",
        f"said,{side}hangs={how}",
        f"said,{side}hangs={how},taken={taken}",
        f"said,{side}hangs={how},verbs={verbs},taken={taken}",
    ]


def hangs_of(ident: str, how: str) -> list[str]:
    """What is said of a part or a whole: of 117 drones launched, 78 were shot down."""
    return [f"a={ident}&hangs={how}"]


def none(measure: str | None, kind: str, said_here: str, unit: str) -> list[str]:
    return ["none", f"none&m={measure}", f"none&k={kind}", f"none&any={said_here}", f"none&unit={unit}"]


def none_hangs(how: str, kind: str, said_here: bool) -> list[str]:
    return [f"none&hangs={how}", f"none&hangs={how},any={said_here}", f"none&hangs={how}&k={kind}"]


def none_near(side: str, away: str) -> list[str]:
    return [f"none&near={side}dist={away}"]


def near(ident: str | None, side: str, word: str) -> list[str]:
    return [f"near&a={ident}&w={word}", f"near&a={ident}&w={word}&{side}"]


def unsaid(ident: str, measure: str | None) -> list[str]:
    return ["unsaid", f"unsaid={ident}", f"unsaid={ident}&m={measure}"]


def before(back: int, away: str, line: str, verb: bool, other: bool) -> list[str]:
    return [
        "before",
        f"before,back={back}",
        f"before,away={away}",
        f"before,away={away},verb={verb},other={other}",
        f"before,line={line}",
        f"before,verb={verb}",
    ]


def before_like(away: str, same: bool, null: bool, delta: bool) -> list[str]:
    return [f"before,same={same},away={away}", f"before,null={null},away={away}", f"delta={delta}"]


def before_action(action: str | None, measure: str | None, kind: str) -> list[str]:
    return [f"before&a={action}&m={measure}", f"before&a={action}&k={kind}"]


def before_hangs(last: bool, how: str, same: bool, other: bool, kind: str, action: str | None) -> list[str]:
    here = f"before,last={last},hangs={how}"
    return [
        here,
        f"{here},any={other}",
        f"{here},same={same}",
        f"{here},null={action is None}",
        f"{here}&k={kind}",
        f"before&hangs={how}&a={action}",
    ]


def heads(other: bool, here: bool, ident: str, measure: str | None, kind: str) -> list[str]:
    """The heading of a list, or what leads to it."""
    return [
        "heading",
        f"heading,other={other}",
        f"heading,near={here},other={other}",
        f"heading&a={ident}&m={measure}",
        f"heading&a={ident}&k={kind}",
    ]
