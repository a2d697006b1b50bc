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
from time import monotonic, sleep
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from data.errors import UnreadableInput
from ingest.readers.robots import NO_RULES, Rules, rules
from ingest.readers.session import AGENT, NO_MARKS, Answer, Marks, ask

if TYPE_CHECKING:
    from ssrfguard import Policy, Resolver

LARGEST = 10 * 1024 * 1024
REDIRECTS = 5
BUSY = (429, 503)
LONGEST_PAUSE = 30.0  # seconds; what a host asks for beyond that is more than a reader of one page waits
ROBOTS_LARGEST = 512 * 1024  # of a larger one only so much is read, as RFC 9309 allows
SAVE = "open it in a browser, save the page as .html and give that file"


@dataclass(frozen=True, slots=True)
class Web:
    """How the web is reached: `policy` and `resolver` of ssrfguard (None: public addresses only, by the system's
    resolver), `seconds` for one page in all, `pause` seconds at least between two questions to one host."""

    policy: Policy | None = None
    resolver: Resolver | None = None
    seconds: float = 30.0
    pause: float = 1.0


@dataclass(frozen=True, slots=True)
class Page:
    """What an address gave: the address it was led to in the end, the bytes, what they are said to be, and by what
    this state of it is known again. `unchanged`: it is as the marks say that were asked with, and has no bytes."""

    url: str
    raw: bytes = field(repr=False)
    kind: str
    marks: Marks = NO_MARKS
    unchanged: bool = False


@dataclass(slots=True)
class Fetcher:
    """Fetches pages one at a time, and remembers what each host allows and when it was last asked."""

    web: Web
    known: dict[str, Rules] = field(default_factory=dict)
    asked: dict[str, float] = field(default_factory=dict)

    def fetch(self, url: str, since: Marks = NO_MARKS) -> Page:
        """The page at an address; raises UnreadableInput with the reason and what to do."""
        self._wait(url)
        given = SimpleQueue[Page | UnreadableInput]()
        Thread(target=_into, args=(given, partial(self._follow, url, since), url), daemon=True).start()
        try:
            found = given.get(timeout=self.web.seconds + 1)
        except Empty:
            found = UnreadableInput(url, "does not answer in time", f"try again later, or {SAVE}")
        self.asked[_host(url)] = monotonic()
        if isinstance(found, UnreadableInput):
            raise found
        return found

    def _wait(self, url: str) -> None:
        """Until the host has had its pause: ours, or the longer one that its rules ask for."""
        host = _host(url)
        rules = self.known.get(host)
        pause = max(self.web.pause, min(rules.pause(AGENT) if rules else 0, LONGEST_PAUSE))
        sleep(max(0.0, self.asked.get(host, -pause) + pause - monotonic()) if host in self.asked else 0)

    def _follow(self, url: str, since: Marks) -> Page:
        here, until = url, monotonic() + self.web.seconds
        for _ in range(REDIRECTS + 1):
            if not self._allows(here, until):
                raise UnreadableInput(url, "may not be read by programs, its host says (robots.txt)", SAVE)
            answer = self._ask(here, until, since=since)
            if answer.leads_to is None:
                return _page(url, here, answer)
            here = urljoin(here, answer.leads_to)
        raise UnreadableInput(url, "is redirected again and again", f"check the address, or {SAVE}")

    def _ask(self, url: str, until: float, largest: int = LARGEST, since: Marks = NO_MARKS) -> Answer:
        return ask(url, self.web.policy, self.web.resolver, largest, until, since)

    def _allows(self, url: str, until: float) -> bool:
        host = _host(url)
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


def _host(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError as error:  # brackets that hold no address
        raise UnreadableInput(url, "is no web address", "check the address") from error
    return f"{parts.scheme}://{parts.netloc}"


def _page(asked: str, url: str, answer: Answer) -> Page:
    if answer.status == 304:
        return Page(url, b"", answer.kind, answer.marks, unchanged=True)
    if answer.status in BUSY:
        after = f" in {answer.again_after} seconds" if (answer.again_after or "").isdecimal() else " later"
        raise UnreadableInput(asked, f"is not given out for now (status {answer.status})", f"try again{after}")
    if answer.status != 200:
        again = "check the address" if answer.status in (404, 410) else SAVE
        raise UnreadableInput(asked, f"is not given out (status {answer.status})", again)
    if answer.cut:
        raise UnreadableInput(asked, "is larger than 10 MB", SAVE)
    return Page(url, answer.body, answer.kind, answer.marks)


def _into(given: SimpleQueue[Page | UnreadableInput], get: Callable[[], Page], url: str) -> None:
    """Put the page, or why there is none, into the queue: in a thread: a slow name server cannot be stopped."""
    try:
        given.put(get())
    except UnreadableInput as error:
        given.put(UnreadableInput(url, error.cause, error.remedy))
    except Exception:  # noqa: BLE001 -- whatever a foreign page breaks is that page's fault
        given.put(UnreadableInput(url, "cannot be understood", SAVE))
