"""Run a command, and turn what goes wrong into one line and an exit status."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from typing import cast

import typer

from data.errors import OnRecordError
from ingest.cli.app import app
from ingest.cli.report import complain
from ingest.cli.stopping import STOPPED, Stopped

WRONG_USE = 2
# Typer's own errors: it brings its own copy of click, or uses the real one, depending on its version.
CommandLineError = cast(type[Exception], typer.BadParameter.__mro__[2])


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `onrecord` with the arguments (those of the process if None); returns the exit status.

    0 done; 1 done, but some inputs could not be read; 2 wrong use, or nothing could be done.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    try:
        status = _run(arguments)
    except Stopped as end:
        complain(str(end))
        return STOPPED
    except OnRecordError as error:
        complain(str(error))
        return WRONG_USE
    except (KeyboardInterrupt, typer.Abort):
        status = STOPPED
    if status == STOPPED:
        complain("stopped; what was not kept by then was not kept at all")
    return status


def _run(arguments: Sequence[str] | None) -> int:
    try:
        status = app(arguments, prog_name="onrecord", standalone_mode=False)
    except CommandLineError as error:
        complain(f"{cast(typer.BadParameter, error).format_message()} See `onrecord --help`.")
        return WRONG_USE
    return status if isinstance(status, int) else 0
