"""Ctrl-C, and being asked to end: at a good moment."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from data.errors import OnRecordError

STOPPED = 130  # the exit status of a command that was stopped
SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Stopped(OnRecordError):
    """The person at the keyboard stopped the command, and it came to a good end."""


@contextmanager
def stoppable() -> Iterator[Callable[[], bool]]:
    """Inside, the first SIGINT or SIGTERM only makes the yielded function true; the second stops at once."""
    asked: list[int] = []

    def ask(number: int, frame: FrameType | None) -> None:
        asked.append(number)
        for one in SIGNALS:
            signal.signal(one, signal.default_int_handler)

    before = {number: signal.signal(number, ask) for number in SIGNALS}
    try:
        yield lambda: bool(asked)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
