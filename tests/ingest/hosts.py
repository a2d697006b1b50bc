"""A host of the web for tests: named news.test; everything else leads to this machine, where nobody may go."""

import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from ssrfguard import Policy

from ingest.readers.fetch import Web

WORDS = "The ministry said on Monday that 29,600 soldiers had been lost since the fighting began. " * 3
PAGE = f"""<html><head><title>Losses near Kursk</title></head>
<body><article><h1>Losses near Kursk</h1><p>{WORDS}</p><p>{WORDS}</p></article></body></html>"""


class Host(BaseHTTPRequestHandler):
    """Answers from the table of its server, and notes who asked for what."""

    def do_GET(self):
        server = self.server
        server.asked.append((self.path, self.headers["User-Agent"], self.headers["Host"]))
        answer = server.answers.get(self.path, (404, {}, b"no"))
        if callable(answer):
            answer(self)
            return
        status, headers, body = answer
        self.send_response(status)
        for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *given):
        """Nothing."""


@pytest.fixture
def host():
    """A host of the web, named news.test; everything else leads to this machine, where nobody may go."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Host)
    server.asked, server.answers = [], {"/page": (200, {}, PAGE.encode())}
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def resolver(name, port, *rest, **more):
    addresses = {"news.test": "127.0.0.1", "inside.test": "127.0.0.2", "router.test": "192.168.0.1"}
    return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (addresses.get(name, "127.0.0.3"), port))]


def web(host, seconds=10.0):
    policy = Policy(allowed_networks=("127.0.0.1/32",), allowed_ports=frozenset({host.server_port, 80, 443}))
    return Web(policy, resolver, seconds, pause=0)
