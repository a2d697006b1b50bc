"""What is asked of the record, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from data.model import Period

KINDS = ("said_exactly", "said_otherwise", "other_figure", "other_source")
"""The kinds of match, best first: the same source said this; said the number of something else or of another
time; said another figure for this; another source said this."""

NOT_ON_RECORD = "not_on_record"


@dataclass(frozen=True, slots=True)
class Question:
    """A figure to look for. What is None (or a period of kind `none`) is left open and counts against nothing.

    `source` is a registry id, or else the name in small letters; `event` and `place` are as in a claim.
    """

    value: float
    value_max: float | None = None
    qualifier: str = "exact"
    unit: str | None = None
    measure: str | None = None
    measure_text: str | None = None
    action: str | None = None
    party: str | None = None
    source: str | None = None
    source_name: str | None = None
    event: str | None = None
    place: str | None = None
    period: Period = field(default_factory=Period)
    status: str | None = None
    delta: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """Where a statement stands: a claim with its article. `said` is the day on which it was stated."""

    claim_id: str
    document_id: str
    version_id: str
    outlet: str | None
    title: str | None
    url: str | None
    published: date | None
    said: date | None
    period: Period
    figure: str
    sentence: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Statement:
    """One figure that one source stated of one thing, and all articles that carry it, the earliest first.

    `place` is kept where no event is known; `running`: a total since some beginning. `carried` is how many
    figures state it, of which `articles` holds the earliest. `differs` are the fields in which it is not what
    was asked. `stories` groups the ids of documents that are one wire story; `independent` is how many
    outlets carry it in words of their own, or had its story first. Both are known for the best match only.
    """

    source: str
    source_name: str
    value: float
    value_max: float | None
    qualifier: str
    unit: str | None
    measure: str | None
    measure_text: str | None
    action: str | None
    party: str | None
    event: str | None
    place: str | None
    status: str
    delta: bool
    running: bool
    first: date | None
    last: date | None
    carried: int
    articles: tuple[Article, ...]
    differs: tuple[str, ...] = ()
    stories: tuple[tuple[str, ...], ...] = ()
    independent: int = 0

    @property
    def thing(self) -> str:
        """What is counted: the measure's id, else the noun as written."""
        return self.measure or (self.measure_text or "").lower()

    @property
    def scene(self) -> str | None:
        """Where: the event, else the place."""
        return self.event or self.place

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that carry it, each once, the earliest first."""
        return tuple(dict.fromkeys(article.outlet for article in self.articles if article.outlet))


@dataclass(frozen=True, slots=True)
class Match:
    """The statements of one kind, best first. `total` counts also those that are not listed (of other figures,
    among the thousand nearest)."""

    kind: str
    statements: tuple[Statement, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What is on record, best match first.

    `before` and `after` are what the source of the best statement said of the same thing on the nearest
    other days, `others` what other sources said of it within a week.
    """

    question: Question
    matches: tuple[Match, ...] = ()
    before: Statement | None = None
    after: Statement | None = None
    others: tuple[Statement, ...] = ()

    @property
    def verdict(self) -> str:
        """The kind of the best match."""
        return self.matches[0].kind if self.matches else NOT_ON_RECORD
