"""A view of *Over time* as one HTML file to put into an article: picture, notes and table, and no script."""

from __future__ import annotations

from html import escape

import pandas as pd

from dashboard.about_data import About
from dashboard.speech import spoken, t

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"  # nothing is fetched, nothing runs
_LOOK = """
body { font: 16px/1.5 "Noto Sans", system-ui, sans-serif; margin: 1rem auto; max-width: 60rem; padding: 0 1rem;
  color: #1c2127; background: #fff; }
h1 { font-size: 1.4rem; margin: 0 0 .5rem; } figure { margin: 0; } svg { max-width: 100%; height: auto; }
figcaption, summary { font-size: .9rem; } .rows { overflow-x: auto; }
table { border-collapse: collapse; font-size: .85rem; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid #ddd; }
td:nth-child(-n+3) { white-space: nowrap; }
"""


def embed_html(about: About, svg: str, table: pd.DataFrame) -> str:
    """The file: `svg` is the drawn chart, `table` what is listed below it, both of this view."""
    title = escape(about.headline)
    head = (
        f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>'
        f"<style>{_LOOK}</style>"
    )
    notes = f"<figcaption>{escape(about.citation)}</figcaption>"
    body = f"<h1>{title}</h1><figure>{svg}{notes}</figure>{_table(table)}"
    return f'<!doctype html>\n<html lang="{spoken()}"><head>{head}</head><body>{body}</body></html>\n'


def _table(table: pd.DataFrame) -> str:
    heads = "".join(f'<th scope="col">{escape(str(name))}</th>' for name in table.columns)
    rows = "".join(f"<tr>{_cells(row)}</tr>" for row in table.itertuples(index=False))
    summary = escape(t("The statements as a table"))
    return (
        f"<details open><summary>{summary}</summary>"
        f'<div class="rows"><table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div></details>'
    )


def _cells(row: tuple[object, ...]) -> str:
    return "".join(f"<td>{escape(str(value))}</td>" for value in row)
