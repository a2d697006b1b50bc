"""The names of the features that speak for a party (see ingest.fields.party)."""

from __future__ import annotations


def side(side: str, action: str | None, said: str) -> list[str]:
    return [side, f"{side}&a={action}", f"{side}&any={said}"]


def none(measure: str | None) -> list[str]:
    return [f"none&m={measure}"]


def said(form: str, relation: str, rank: int) -> list[str]:
    return [
        "said",
        f"said,{form}",
        f"said,{form},rel={relation},rank={min(rank, 1)}",
        f"said,rank={rank}",
        f"rel={relation}",
    ]


def acts(relation: str, side: str, verb: str, action: str | None) -> list[str]:
    return [f"rel={relation}&a={action}", f"{side}&a={action}", f"verb={verb}", f"verb={verb}&a={action}"]


def acts_near(side: str, near: str, verb: str, action: str | None) -> list[str]:
    return [f"{side},near={side}dist={near},verb={verb}&a={action}"]


def sits(noun: str, sourced: bool, opens: bool) -> list[str]:
    return [f"noun={noun}", f"sourced={sourced}", f"sentence_first={opens}"]


def front(code: str, before: str, action: str | None) -> list[str]:
    return [f"front={code}:{before}", f"front={code}:{before}&a={action}"]


def ending(code: str, ending: str, action: str | None) -> list[str]:
    return [f"end={code}:{ending}&a={action}"]


def before(back: int, away: str, here: str, same_action: bool) -> list[str]:
    return [
        "before",
        f"before,back={back}",
        f"before,away={away}",
        f"before,away={away},here={here}",
        f"before,same_action={same_action},away={away}",
    ]


def before_like(same_measure: bool, source: bool) -> list[str]:
    return [f"before,same_measure={same_measure}", f"before,source={source}"]


def before_rel(relation: str, action: str | None) -> list[str]:
    return [f"before,rel={relation}", f"before,rel={relation}&a={action}"]


def theme(rank: int, here: str, times: str, alone: bool) -> list[str]:
    return ["theme", f"theme,rank={rank}", f"theme,here={here}", f"theme,n={times}", f"theme,alone={alone}"]


def theme_rel(relation: str, action: str | None) -> list[str]:
    return [f"theme,rel={relation}&a={action}"]


def theme_of(measure: str | None) -> list[str]:
    return [f"theme,m={measure}"]


def home(here: str, measure: str | None, action: str | None, outlet: bool) -> list[str]:
    """The country of the outlet, or of the language."""
    return [
        "home",
        f"home,here={here}",
        f"home,outlet={outlet}",
        f"home,m={measure}",
        f"home,a={action}",
        f"home,here={here},a={action}",
    ]


def heads(form: str, relation: str, action: str | None, near: bool, here: str) -> list[str]:
    """The heading of a list, or what leads to it."""
    return [
        "heading",
        f"heading,{form}",
        f"heading,rel={relation}&a={action}",
        f"heading,near={near},here={here}",
    ]


def foe(action: str | None, away: str, relation: str) -> list[str]:
    return ["foe", f"foe&a={action}", f"foe&away={away}", f"foe&rel={relation}", f"foe&rel={relation}&a={action}"]


def stated(source: str, brackets: bool, action: str | None) -> list[str]:
    return [f"src={source}", f"src={source}&a={action}", f"brackets={brackets}"]


def kinded(kind: str, measure: str | None, action: str | None) -> list[str]:
    return [f"pk={kind}", f"pk={kind}&m={measure}", f"pk={kind}&a={action}"]
