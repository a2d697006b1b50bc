"""Who is named in a sentence and said to state nothing in it."""

from __future__ import annotations

from ingest.attribution.entering import Entering
from ingest.attribution.model import Attribution, Group, Name
from ingest.attribution.resolve import resolve

_OFFICES = frozenset(
    ("ministry", "military", "government", "police", "health", "statistics", "central_bank", "head_of_state")
)
_NAMED = 2  # of a sentence's names without a word of stating, so many are kept


class Unsaid(Entering):
    """Those named without a word of stating, to be asked when the attributions are found."""

    def mentions(self) -> list[Attribution]:
        """Offices of the registry named in the sentence that state nothing in it."""
        found = []
        for mention in self.scan.within("sources", self.first, self.last):
            kind = self.memory.registry.sources.get(mention[2], {}).get("kind")
            if kind in _OFFICES and not any(a.first <= mention[0] < a.last for a in self.found):
                group = Group([Name(mention[0], mention[1], "source", mention[2])], mention[0], mention[1])
                identity = resolve(self.scan, group, self.memory)
                if identity:
                    self.memory.office = identity
                    found.append(
                        Attribution(
                            identity, "mention", self.number, mention[0], mention[1], mention[0], mention[1]
                        )
                    )
        return found

    def name_bodies(self) -> None:
        """Keep in mind whom the sentence names besides: "Revenue of "Yandex" rose, the company said"."""
        for group in self.groups:
            if id(group) not in self.used and group.of("proper", "source", "institution"):
                resolve(self.scan, group, self.memory)

    def named(self) -> list[Attribution]:
        """The first who are named in the sentence and said to state nothing: a verb may be unknown."""
        found = []
        for group in self.groups:
            if id(group) in self.used or group.of("back") or not self._could_state(group):
                continue
            identity = resolve(self.scan, group, self.memory)
            if identity and identity.back is None:
                at = (group.first, group.last)
                found.append(Attribution(identity, "named", self.number, *at, *at))
            if len(found) == _NAMED:
                break
        return found

    def _could_state(self, group: Group) -> bool:
        """Whether a group without a word of stating names somebody for certain: no lone capital, no lone noun."""
        if group.of("source", "person", "spokesperson") or (group.of("title") and group.of("proper")):
            return True
        long = any(n.last - n.first > 1 or (len(self.scan.raw[n.first]) > 2 and self.scan.raw[n.first].isupper())
                   for n in group.of("proper"))  # fmt: skip
        return long or (bool(group.of("institution")) and group.last - group.first > 1)
