"""What a backup says of itself: a file that lists all others."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from hashlib import file_digest
from pathlib import Path
from typing import Any

from data.errors import StoreError

NAME = "manifest.json"
FORMAT = "onrecord-backup"


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its name, how many rows it has, and the SHA-256 of its file."""

    name: str
    rows: int
    sha256: str

    @property
    def file(self) -> str:
        """The name of its file in the folder."""
        return f"{self.name}.parquet"


@dataclass(frozen=True, slots=True)
class Manifest:
    """The schema's number, the program that wrote it, when, and the tables."""

    schema: int
    program: str
    saved_at: str
    tables: tuple[Table, ...]

    def write(self, folder: Path) -> None:
        """Into the folder, under its name."""
        text = json.dumps({"format": FORMAT, **asdict(self)}, indent=1)
        (folder / NAME).write_text(text + "\n", "utf-8")


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a backup. Raises StoreError where the folder is none, or its manifest is damaged."""
    try:
        told: dict[str, Any] = json.loads((folder / NAME).read_text("utf-8"))
        if told["format"] != FORMAT:
            raise KeyError("format")
        tables = tuple(Table(one["name"], one["rows"], one["sha256"]) for one in told["tables"])
        return Manifest(told["schema"], told["program"], told["saved_at"], tables)
    except FileNotFoundError as error:
        raise StoreError(f"{folder}: is no backup (it has no {NAME}); name a folder made by `backup`") from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError(f"{folder / NAME}: is damaged; use another backup") from error


def digest(path: Path) -> str:
    """The SHA-256 of a file, in hex."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
