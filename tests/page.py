"""Pages of which the middle is measured."""

from __future__ import annotations

import re
from pathlib import Path


def filled(path: Path, page: str, name: str, content: str) -> str:
    """The page with what stands between the two marks of that name replaced; `path` is for the message."""
    marks = re.compile(rf"(<!-- {name}:begin -->\n).*?(<!-- {name}:end -->)", re.DOTALL)
    if not marks.search(page):
        raise SystemExit(f"{path}: the marks <!-- {name}:begin --> and <!-- {name}:end --> are missing")
    return marks.sub(lambda found: f"{found[1]}{content}\n{found[2]}", page)
