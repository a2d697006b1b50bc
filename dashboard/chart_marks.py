"""How a hedge is drawn, and in which colour a source."""

from __future__ import annotations

_DOT = "M-0.5,0A0.5,0.5,0,1,1,0.5,0A0.5,0.5,0,1,1,-0.5,0Z"
# An outline of dots with nothing in the middle.
_DOTS = (
    (0.45, 0.0),
    (0.32, 0.32),
    (0.0, 0.45),
    (-0.32, 0.32),
    (-0.45, 0.0),
    (-0.32, -0.32),
    (0.0, -0.45),
    (0.32, -0.32),
)
_DOTTED = " ".join(
    f"M{x - 0.12:.2f},{y}A0.12,0.12,0,1,1,{x + 0.12:.2f},{y}A0.12,0.12,0,1,1,{x - 0.12:.2f},{y}Z" for x, y in _DOTS
)
_UP = "M-0.11,-0.4L-0.11,-1.2L-0.5,-1.2L0,-1.95L0.5,-1.2L0.11,-1.2L0.11,-0.4Z"
_DOWN = "M-0.11,0.4L-0.11,1.2L-0.5,1.2L0,1.95L0.5,1.2L0.11,1.2L0.11,0.4Z"
_BAR = "M-0.5,-0.14L0.5,-0.14L0.5,0.14L-0.5,0.14Z"

# A pennant on a pole, standing beside its mark, clear of an arrow.
FLAG = "M0.42,-0.2L0.42,-2L1.4,-1.6L0.58,-1.2L0.58,-0.2Z"
FLAG_COLOUR = "#C2185B"

# SVG outlines, one unit wide, with the stated number at the origin.
SHAPES: dict[str, str] = {
    "exact": _DOT,
    "about": _DOTTED,
    "up": f"{_DOT} {_UP}",
    "down": f"{_DOT} {_DOWN}",
    "between": _BAR,
}

HEDGES: dict[str, str] = {
    "exact": "exact",
    "about": "about",
    "more_than": "up",
    "at_least": "up",
    "less_than": "down",
    "at_most": "down",
    "nearly": "down",
    "between": "between",
}

# Paul Tol's "vibrant", the blue a little lighter: told apart with every common form of colour blindness,
# seen on white and on black.
COLOURS = ("#1F87CC", "#DD6622", "#009988", "#CC3311", "#33BBEE", "#EE3377", "#8A8A8A")
DASHES: tuple[list[int], ...] = ([1, 0], [6, 3], [2, 3])


def hedge(qualifier: str, value_max: float | None) -> str:
    """The mark for a figure: a range is drawn as a range whatever its words are."""
    return "between" if value_max is not None else HEDGES.get(qualifier, "exact")


def palette(lines: list[str]) -> dict[str, str]:
    """A colour for each line, in the order given; past the last colour they begin again."""
    return {line: COLOURS[i % len(COLOURS)] for i, line in enumerate(lines)}


def dashes(lines: list[str]) -> list[list[int]]:
    """A dash pattern for each line: another one each time the colours begin again."""
    return [DASHES[i // len(COLOURS) % len(DASHES)] for i in range(len(lines))]
