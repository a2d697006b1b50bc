"""The record of one source as HTML: what the audit found, corrections announced, reviews; knows no Streamlit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from html import escape
from textwrap import shorten
from typing import Any

from dashboard.finding_words import explained, type_name
from dashboard.precision import share_words
from dashboard.source_html import Address, Rows, anchor
from dashboard.speech import t, tn
from dashboard.wording import day, number
from data.audit import Finding

LISTED = 5  # totals that fell, and corrections, told one by one
LONGEST = 260  # characters of a sentence


def findings_html(found: Iterable[Finding], source: str, address: Address) -> str:
    """Totals that fell one by one, and how many findings of each type, linked to them."""
    listed = list(found)
    if not listed:
        return f"<p>{escape(t('The audit found nothing about its figures.'))}</p>"
    fell = [one for one in listed if one.type == "total_fell"][:LISTED]
    links = (anchor(address("findings", finding=one.id), escape(explained(one))) for one in fell)
    told = "".join(f"<li>{link}</li>" for link in links)
    counts = Counter(one.type for one in listed)
    types = "".join(
        f"<li>{anchor(address('findings', type=kind, source=source, state='all'), escape(type_name(kind)))}: "
        f"{number(count)}</li>"
        for kind, count in counts.most_common()
    )
    return f'<ul class="or-types">{types}</ul><ul>{told}</ul>' if told else f'<ul class="or-types">{types}</ul>'


def corrections_html(rows: Rows, address: Address) -> str:
    """Sentences in which it announces a revision, the latest one by one."""
    if not rows:
        return f"<p>{escape(t('No sentence with its figures announces a correction.'))}</p>"
    head = tn(len(rows), "{n} sentence announces a correction:", "{n} sentences announce a correction:")
    items = "".join(_correction(row, address) for row in rows[:LISTED])
    return f"<p>{escape(head)}</p><ul>{items}</ul>"


def _correction(row: dict[str, Any], address: Address) -> str:
    words = escape(shorten(row["sentence"], LONGEST, placeholder=" …"))
    return f"<li>{escape(day(row['published']))}: {anchor(address('claim', claim=row['claim_id']), words)}</li>"


def reviewed(precision: Rows, source: str | None) -> str:
    """How often its figures were read rightly, of those that somebody looked at."""
    for row in precision:
        if row["by"] == "source" and row["name"] == source:
            return t("Read rightly, as reviewers found: {share}.", share=share_words(row["right"], row["decided"]))
    return t("Nobody has reviewed its figures yet.")
