"""How mails are taken apart: with heads of a length that costs no time to speak of."""

from __future__ import annotations

from collections.abc import Sequence
from email.policy import Compat32

from ingest.readers.tables import table


class Short(Compat32):
    """Python's older form of mails, with long headers cut off: some take time by the square of their length."""

    def header_source_parse(self, sourcelines: Sequence[str]) -> tuple[str, str]:
        """The name and the value of a header."""
        name, value = super().header_source_parse(list(sourcelines))
        return name, value[: table("mail")["limits"]["header_source"]]
