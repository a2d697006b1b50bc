"""`python -m dashboard`: Streamlit's server with the dashboard; it takes the options of `streamlit run`.

What the pages need is read before the server answers, so that the first page is as fast as the others.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from streamlit.web.cli import main

from dashboard import views
from dashboard.charts import over_time
from dashboard.lines import busiest, chart_frame
from dashboard.queries.ask import Ask
from dashboard.queries.series import choose, points
from dashboard.record import Record, record
from data.errors import OnRecordError
from data.store import default_store


def _warm() -> None:
    """What is wrong with the store, the first page says."""
    with suppress(OnRecordError):
        _draw(record(default_store()))
    for page in iter_modules(views.__path__):
        import_module(f"{views.__name__}.{page.name}")


def _draw(kept: Record) -> None:
    """The first chart of a process takes long: what draws it is loaded with it."""
    if chosen := choose(Ask(kept), "asserted", {}):
        selection, _ = chosen
        frame = chart_frame(points(Ask(kept), selection, "asserted"), selection.value("unit"))
        over_time(frame.head(1), busiest(frame.head(1)), selection.value("unit")).to_dict()


if __name__ == "__main__":
    _warm()
    sys.argv = ["streamlit", "run", str(Path(__file__).with_name("app.py")), *sys.argv[1:]]
    main()
