"""python -m dashboard.adding_process STORE FOLDER FIRST: read what waits in FOLDER into a store.

FOLDER/items.json lists the items (dashboard/adding.py). On standard output comes one JSON object a line: for each
document of an item, then `kept` with the tally once the item is in the store. In a process of its own, so that
what breaks the reader breaks no page.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from data.errors import OnRecordError, UnreadableInput
from data.model import Reading
from ingest.pipeline import Particulars
from ingest.pipeline.keep import keep
from ingest.pipeline.listener import Listener
from ingest.readers import Source, expand


def main(store: Path, folder: Path, first: int) -> int:
    items: list[dict[str, Any]] = json.loads((folder / "items.json").read_text("utf-8"))
    for item in items[first:]:
        try:
            tally = keep(_sources(item, folder), _given(item), store, LISTENER)
        except OnRecordError as error:
            _say({"name": item["name"], "cause": str(error), "remedy": ""})
            _say({"kept": {}})
        else:
            _say({"kept": tally.as_dict()})
    return 0


def _sources(item: dict[str, Any], folder: Path) -> list[Source | UnreadableInput]:
    if item["file"] is None:
        return list(expand([item["name"]]))
    return [Source(item["name"], folder / item["file"])]


def _given(item: dict[str, Any]) -> Particulars:
    day = item["published"]
    return Particulars(date.fromisoformat(day) if day else None, item["outlet"] or None, item["language"] or None)


def _refused(error: UnreadableInput) -> None:
    _say({"name": error.origin, "cause": error.cause, "remedy": error.remedy})


def _noticed(reading: Reading) -> None:
    claims = reading.claims
    _say(
        {
            "name": reading.document.title or reading.document.origin,
            "figures": len(claims),
            "sources": len({claim.source or claim.source_name for claim in claims} - {None}),
            "first": claims[0].claim_id if claims else None,
        }
    )


LISTENER = Listener(refuse=_refused, notice=_noticed)


def _say(line: dict[str, Any]) -> None:
    print(json.dumps(line, ensure_ascii=True), flush=True)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])))
