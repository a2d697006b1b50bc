"""The SQL of the store: read from data/sql, where it is kept one statement's purpose a file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "sql"


@dataclass(frozen=True, slots=True)
class Migration:
    """One numbered step of the schema."""

    number: int
    name: str
    statements: str


@cache
def query(name: str) -> str:
    """The text of `data/sql/queries/<name>.sql`."""
    return (FOLDER / "queries" / f"{name}.sql").read_text(encoding="utf-8")


@cache
def check(name: str) -> str:
    """The text of `data/sql/checks/<name>.sql`."""
    return (FOLDER / "checks" / f"{name}.sql").read_text(encoding="utf-8")


@cache
def audit_tables() -> tuple[str, ...]:
    """The statements that make what the checks work on, in the order of their file names."""
    return tuple(path.read_text(encoding="utf-8") for path in sorted((FOLDER / "audit").glob("*.sql")))


@cache
def migrations() -> tuple[Migration, ...]:
    """Every step of the schema, in order."""
    return tuple(
        Migration(int(path.stem.partition("_")[0]), path.stem, path.read_text(encoding="utf-8"))
        for path in sorted((FOLDER / "schema").glob("*.sql"))
    )


@cache
def views() -> str:
    """The statements that make all views, in the order of their file names."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted((FOLDER / "views").glob("*.sql")))


def views_digest() -> str:
    """Tells one state of the views from another."""
    return sha256(views().encode()).hexdigest()[:16]


@cache
def soundness() -> tuple[str, ...]:
    """The checks that everything kept is whole, in the order of their names: each selects what, expected, found."""
    return tuple(path.read_text(encoding="utf-8") for path in sorted((FOLDER / "sound").glob("*.sql")))
