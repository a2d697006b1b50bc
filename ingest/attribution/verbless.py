"""Attributions without a word of stating: by a colon, a dash, an agent, a pronoun."""

from __future__ import annotations

from ingest.attribution.entering import Entering
from ingest.scan import WORD

_MADE = 6  # tokens between a document and its maker


class Verbless(Entering):
    """The forms without a verb."""

    def made_by(self) -> None:
        """ "Cuộc khảo sát do X tiến hành", "thông tin trên được X đưa ra": the maker of a document."""
        scan = self.scan
        for group in self.groups:
            before = group.first - 1
            if before <= self.first or scan.over("marks.agent", before) is None or group.of("back"):
                continue
            made = range(max(self.first, before - _MADE), before)
            if any(scan.over(cls, t) for t in made for cls in ("anaphors.report", "cues.about_this")):
                self._enter(group, "statement", (before, group.first, ""))

    def theirs(self) -> None:
        """«За його даними»: words that point back and attribute at once."""
        for group in self.groups:
            inside = range(group.first + 1, group.last)
            pronoun = any(name.ident != "report" for name in group.of("back"))
            if pronoun and any(self.scan.at("cues.statement", t) for t in inside):
                self._enter(group, "according", (group.first, group.last, ""))

    def colon(self) -> None:
        """ "Ministry: 46 drones downed overnight" """
        group = self.groups[0]
        at = group.last + (self.scan.raw[group.last : group.last + 1] in (["»"], ["”"], ['"']))
        named = not self._in_place(group) and group.of(
            "source", "person", "institution", "proper", "group", "title", "spokesperson"
        )
        if (
            named
            and all(self._opens(token) for token in range(self.first, group.first))
            and at < self.last
            and self.scan.raw[at] == ":"
            and not self.found
        ):
            self._enter(group, "colon", (at, at + 1, ""))

    def _opens(self, token: int) -> bool:
        """Whether a token may stand in front of the name that opens a line: a sign, an article, a title."""
        return self.scan.kind[token] != WORD or self.scan.over("marks.stop", token) is not None

    def dash(self) -> None:
        """ "34 strikes in a week – Defense Ministry" """
        group = self.groups[-1]
        before = group.first - 1
        dash = before > self.first and self.scan.raw[before] in "–—-" and not self.scan.glued(before)
        ends = dash and group.last >= self.last - 1
        if ends and group.of("source", "person", "institution") and id(group) not in self.used:
            self._enter(group, "dash", (before, before + 1, ""))
