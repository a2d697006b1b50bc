"""The names of the features that speak for a source (see ingest.fields.source)."""

from __future__ import annotations


def outlet(own: bool) -> list[str]:
    return ["outlet", f"outlet,own={own}"]


def same(kind: str, form: str, side: str, last: bool) -> list[str]:
    return [
        "same",
        f"same,kind={kind}",
        f"same,form={form}",
        f"same,{form},{side}",
        f"same,{form},{side},last={last}",
    ]


def same_name(side: str, near: str) -> list[str]:
    return [f"same,name{side},{side}dist={near}"]


def same_of(between: str, side: str, nearest: bool, count: str, back: str | None) -> list[str]:
    return [
        f"same,between={between}",
        f"same,between={between},{side}",
        f"same,nearest={nearest},{side}",
        f"same,of={count},back={back}",
    ]


def same_cue(state: bool, cue: str) -> list[str]:
    return [f"same,state={state},cue={cue}"]


def same_announces(state: bool, announces: bool) -> list[str]:
    return [f"same,state={state},announces={announces}"]


def same_titled(titled: bool, side: str, state: bool) -> list[str]:
    """For a figure in the heading of a digest's item."""
    return [f"same,titled,{side}", f"same,titled,state={state}"] if titled else []


def outlet_item(stated: str, titled: bool) -> list[str]:
    """Whether anybody states anything in the figure's item of a digest."""
    return [f"outlet,item={stated}", f"outlet,item={stated},titled={titled}"]


def same_opens(opens: bool, semicolon: bool) -> list[str]:
    return [f"same,opens={opens}", f"same,semicolon={semicolon}"]


def carried(name: str, away: str, lines: str, heads: bool, listed: bool) -> list[str]:
    return [
        name,
        f"{name},away={away}",
        f"{name},lines={lines}",
        f"{name},away={away},lines={lines}",
        f"{name},heads={heads},list={listed}",
        f"{name},heads={heads},lines={lines}",
    ]


def carried_topic(name: str, topic: str, lines: str, newer: int) -> list[str]:
    return [f"{name},topic={topic}", f"{name},topic={topic},lines={lines}", f"carried,newer={newer},lines={lines}"]


def carried_among(name: str, alone: bool, sentence: str, names: str, lines: str) -> list[str]:
    return [
        f"{name},alone={alone}",
        f"{name},alone={alone},sentence={sentence}",
        f"{name},names={names},lines={lines}",
    ]


def carried_of(name: str, kind: str, form: str, lines: str, alone: bool) -> list[str]:
    return [
        f"{name},kind={kind}",
        f"{name},form={form}",
        f"{name},alone={alone},kind={kind}",
        f"carried,kind={kind},lines={lines}",
        f"carried,form={form},lines={lines}",
    ]


def following(name: str, away: str, lines: str, stated: str, opens: bool) -> list[str]:
    return [
        name,
        f"{name},away={away}",
        f"{name},lines={lines}",
        f"{name},stated={stated}",
        f"{name},stated={stated},lines={lines}",
        f"{name},stated={stated},away={away},opens={opens}",
    ]


def following_on(name: str, topic: str, headline: bool, lines: str) -> list[str]:
    return [
        f"{name},topic={topic}",
        f"{name},headline={headline}",
        f"{name},headline={headline},lines={lines}",
    ]


def following_noun(name: str, again: bool, these: bool, lines: str, stated: str) -> list[str]:
    return [
        f"{name},noun={again}",
        f"{name},noun={again},lines={lines},stated={stated}",
        f"{name},this={these}",
        f"{name},this={these},lines={lines}",
    ]


def following_of(name: str, kind: str, form: str) -> list[str]:
    return [f"{name},kind={kind}", f"{name},form={form}"]


def repeated(name: str, repeated: bool, here: bool) -> list[str]:
    """For a headline: whether the body states its value again, and whether in this sentence."""
    return [f"{name},repeated={repeated}", f"{name},repeats_here={here}"]


def named(name: str, kind: str, side: str, opens: str) -> list[str]:
    return [name, f"{name},kind={kind}", f"{name},{side},opens={opens}", f"{name},kind={kind},opens={opens}"]


def named_word(name: str, where: str, code: str, word: str) -> list[str]:
    """The word in front of a name, or the end of the one behind it: a preposition, a verb."""
    return [f"{name},{where}={code}:{word}"]


def named_again(name: str, states: bool, kind: str) -> list[str]:
    return [f"{name},states={states}", f"{name},states={states},kind={kind}"]


def item(name: str, item: str, lines: str, rank: int) -> list[str]:
    """Whether figure and attribution stand in the same item of a digest."""
    return [f"{name},item={item}", f"{name},item={item},lines={lines}", f"any,item={item},rank={rank}"]


def akin(name: str, words: str, noun: bool, lines: str) -> list[str]:
    """Whether two sentences speak of the same thing."""
    return [f"{name},words={words}", f"{name},words={words},lines={lines}", f"{name},noun={noun},lines={lines}"]


def weighty(name: str, weight: str, lines: str) -> list[str]:
    return [f"{name},weight={weight}", f"{name},weight={weight},lines={lines}", f"carried,weight={weight}"]


def pointing(name: str, back: bool, lines: str, rank: int) -> list[str]:
    """Whether the attribution's sentence does nothing but attribute what stands before it."""
    return [f"{name},pointing={back}", f"{name},pointing={back},lines={lines}", f"any,pointing={back},rank={rank}"]


def link(move: str, step: str, form: str, before: str, equal: bool) -> list[str]:
    """Going on from a candidate of the form `before` to one of this form; `equal`: to the same amount again."""
    features = [f"link={move},{step}", f"link={move},{step},{form}", f"link={move},{before}"]
    return [*features, f"link={move},equal"] if equal else features


def links(moves: tuple[str, ...], step: str, form: str, before: tuple[str, ...], equal: bool) -> list[list[str]]:
    """Going on from each of the candidates before."""
    return [link(move, step, form, was, equal) for move, was in zip(moves, before, strict=True)]
