"""Web pages of 30 KB as news sites serve them, around the sample articles."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import cycle
from pathlib import Path

from data.model import Document

LARGE = 30 * 1024
_HEAD = """<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title} | The Example</title>
<meta property="og:site_name" content="The Example"><meta property="og:title" content="{title}">
<meta property="article:published_time" content="{published}T10:00:00+02:00">
<link rel="canonical" href="https://example.org/{number}"><style>{style}</style>
<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "{title}", "datePublished": "{published}T10:00:00+02:00",
"publisher": {{"name": "The Example"}}}}</script>
</head><body><nav><ul>{menu}</ul></nav><main><article><h1>{title}</h1>"""
_TAIL = "</article></main><aside><h2>More</h2><ul>{menu}</ul></aside><footer>{script}</footer></body></html>"
_MENU = "".join(
    f'<li class="menu__item"><a class="menu__link" href="/section/{n}">Section {n}</a></li>' for n in range(40)
)
_STYLE = ".menu__item{display:inline-block;margin:0 .5rem}.menu__link{color:#123}" * 60


def page(one: Document, number: int) -> bytes:
    """A page of about LARGE bytes with the article in it, unlike every other by its number."""
    title = escape(f"{one.text.splitlines()[0][:80]} ({number})")
    told = {"language": one.language, "title": title, "published": one.published, "number": number}
    head = _HEAD.format(**told, style=_STYLE, menu=_MENU)
    body = "".join(f"<p>{escape(line)}</p>\n" for line in f"{one.text}\nEdition {number}.".splitlines())
    rest = LARGE - len((head + body).encode()) - len(_MENU) - 200
    script = f"<script>{'var tracked = window.tracked || [];' * max(0, rest // 35)}</script>"
    return (head + body + _TAIL.format(menu=_MENU, script=script)).encode()


def write_pages(folder: Path, count: int, known: Iterable[Document]) -> None:
    """So many pages as files, of these articles in turn; in folders of a thousand."""
    for number, one in zip(range(count), cycle(known), strict=False):
        place = folder / f"{number // 1000:04}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:06}.html").write_bytes(page(one, number))
