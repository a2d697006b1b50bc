"""How long things take, and how much memory a process of its own takes for them."""

from __future__ import annotations

import gc
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

_LAUNCHER = (
    "import os, subprocess, sys; "
    "p = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL); "
    "print(os.wait4(p.pid, 0)[2].ru_maxrss)"
)


@dataclass(frozen=True, slots=True)
class Speed:
    """Articles and bytes that were done in so many seconds."""

    articles: int
    bytes: int
    seconds: float

    @property
    def articles_a_second(self) -> float:
        return self.articles / self.seconds

    @property
    def mib_a_second(self) -> float:
        return self.bytes / self.seconds / 1024**2


def seconds(run: Callable[[], object]) -> float:
    """The processor time of one run, all threads together: other work on the machine counts little."""
    start = time.process_time()
    run()
    return time.process_time() - start


def undisturbed(run: Callable[[], object]) -> float:
    """The processor time of this thread alone, and without the collection of garbage that others left."""
    gc.disable()
    try:
        start = time.thread_time()
        run()
        return time.thread_time() - start
    finally:
        gc.enable()


def wall(run: Callable[[], object]) -> float:
    """The time of one run by the clock on the wall: what somebody waits for it."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def speed(count: int, size: int, run: Callable[[], object], least: float = 3.0) -> Speed:
    """The fastest of the rounds, each over so many articles and bytes, that fit into so many seconds.

    The first round warms up; the fastest is what other work on the machine disturbed least.
    """
    run()
    rounds: list[float] = []
    while sum(rounds) < least or len(rounds) < 3:
        rounds.append(seconds(run))
    return Speed(count, size, min(rounds))


def wall_seconds(command: list[str], given: str, env: dict[str, str], times: int) -> float:
    """The median time from starting a program to its end."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        subprocess.run(command, input=given.encode(), env=env, check=True, stdout=subprocess.DEVNULL)
        taken.append(time.perf_counter() - start)
    return median(taken)


def peak_mib(command: list[str]) -> float:
    """The most memory that the program held, in MiB.

    A small process starts it: a child's peak counts what its parent held when it was started.
    """
    told = subprocess.run([sys.executable, "-c", _LAUNCHER, *command], check=True, capture_output=True, text=True)
    return int(told.stdout) / 1024
