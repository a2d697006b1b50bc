"""What a page declares of itself: title, outlet, address, publication."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from ingest.readers.pages.instants import Moment
from ingest.readers.pages.jsonld import Node, article_node, text_of
from ingest.readers.pages.published import published
from ingest.readers.pages.tables import table

# Browsers note in a comment where a page was saved from: Internet Explorer and Chrome, and the add-on SingleFile.
_SAVED = re.compile(r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(\S+)", re.I)
_HEAD = 8192  # characters in which such a comment stands


@dataclass(frozen=True, slots=True)
class Declared:
    """What is not declared is None or empty."""

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: Moment | None = None
    via: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    written: str | None = None
    """the article itself, as JSON-LD may hold it"""


def declared(tree: Any, text: str, url: str | None = None) -> Declared:
    """What the page says; `url` is where it is known to be from, for a page that does not tell."""
    metas = _metas(tree)
    address = _address(tree, metas, text) or _joined("", url or "")
    node = article_node(tree, address)
    when, flags = published(tree, node, metas, address)
    site = metas.get("og:site_name") or ""
    if site in table("platforms"):
        poster = metas.get(table("platforms")[site])
        return Declared(None, poster or site, address, when, (site,) if poster else (), flags)
    written = node.get("articleBody")
    head, tail = _split(_title_element(tree))
    outlet = _outlet(metas, node, address) or tail or _host(address)
    return Declared(
        title=_without(outlet, _title(metas, node) or head),
        outlet=outlet,
        url=address,
        published=when,
        flags=flags,
        written=written if isinstance(written, str) else None,
    )


def _metas(tree: Any) -> dict[str, str]:
    """The first content of each <meta> by its name, property or itemprop, in small letters."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = " ".join((meta.get("content") or "").split())
        for attribute in ("property", "name", "itemprop"):
            names = (meta.get(attribute) or "").lower().split()
            if content and names:
                found.setdefault(names[0], content)
    return found


def _address(tree: Any, metas: Mapping[str, str], text: str) -> str | None:
    """The page's own address; a home page is told as the last resort, for some declare it on every page."""
    base = next((found for link in tree.iter("base") if (found := link.get("href"))), "")
    canonical = [link.get("href") or "" for link in tree.iter("link") if "canonical" in _rel(link)]
    saved = _SAVED.search(text[:_HEAD])
    told = [*canonical, metas.get("og:url", ""), saved[1].replace("&amp;", "&") if saved else ""]
    found = [full for one in told if (full := _joined(base or metas.get("og:url", ""), one))]
    return next((one for one in found if urlsplit(one).path.strip("/")), found[0] if found else None)


def _rel(link: Any) -> list[str]:
    return (link.get("rel") or "").lower().split()


def _joined(base: str, address: str) -> str | None:
    try:
        full = urljoin(base, address.strip()) if address.strip() else ""
        return full if urlsplit(full).scheme in ("http", "https") and urlsplit(full).hostname else None
    except ValueError:  # brackets that hold no address
        return None


def _host(address: str | None) -> str | None:
    host = urlsplit(address).hostname if address else None
    return host.removeprefix("www.") if host else None


def _title_element(tree: Any) -> str:
    return next((" ".join(title.text_content().split()) for title in tree.iter("title")), "")


def _split(title: str) -> tuple[str | None, str | None]:
    """The headline and the outlet that follows it, as in "Tents counted | The Example"."""
    for tail in table("title_tails"):
        head, _, outlet = title.rpartition(tail)
        if head and outlet and len(outlet.split()) <= table("tail_words"):
            return head.strip(), outlet.strip()
    return title or None, None


def _without(outlet: str | None, title: str | None) -> str | None:
    """The title without the outlet behind it."""
    head, tail = _split(title or "")
    return head if tail is not None and tail == outlet else title


def _title(metas: Mapping[str, str], node: Node) -> str | None:
    told = [metas.get(name) for name in table("titles")]
    headline = text_of(node.get("headline"))
    return next((one for one in (*told[:2], headline, *told[2:]) if one), None)


def _outlet(metas: Mapping[str, str], node: Node, address: str | None) -> str | None:
    """The name that the page gives; one that is an address only where no other is given."""
    named = [metas.get(name) for name in table("outlets")]
    told = [one for one in (named[0], text_of(node.get("publisher")), *named[1:]) if one]
    return next((one for one in told if not _is_address(one)), None)


def _is_address(name: str) -> bool:
    return " " not in name and ("://" in name or name.lower().startswith("www."))
