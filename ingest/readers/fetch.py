"""Pages of the web, fetched with care: public hosts only, robots.txt respected, limits on size and time.

Every hop of a redirect is checked like the first address, and the connection goes to the very address that was
checked (ssrfguard), so that no name can lead to this machine or its network.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from data.errors import UnreadableInput
from ingest.readers.robots import NO_RULES, Rules, rules
from ingest.readers.session import AGENT, Answer, ask

if TYPE_CHECKING:
    from ssrfguard import Policy, Resolver

LARGEST = 10 * 1024 * 1024
REDIRECTS = 5
ROBOTS_LARGEST = 512 * 1024  # of a larger one only so much is read, as RFC 9309 allows
SAVE = "open it in a browser, save the page as .html and give that file"


@dataclass(frozen=True, slots=True)
class Web:
    """How the web is reached: `policy` and `resolver` of ssrfguard (None: public addresses only, by the system's
    resolver), `seconds` for one page in all, `pause` seconds between two pages of a feed."""

    policy: Policy | None = None
    resolver: Resolver | None = None
    seconds: float = 30.0
    pause: float = 1.0


@dataclass(frozen=True, slots=True)
class Page:
    """What an address gave: the address it was led to in the end, the bytes, and what they are said to be."""

    url: str
    raw: bytes = field(repr=False)
    kind: str


@dataclass(slots=True)
class Fetcher:
    """Fetches pages, and remembers what each host allows."""

    web: Web
    known: dict[str, Rules] = field(default_factory=dict)

    def fetch(self, url: str) -> Page:
        """The page at an address; raises UnreadableInput with the reason and what to do."""
        given = SimpleQueue[Page | UnreadableInput]()
        Thread(target=_into, args=(given, partial(self._follow, url), url), daemon=True).start()
        try:
            found = given.get(timeout=self.web.seconds + 1)
        except Empty:
            found = UnreadableInput(url, "does not answer in time", f"try again later, or {SAVE}")
        if isinstance(found, UnreadableInput):
            raise found
        return found

    def _follow(self, url: str) -> Page:
        here, until = url, monotonic() + self.web.seconds
        for _ in range(REDIRECTS + 1):
            if not self._allows(here, until):
                raise UnreadableInput(url, "may not be read by programs, its host says (robots.txt)", SAVE)
            answer = self._ask(here, until)
            if answer.leads_to is None:
                return _page(url, here, answer)
            here = urljoin(here, answer.leads_to)
        raise UnreadableInput(url, "is redirected again and again", f"check the address, or {SAVE}")

    def _ask(self, url: str, until: float, largest: int = LARGEST) -> Answer:
        return ask(url, self.web.policy, self.web.resolver, largest, until)

    def _allows(self, url: str, until: float) -> bool:
        parts = urlsplit(url)
        host = f"{parts.scheme}://{parts.netloc}"
        if host not in self.known:
            self.known[host] = self._rules(f"{host}/robots.txt", until)
        return self.known[host].allow(AGENT, url)

    def _rules(self, url: str, until: float) -> Rules:
        for _ in range(REDIRECTS + 1):
            answer = self._ask(url, until, ROBOTS_LARGEST)
            if answer.leads_to is None:
                return rules(answer.status, answer.body)
            url = urljoin(url, answer.leads_to)
        return NO_RULES


def _page(asked: str, url: str, answer: Answer) -> Page:
    if answer.status != 200:
        again = "check the address" if answer.status in (404, 410) else SAVE
        raise UnreadableInput(asked, f"is not given out (status {answer.status})", again)
    if answer.cut:
        raise UnreadableInput(asked, "is larger than 10 MB", SAVE)
    return Page(url, answer.body, answer.kind)


def _into(given: SimpleQueue[Page | UnreadableInput], get: Callable[[], Page], url: str) -> None:
    """Put the page, or why there is none, into the queue: in a thread: a slow name server cannot be stopped."""
    try:
        given.put(get())
    except UnreadableInput as error:
        given.put(UnreadableInput(url, error.cause, error.remedy))
    except Exception:  # noqa: BLE001 -- whatever a foreign page breaks is that page's fault
        given.put(UnreadableInput(url, "cannot be understood", SAVE))
