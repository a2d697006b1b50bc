"""One question to a host of the web, and its answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib.metadata import version
from time import monotonic
from typing import TYPE_CHECKING

from data.errors import UnreadableInput

if TYPE_CHECKING:
    import requests
    from ssrfguard import Policy, Resolver

AGENT = "OnRecord"
TYPES = (
    "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, "
    "text/plain;q=0.8, */*;q=0.1"
)
AT_ONCE = 64 * 1024
PATIENCE = 10.0  # seconds without a byte
PUBLIC = "give the address of a page on the public web"


@dataclass(frozen=True, slots=True)
class Marks:
    """By what a host knows again a state of a page: its ETag and Last-Modified, as it wrote them."""

    etag: str | None = None
    modified: str | None = None

    def headers(self) -> dict[str, str]:
        """The question whether there is anything newer."""
        told = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in told.items() if value}


NO_MARKS = Marks()


@dataclass(frozen=True, slots=True)
class Answer:
    """A host's answer: where it leads to if elsewhere, and of the body at most as much as was allowed."""

    status: int
    kind: str
    leads_to: str | None
    body: bytes = field(repr=False)
    cut: bool
    marks: Marks
    again_after: str | None


def ask(
    url: str,
    policy: Policy | None,
    resolver: Resolver | None,
    largest: int,
    until: float,
    since: Marks = NO_MARKS,
) -> Answer:
    """Ask for one address, if it has changed since those marks, without following where it leads.

    At most `largest` bytes, until the moment `until` of the monotonic clock; raises UnreadableInput.
    """
    import requests
    from ssrfguard import Policy, SSRFGuardError
    from ssrfguard.requests import Session

    with Session(policy=policy or Policy(), resolver=resolver) as session:
        session.trust_env = False  # no proxy, which would look names up anew, and no passwords from .netrc
        session.get_redirect_target = lambda resp: None  # type: ignore[method-assign] # would read all of it
        session.headers.update(_headers() | since.headers())
        try:
            with session.get(url, stream=True, timeout=PATIENCE) as response:
                return _answer(response, largest, until)
        except SSRFGuardError as error:
            raise UnreadableInput(url, "is not on the public web", PUBLIC) from error
        except requests.exceptions.SSLError as error:
            raise UnreadableInput(url, "has no valid certificate", "check the address") from error
        except (requests.RequestException, OSError, UnicodeError) as error:
            raise UnreadableInput(url, "cannot be reached", "check the address and the connection") from error


def _headers() -> dict[str, str]:
    agent = f"{AGENT}/{version('onrecord')} (reads stated figures for a journalist, one page at a time)"
    return {"User-Agent": agent, "Accept": TYPES, "Accept-Encoding": "gzip, deflate"}


def _answer(response: requests.Response, largest: int, until: float) -> Answer:
    leads_to = response.headers.get("location") if response.is_redirect else None
    body, cut = (b"", False) if leads_to else _body(response, largest, until)
    told = response.headers
    marks = Marks(told.get("etag"), told.get("last-modified"))
    return Answer(
        response.status_code, told.get("content-type", ""), leads_to, body, cut, marks, told.get("retry-after")
    )


def _body(response: requests.Response, largest: int, until: float) -> tuple[bytes, bool]:
    body = bytearray()
    for part in response.iter_content(AT_ONCE):
        body += part
        if len(body) > largest:
            return bytes(body[:largest]), True
        if monotonic() > until:
            raise UnreadableInput(response.url, "does not answer in time", "try again later")
    return bytes(body), False
