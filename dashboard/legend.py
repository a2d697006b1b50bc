"""The legend of a chart as HTML: it wraps on a narrow screen, which a legend inside the chart cannot."""

from __future__ import annotations

from html import escape
from urllib.parse import quote

from dashboard.chart_marks import FLAG, FLAG_COLOUR, SHAPES, dashes, palette
from dashboard.naming import words
from dashboard.speech import t

_GREY = "#8A8A8A"  # seen on white and on black


def legend_html(lines: list[str], hedges: list[str], *, flags: bool = False) -> str:
    """Each line with its colour and dashes, then each mark in the picture with its meaning, and flags."""
    colours, patterns = palette(lines), dashes(lines)
    sources = [_line(line, colours[line], dash) for line, dash in zip(lines, patterns, strict=True)]
    marks = [_mark(hedge, words("marks")[hedge]) for hedge in SHAPES if hedge in hedges]
    marks += [_flag()] if flags else []
    rows = {"or-legend": sources, "or-legend or-marks": marks}
    return "".join(f'<div class="{kind}">{"".join(row)}</div>' for kind, row in rows.items())


def _line(line: str, colour: str, dash: list[int]) -> str:
    stroke = f'<path d="M0,6H24" stroke="{colour}" stroke-width="2" stroke-dasharray="{dash[0]} {dash[1]}"/>'
    dot = f'<circle cx="12" cy="6" r="4.5" fill="{colour}"/>'
    return f"<span>{_picture(24, 12, '0 0 24 12', stroke + dot)}{escape(line)}</span>"


def _mark(hedge: str, meaning: str) -> str:
    outline = f'<path d="{SHAPES[hedge]}" fill="{_GREY}" transform="scale(11)"/>'
    if hedge == "between":
        outline = f'<rect x="-4" y="-7" width="8" height="14" rx="2" fill="{_GREY}" opacity="0.6"/>'
    top, height = {"up": (-23, 30), "down": (-7, 30)}.get(hedge, (-8, 16))
    return f"<span>{_picture(14, height, f'-7 {top} 14 {height}', outline)}{escape(meaning)}</span>"


def _flag() -> str:
    outline = f'<path d="{FLAG}" fill="{FLAG_COLOUR}" transform="scale(11)"/>'
    return f"<span>{_picture(14, 22, '3 -23 14 22', outline)}{escape(t('does not fit: see below'))}</span>"


def _picture(width: int, height: int, box: str, body: str) -> str:
    """An image within the page itself: drawn elements of their own are taken out by Streamlit."""
    drawn = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{body}</svg>'
    return f'<img alt="" width="{width}" height="{height}" src="data:image/svg+xml,{quote(drawn)}">'
