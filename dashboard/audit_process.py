"""python -m dashboard.audit_process STORE: the findings on a store, whole, one JSON object a line."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from data.audit import audit
from data.errors import OnRecordError
from data.store import open_store


def lines(store: Path) -> Iterator[str]:
    """The findings on a store, each as a line of JSON."""
    with open_store(store, read_only=True, wait=30) as connection:
        for finding in audit(connection):
            yield json.dumps(asdict(finding), ensure_ascii=True, default=str)


def main(store: Path) -> int:
    try:
        for line in lines(store):
            print(line)
    except OnRecordError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
