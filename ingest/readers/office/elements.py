"""Elements of Office Open XML, by their names without namespaces: the strict form has others than the usual one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

OFF = {"0", "false", "off", "none"}


def name_of(element: Any) -> str:
    """The element's name without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: Any, *path: str) -> Any | None:
    """The first child of the name, and so on down the path."""
    found = element
    for name in path:
        found = next((one for one in found if name_of(one) == name), None) if found is not None else None
    return found


def children(element: Any, name: str) -> Iterator[Any]:
    """The children of the name."""
    return (one for one in element if name_of(one) == name)


def value(element: Any | None, name: str = "val") -> str | None:
    """The attribute of the name, in whatever namespace."""
    if element is None:
        return None
    return next((found for key, found in element.attrib.items() if key.rpartition("}")[2] == name), None)


def is_on(element: Any | None) -> bool | None:
    """Whether a switch is on; None where it is not set."""
    return None if element is None else (value(element) or "1").lower() not in OFF
