"""python dated.py FOLDER: read what is in it, and print when each article was published and what it dates."""

import json
import sys
from pathlib import Path

from data.store import open_store
from ingest.pipeline import Particulars
from ingest.pipeline.keep import keep
from ingest.pipeline.listener import Listener
from ingest.readers import expand

TEXT = "On Sunday, 40 tents were destroyed, the ministry said. Nobody else counted them, nor has anybody since."


def _refuse(error):
    raise error


def main(folder):
    store = folder / "s.duckdb"
    sources = expand(str(path) for path in sorted((folder / "in").iterdir()))
    keep(sources, Particulars(language="en"), store, Listener(refuse=_refuse))
    with open_store(store, read_only=True) as connection:
        rows = connection.execute(
            """SELECT regexp_extract(d.origin, 'in/(\\d+)', 1), CAST(published_at AS VARCHAR), published_zone,
                CAST(d.published AS VARCHAR), CAST(c.period_start AS VARCHAR), CAST(c.stated_on AS VARCHAR)
            FROM documents AS d JOIN current_claims AS c USING (document_id) ORDER BY 1"""
        ).fetchall()
    print(json.dumps(rows))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
