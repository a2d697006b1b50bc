"""What a page says of its article in JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from ingest.readers.pages.tables import table, words

# What programs put around JSON to hide it from old browsers; the end is read backwards, once.
_OPENED = re.compile(r"\s*+(?:(?:<!--|//|/\*|\*/|<!\[CDATA\[)\s*+)*+")
_CLOSED = re.compile(r"[\s;]*+(?:(?:>--|//|/\*|\*/|>\]\])\s*+)*+")
_TRAILING = re.compile(r",(\s*[}\]])")
_LONGEST = 1_000_000  # characters of a block; what is longer describes more than an article
# Where the JSON is broken, what can still be read in it: a name and a plain string.
_PAIR = re.compile(r'"(datePublished|headline|inLanguage|url)"\s*:\s*"((?:[^"\\\n]|\\.)*)"')
_TYPE = re.compile(r'"@type"\s*:\s*\[?\s*"(\w+)"')
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage")  # where a node may hold the article

Node = dict[str, Any]


def article_node(tree: Any, url: str | None) -> Node:
    """The node that describes the page's article, empty if there is none; references in it are looked up.

    Among several the surest type goes first, and of these the one with the page's own address.
    """
    nodes = [node for block in _blocks(tree) for node in _nodes(block)]
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    ranked = sorted((_rank(node), not _is_at(node, url), number) for number, node in enumerate(nodes))
    known = [nodes[number] for rank, _, number in ranked if rank < _UNKNOWN]
    found = next((node for node in known if node.get("datePublished")), known[0] if known else {})
    return {name: by_id.get(_id(value), value) for name, value in found.items()}


def text_of(value: Any) -> str | None:
    """A plain string: of itself, of a node's name or of the first of several."""
    if isinstance(value, list):
        return next((text for one in value if (text := text_of(one))), None)
    if isinstance(value, dict):
        return text_of(value.get("name") or value.get("@value"))
    return " ".join(value.split()) or None if isinstance(value, str) else None


_UNKNOWN = 1000


def _rank(node: Node) -> int:
    types = node.get("@type")
    named = [str(one).rpartition("/")[2] for one in (types if isinstance(types, list) else [types])]
    articles = table("jsonld")["articles"].split()
    ranks = [articles.index(name) for name in named if name in articles]
    pages = [len(articles) for name in named if name in words("jsonld", "pages")]
    return min(ranks + pages, default=_UNKNOWN)


def _is_at(node: Node, url: str | None) -> bool:
    own = (node.get("url"), _id(node), _id(node.get("mainEntityOfPage")), node.get("mainEntityOfPage"))
    return url is not None and url in own


def _id(value: Any) -> str | None:
    found = value.get("@id") if isinstance(value, dict) else None
    return found if isinstance(found, str) else None


def _nodes(value: Any, depth: int = 0) -> Iterator[Node]:
    """The nodes that stand for the page or its article: not what these hold, like comments or what is related."""
    if isinstance(value, list):
        for one in value:
            yield from _nodes(one, depth)
    elif isinstance(value, dict) and depth <= len(_INSIDE):
        yield value
        for name in _INSIDE:
            yield from _nodes(value.get(name), depth + 1)


def _blocks(tree: Any) -> Iterator[Any]:
    for script in tree.iter("script"):
        kind = (script.get("type") or "").lower()
        text = script.text if "ld+json" in kind else None
        if text and len(text) <= _LONGEST:
            yield _parsed(_unwrapped(text))


def _unwrapped(text: str) -> str:
    return _CLOSED.sub("", _OPENED.sub("", text, count=1)[::-1], count=1)[::-1]


def _parsed(text: str) -> Any:
    for attempt in (text, _TRAILING.sub(r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return _readable(text)


def _readable(text: str) -> Node:
    """Of broken JSON the first of each plain pair; later ones belong to what the article holds."""
    kind = _TYPE.search(text)
    found: Node = {"@type": kind[1]} if kind else {}
    for pair in _PAIR.finditer(text):
        found.setdefault(pair[1], pair[2])
    return found
