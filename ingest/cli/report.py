"""Words to the person at the keyboard, on standard error, one line each."""

from __future__ import annotations

import sys

from data.errors import UnreadableInput
from ingest.cli.plain import plain


def complain(message: str) -> None:
    """Say what is wrong, in one line."""
    print("onrecord:", plain(" ".join(message.split())), file=sys.stderr)


class Refusals:
    """Names each input that could not be read, and remembers that there was one."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, error: UnreadableInput) -> None:
        self.count += 1
        complain(str(error))

    @property
    def status(self) -> int:
        """The exit status: 1 where some input could not be read."""
        return 1 if self.count else 0
