"""How often the reading was right, as a table of HTML; knows no Streamlit."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from math import sqrt
from typing import Any

from dashboard.naming import language_name, source_label
from dashboard.speech import t
from dashboard.wording import number, percent

_MOST = 15  # rows of a table
_Z = 1.959964  # 95 %


def wilson(right: int, decided: int) -> tuple[float, float]:
    """The interval in which the share of right ones lies with 95 % confidence, after Wilson; `decided` is not 0."""
    share, z2 = right / decided, _Z * _Z
    middle = (share + z2 / (2 * decided)) / (1 + z2 / decided)
    half = _Z / (1 + z2 / decided) * sqrt(share * (1 - share) / decided + z2 / (4 * decided * decided))
    return max(0.0, middle - half), min(1.0, middle + half)


def share_words(right: int, decided: int) -> str:
    """The share of right ones with its interval: "80% (49–94%) of 10"; a dash where nothing was decided."""
    if not decided:
        return "–"
    low, high = (round(100 * bound) for bound in wilson(right, decided))
    share = percent(right / decided)
    between = t("{low}–{high}%", low=low, high=high)
    return t("{share} ({between}) of {n}", share=share, between=between, n=number(decided))


def precision_html(rows: Sequence[dict[str, Any]], by: str) -> str:
    """The rows of data.reviewing.precision for "language" or "source", those with most decisions first."""
    heads = (t("Language") if by == "language" else t("Source"), t("Right as read"), t("Of those drawn at random"))
    chosen = [row for row in rows if row["by"] == by][:_MOST]
    body = "".join(_row((_name(row, by), *_shares(row)), "td") for row in chosen)
    return f'<table class="or-table"><thead>{_row(heads, "th")}</thead><tbody>{body}</tbody></table>'


def _shares(row: dict[str, Any]) -> tuple[str, str]:
    return share_words(row["right"], row["decided"]), share_words(row["drawn_right"], row["drawn"])


def _name(row: dict[str, Any], by: str) -> str:
    if by == "language":
        return language_name(row["name"])
    return source_label(row["name"], None, None) if row["name"] else t("No source the registry knows")


def _row(cells: Sequence[str], tag: str) -> str:
    scope = ' scope="col"' if tag == "th" else ""
    return "<tr>" + "".join(f"<{tag}{scope}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"
