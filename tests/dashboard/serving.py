"""The dashboard's server, and the browser that looks at it."""

import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from urllib.request import urlopen

import pytest

CHROMIUM = shutil.which("chromium")
in_chromium = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM, reason="chromium is not installed: apt-get install chromium"),
]
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@contextmanager
def served(store, home):
    """The address of the dashboard on a store, run in a folder and home of its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "dashboard", "--server.port", str(port)]
    env = {**os.environ, "ONRECORD_STORE": str(store), "HOME": str(home)}
    log = (home / "log").open("w")
    process = subprocess.Popen(command, cwd=home, env=env, stdout=log, stderr=log)
    try:
        _wait_for(f"http://127.0.0.1:{port}/_stcore/health", process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(20)
        log.close()


def _wait_for(address, process):
    for _ in range(300):
        assert process.poll() is None, "the dashboard ended at once"
        try:
            urlopen(address).close()
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the dashboard did not answer within 30 seconds")
