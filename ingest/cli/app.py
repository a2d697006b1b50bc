"""All commands under one name."""

from __future__ import annotations

from importlib import metadata
from typing import Annotated

import typer

from ingest.cli.audit import audit
from ingest.cli.backup import backup, restore
from ingest.cli.check import check
from ingest.cli.dashboard import dashboard
from ingest.cli.demo import demo
from ingest.cli.explain import explain
from ingest.cli.export import export
from ingest.cli.extract import extract
from ingest.cli.import_series import import_series
from ingest.cli.ingest import ingest
from ingest.cli.languages import languages
from ingest.cli.verify import verify
from ingest.cli.watch import watch

# Plain help: the richer one doubles the time until the first word.
app = typer.Typer(
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    invoke_without_command=True,
)


def _tell_version(asked: bool) -> None:
    if asked:
        print(f"onrecord {metadata.version('onrecord')}")
        raise typer.Exit


VERSION = typer.Option("--version", callback=_tell_version, is_eager=True, help="Tell the version, and end.")


@app.callback()
def onrecord(context: typer.Context, version: Annotated[bool, VERSION] = False) -> None:
    """Puts every stated figure in the news on the record: who stated how much of what, and where."""
    if context.invoked_subcommand is None:
        print(context.get_help())


COMMANDS = (
    extract, explain, ingest, import_series, watch, check, audit, export,
    verify, backup, restore, dashboard, demo, languages,
)  # fmt: skip
for command in COMMANDS:
    app.command(command.__name__.replace("_", "-"))(command)
