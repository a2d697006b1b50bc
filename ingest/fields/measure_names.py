"""The names of the features that speak for a measure (see ingest.fields.measure)."""

from __future__ import annotations


def beside(form: str, base: str) -> list[str]:
    """The form, alone and with each part of the figure's situation and all of it."""
    return [form, *(f"{form}&{part}" for part in base.split("&")), f"{form}&{base}"]


def behind(gap: str, unit: bool) -> list[str]:
    return [f"behind,gap={gap}", f"behind,unit={unit}"]


def valued(form: str, kind: str, unit: str, value: str | None) -> list[str]:
    return [f"{form},k={kind}", f"{form},k={kind}&unit={unit}", f"{form},m={value}"]


def sized(form: str, kind: str, value: str | None, size: str, human: bool, action: str | None) -> list[str]:
    """How large the number is, whether it is a word that counts people only, and what happened nearby."""
    return [
        f"k={kind}&size={size}",
        f"{form},k={kind}&size={size}",
        f"m={value}&size={size}",
        f"k={kind}&human={human}",
        f"k={kind}&a={action}",
        f"{form},k={kind}&a={action}",
    ]


def change(form: str, growth_left: str, growth_right: str, share_left: str, share_right: str) -> list[str]:
    return [
        form,
        f"{form}&marks.growthL={growth_left}",
        f"{form}&marks.growthR={growth_right}",
        f"{form}&marks.shareL={share_left}",
        f"{form}&marks.shareR={share_right}",
    ]


def worded(form: str, code: str, away: int, word: str) -> list[str]:
    return [f"{form}&{code}{away}={word}"]


def bounds(form: str, front: str | None, before: bool | None, behind: bool | None) -> list[str]:
    """The noun in front, and whether words that end a phrase stand at the figure, where any words do."""
    names = [f"{form}&front={front}"]
    if before is not None:
        names.append(f"{form}&stop_before={before}")
    if behind is not None:
        names.append(f"{form}&stop_behind={behind}")
    return names


def front(distance: str, commas: str, breaks: str, claimed: bool, base: str) -> list[str]:
    return [
        f"front,dist={distance}",
        f"front,commas={commas}",
        f"front,breaks={breaks}",
        f"front,claimed={claimed}",
        f"front,claimed={claimed}&{base}",
    ]


def before(back: int, sentences: str, unit: bool, base: str) -> list[str]:
    return [
        f"before,back={back}",
        f"before,sentences={sentences}",
        f"before,unit={unit}",
        f"before,back={back}&{base}",
    ]


def before_part(part: bool, base: str) -> list[str]:
    """Whether the earlier figure was only a part of another one."""
    return [f"before,part={part}", f"before,part={part}&{base}"]


def implied(action: str) -> list[str]:
    return ["implied", f"implied,{action}"]
