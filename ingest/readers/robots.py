"""What a host lets programs read: its robots.txt."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.robotparser import RobotFileParser


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of a host; `parsed` None: the same answer to all."""

    parsed: RobotFileParser | None
    otherwise: bool = True

    def allow(self, agent: str, url: str) -> bool:
        """Whether a program of this name may read the address."""
        return self.parsed.can_fetch(agent, url) if self.parsed else self.otherwise

    def pause(self, agent: str) -> float:
        """How many seconds the host wants between two questions; 0 where it does not say."""
        return float(self.parsed.crawl_delay(agent) or 0) if self.parsed else 0.0


NO_RULES = Rules(None)
CLOSED = Rules(None, otherwise=False)


def rules(status: int, body: bytes) -> Rules:
    """The rules in a host's answer; as RFC 9309 has it, all is open without a file and closed while it is ill."""
    if status >= 500:
        return CLOSED
    if status != 200:
        return NO_RULES
    parser = RobotFileParser()
    parser.parse(body.decode("utf-8-sig", "replace").splitlines())
    return Rules(parser)
