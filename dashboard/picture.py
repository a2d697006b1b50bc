"""A chart as a picture file, made on this machine with the fonts of dashboard/fonts."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import altair as alt

_FONTS = Path(__file__).parent / "fonts"
_FONT = "Noto Sans"
_WIDTH = 900
_NARROW = 32  # characters of a name that fit beside two others


def framed(chart: alt.LayerChart, title: str, notes: list[str]) -> dict[str, Any]:
    """The chart's specification on white paper: title, legend, notes below, the bundled font."""
    dressed = chart.properties(
        width=_WIDTH,
        title=alt.TitleParams(title, subtitle=notes, anchor="start", fontSize=20, subtitleFontSize=13, offset=14),
        padding=20,
        background="white",
    )
    spec: dict[str, Any] = dressed.configure(font=_FONT).configure_view(stroke=None).to_dict()
    return _with_legend(spec)


def png(spec: dict[str, Any]) -> bytes:
    """The picture as PNG, at twice the resolution of a screen."""
    import vl_convert

    _register_fonts()
    picture: bytes = vl_convert.vegalite_to_png(spec, scale=2)
    return picture


def svg(spec: dict[str, Any]) -> bytes:
    """The picture as SVG."""
    import vl_convert

    _register_fonts()
    drawn: str = vl_convert.vegalite_to_svg(spec)
    return drawn.encode()


@cache
def _register_fonts() -> None:
    import vl_convert

    vl_convert.register_font_directory(str(_FONTS))


def _with_legend(spec: dict[str, Any]) -> dict[str, Any]:
    """The page draws its legend beside the chart; a picture needs it inside."""
    coloured = [layer for layer in spec["layer"] if layer["encoding"].get("color", {}).get("field")]
    longest = max(len(line) for line in coloured[0]["encoding"]["color"]["scale"]["domain"])
    columns = 3 if longest <= _NARROW else 2
    look = {
        "title": None, "orient": "top", "columns": columns, "labelLimit": _WIDTH // columns - 40,
        "labelFontSize": 13, "symbolType": "circle", "symbolStrokeWidth": 0, "symbolOpacity": 1,
    }  # fmt: skip
    for layer in coloured:
        layer["encoding"]["color"]["legend"] = look
    return spec
