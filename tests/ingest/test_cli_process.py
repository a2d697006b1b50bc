"""The command as a process of its own: pipes, encodings, a cold start."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from urllib.error import URLError
from urllib.request import urlopen

import pytest

RUN = [sys.executable, "-c", "import sys; from ingest.cli import main; sys.exit(main())"]
SENTENCE = "The ministry said that 1,200 soldiers were killed."
HEAVY = {"duckdb", "pandas", "pyarrow", "streamlit", "altair", "trafilatura", "rich"}
WATCHED = """
import sys
from ingest.cli import main
status = main(["extract", "-", "--language", "en"])
print(*sorted(set(sys.modules) & set(sys.argv[1].split(","))), file=sys.stderr)
sys.exit(status)
"""


def test_extract_imports_nothing_heavy():
    command = [sys.executable, "-c", WATCHED, ",".join(HEAVY)]
    warm = subprocess.run(command, input=SENTENCE.encode(), capture_output=True, check=True)
    done = subprocess.run(command, input=SENTENCE.encode(), capture_output=True, check=True)
    assert warm.stdout == done.stdout
    assert done.stderr.split() == []


def test_output_is_utf8_whatever_the_locale():
    environment = os.environ | {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    text = "Bộ Quốc phòng Nga cho biết hơn 29.600 binh lính đã thiệt mạng.".encode()
    command = [*RUN, "extract", "-", "--language", "vi"]
    done = subprocess.run(command, input=text, capture_output=True, env=environment, check=True)
    assert "hơn 29.600" in done.stdout.decode("utf-8")


def test_a_closed_pipe_is_no_error(tmp_path):
    (tmp_path / "a.txt").write_text(SENTENCE)
    command = [*RUN, "extract", str(tmp_path / "a.txt"), "--language", "en"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return str(free.getsockname()[1])


@pytest.mark.parametrize("sending", [signal.SIGINT, signal.SIGTERM])
def test_dashboard_says_where_it_is_and_stops(tmp_path, sending):
    port = free_port()  # two dashboards that start in the same moment, as tests do, would choose the same
    command = [*RUN, "dashboard", "--store", str(tmp_path / "none.duckdb"), "--port", port]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            words = process.stdout.readline().split()
            process.send_signal(sending)
            assert process.wait(timeout=20) == 0
        finally:
            process.kill()
    assert words[:4] == ["The", "dashboard", "is", "at"]
    assert words[4] == f"http://127.0.0.1:{port}"
    with pytest.raises(URLError):
        urlopen(words[4], timeout=5)
