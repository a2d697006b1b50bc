"""What one input may cost a worker process, and a worker's first steps."""

from __future__ import annotations

import os
import resource
import signal

SECONDS = 10.0
TOGETHER = 1.0  # for a group of small inputs, of the seconds of each
MEGABYTES = 512
_LIMIT = (MEGABYTES - 64) << 20  # bytes of data; what remains is for the code itself, which is shared
# A name known to macOS and Linux; elsewhere there is no such limit, and time alone is watched.
_WHAT = getattr(resource, "RLIMIT_DATA", None)


def unmoved() -> None:
    """From here on this process hears no signal that asks it to end."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)


def begin() -> None:
    """Called by each worker before its first input: from here on it cannot outgrow the limit.

    Ctrl-C reaches every process of a terminal, and the end of a service all of its processes: it is the first
    process that decides what that means. A worker ends with it, or is killed by it.
    """
    unmoved()
    os.nice(1)
    if _WHAT is not None:
        _, most = resource.getrlimit(_WHAT)
        wanted = _LIMIT if most == resource.RLIM_INFINITY else min(_LIMIT, most)
        resource.setrlimit(_WHAT, (wanted, most))
