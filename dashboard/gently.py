"""Processes beside the server: what takes long and may not slow the pages down."""

from __future__ import annotations

import shutil
import sys

_NICE = ("-n", "10")


def gently(module: str, *arguments: str) -> list[str]:
    """The command that runs a module of ours, behind the pages in the queue for the processor where possible."""
    first = shutil.which("nice")
    return [*([first, *_NICE] if first else []), sys.executable, "-m", module, *arguments]
