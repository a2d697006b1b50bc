"""Run the dashboard's server until it is stopped."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from data.errors import OnRecordError
from ingest.cli.stopping import stoppable

HOST = "127.0.0.1"
FIRST_PORT, TRIED = 8501, 50
STARTING, STOPPING = 60.0, 5.0
PAUSE = 0.1


def serve(store: Path, port: int | None) -> int:
    """Start the dashboard, print its address once it answers, and wait; returns the exit status.

    Without a port, the first free one from 8501 on is taken.
    """
    chosen = _free_port() if port is None else _checked(port)
    environment = os.environ | {"ONRECORD_STORE": str(store.resolve())}
    with stoppable() as stopped:
        server = subprocess.Popen(_command(chosen), env=environment, stdout=subprocess.DEVNULL)
        try:
            if _answers(server, chosen, stopped):
                print(f"The dashboard is at http://{HOST}:{chosen} (Ctrl+C stops it)", flush=True)
            return _ended(server, stopped)
        finally:
            _stop(server)  # a server that is left behind helps nobody


def _ended(server: subprocess.Popen[bytes], stopped: Callable[[], bool]) -> int:
    """The server's exit status, 0 where it is to be stopped.

    Not by `server.wait()`: an interrupt in the moment at which that takes its lock leaves it taken for ever.
    """
    while (status := server.poll()) is None:
        if stopped():
            return 0
        time.sleep(PAUSE)
    return status


def _stop(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    try:
        server.wait(STOPPING)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def _command(port: int) -> list[str]:
    if find_spec("dashboard") is None:  # found, not imported: ingest knows nothing of its inside
        raise OnRecordError("the dashboard is not installed; install OnRecord whole")
    options = {
        "server.address": HOST,
        "server.port": port,
        "server.headless": "true",
        "server.fileWatcherType": "none",
        "browser.gatherUsageStats": "false",
    }
    flags = [f"--{name}={value}" for name, value in options.items()]
    return [sys.executable, "-m", "dashboard", *flags]


def _answers(server: subprocess.Popen[bytes], port: int, stopped: Callable[[], bool]) -> bool:
    """Wait until the server answers; false where it has ended, is to be stopped, or takes too long."""
    give_up = time.monotonic() + STARTING
    while server.poll() is None and not stopped() and time.monotonic() < give_up:
        try:
            with urlopen(f"http://{HOST}:{port}/_stcore/health", timeout=1):
                return True
        except (URLError, TimeoutError, ConnectionError):
            time.sleep(PAUSE)
    return False


def _free_port() -> int:
    for port in range(FIRST_PORT, FIRST_PORT + TRIED):
        if _is_free(port):
            return port
    raise OnRecordError(f"no port from {FIRST_PORT} to {port} is free; name one with --port")


def _checked(port: int) -> int:
    if not _is_free(port):
        raise OnRecordError(f"port {port} is in use, or may not be used; name another")
    return port


def _is_free(port: int) -> bool:
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((HOST, port))
        except OSError:
            return False
    return True
