"""Words and tables drawn with rich: as wide as the terminal, and as wide as they need where nobody looks."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from rich.console import Console, RenderableType

_UNBOUND = 100_000  # columns of a file: nothing is broken


def drawn(*parts: RenderableType) -> Iterator[str]:
    """The parts as lines. A file or pipe gets lines that are never broken, unless COLUMNS says how wide it is."""
    bound = sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdigit()
    console = Console(markup=False, highlight=False, emoji=False, width=None if bound else _UNBOUND)
    with console.capture() as printed:
        for part in parts:
            console.print(part)
    return (line.rstrip() for line in printed.get().removesuffix("\n").split("\n"))
