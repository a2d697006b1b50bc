"""Results, on standard output."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

import typer


def print_lines(lines: Iterable[str]) -> None:
    """Print each line as it comes; whoever reads them may stop reading."""
    try:
        for line in lines:
            print(line)
        sys.stdout.flush()
    except BrokenPipeError as error:
        # The reader has seen enough: nothing may be written at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from error
