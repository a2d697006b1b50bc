"""What a fresh `onrecord extract` costs: its peak memory, and the time until it has answered."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.clock import peak_mib, wall_seconds
from tests.bench.material import MIB, long_text, repeated

SENTENCE = "The ministry said on Monday that more than 29,600 soldiers and 184 tanks had been lost.\n"
ONRECORD = [str(Path(sys.executable).with_name("onrecord")), "extract"]


def peaks() -> dict[str, float]:
    """The most memory that an extraction holds, in MiB."""
    with TemporaryDirectory() as folder:
        many, one = Path(folder) / "many.jsonl", Path(folder) / "one.txt"
        many.write_text("\n".join(repeated(60)), "utf-8")
        one.write_text(long_text(MIB, endless=False), "utf-8")
        return {
            f"{many.stat().st_size / MIB:.1f} MiB of articles": peak_mib([*ONRECORD, str(many)]),
            "one document of 1 MiB": peak_mib([*ONRECORD, str(one)]),
        }


def cold_starts() -> dict[str, float]:
    """Seconds from the shell to the answer on one sentence."""
    command = [*ONRECORD, "-"]
    with TemporaryDirectory() as cache:
        env = {**os.environ, "XDG_CACHE_HOME": cache}
        first = wall_seconds(command, SENTENCE, env, 1)
        return {
            "median of 5": wall_seconds(command, SENTENCE, env, 5),
            "the very first, nothing compiled": first,
        }
