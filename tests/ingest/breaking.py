"""A reader that its input can break: what a text asks for is done to the process that reads it."""

from __future__ import annotations

import os
import time

from ingest.pipeline.work import read_item


def broken_by(item, given):
    """As read_item; a text that holds one of the words below breaks the reader first."""
    text = item.raw().decode()
    for word, deed in DEEDS.items():
        if word in text:
            deed()
    return read_item(item, given)


def grow():
    held = [bytearray(1 << 20) for _ in range(2_000)]
    raise AssertionError(f"{len(held)} MB were given")


def raise_error():
    raise ValueError("no such thing")


DEEDS = {
    "ABORT": os.abort,
    "EXIT": lambda: os._exit(3),
    "HANG": lambda: time.sleep(600),
    "GROW": grow,
    "RAISE": raise_error,
    "SLOW": lambda: time.sleep(0.4),
}
