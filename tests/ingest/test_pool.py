"""An input that crashes, hangs or grows takes nothing with it but itself."""

from __future__ import annotations

from functools import partial

import pytest
from breaking import broken_by

from data.errors import BreaksReader, UnreadableInput
from data.store import Tally, claims, open_store
from ingest.pipeline import Particulars, keep, line
from ingest.pipeline.listener import Listener
from ingest.pipeline.pool import in_workers
from ingest.pipeline.reading import all_items
from ingest.readers import expand

GIVEN = Particulars(language="en")
WORK = partial(broken_by, given=GIVEN)
CAUSES = {
    "ABORT": "crashes its reader",
    "EXIT": "crashes its reader",
    "HANG": "takes longer to read than 3 seconds",
    "GROW": "takes more memory to read than 512 MB",
    "RAISE": "breaks its reader (ValueError: no such thing)",
}


@pytest.fixture
def folder(tmp_path):
    """Twenty texts, of which every fourth breaks its reader in a way of its own."""
    (tmp_path / "in").mkdir()
    deeds = dict(zip(range(1, 20, 4), CAUSES, strict=True))
    for number in range(20):
        text = f"Article {number}: 40 tents stood. {deeds.get(number, '')}"
        (tmp_path / "in" / f"{number:02}.txt").write_text(text)
    return tmp_path / "in"


@pytest.fixture(autouse=True, params=[2, line.AHEAD], ids=["in groups", "one by one"])
def short(monkeypatch, request):
    """Groups are made as soon as it is known how long the first inputs took: with few ahead, that is soon."""
    monkeypatch.setattr(line, "SECONDS", 3.0)
    monkeypatch.setattr(line, "AHEAD", request.param)


def test_the_others_land_and_each_broken_one_is_named(folder):
    outcomes = list(in_workers(all_items(expand([str(folder)])), WORK, 2))
    found = {item.origin.split("/")[-1]: made for item, (made,) in outcomes}
    assert list(found) == [f"{number:02}.txt" for number in range(20)]
    errors = {name: made.cause for name, made in found.items() if isinstance(made, BreaksReader)}
    told = [error.split(" (exit")[0] for error in errors.values()]
    assert list(errors) == ["01.txt", "05.txt", "09.txt", "13.txt", "17.txt"]
    assert told == list(CAUSES.values())
    texts = [made.document.text for made in found.values() if not isinstance(made, BreaksReader)]
    assert [text.split(":")[0] for text in texts] == [f"Article {n}" for n in range(20) if n % 4 != 1]


def test_slow_inputs_are_no_fault_of_each_other(tmp_path):
    """Eight of them take longer than a group may, which is known only when some of them have been read."""
    for number in range(30):
        slow = "SLOW" if number > 15 else ""
        (tmp_path / f"{number:02}.txt").write_text(f"Article {number:02}: 40 tents stood. {slow}")
    outcomes = list(in_workers(all_items(expand([str(tmp_path)])), WORK, 2))
    assert [made.document.text[:10] for _, (made,) in outcomes] == [f"Article {number:02}" for number in range(30)]


def test_what_cannot_be_read_keeps_its_place_among_the_others(folder):
    items = [item for item in all_items(expand([str(folder)])) if item.origin.endswith(("0.txt", "2.txt", "4.txt"))]
    lost = [UnreadableInput(f"lost {number}", "is gone", "look for it") for number in range(len(items))]
    mixed = [one for pair in zip(lost, items, strict=True) for one in pair]
    outcomes = list(in_workers([*mixed, lost[0]], WORK, 2))
    assert [item for item, _ in outcomes] == [one for item in items for one in (None, item)] + [None]
    assert [made for item, (made,) in outcomes if item is None] == [*lost, lost[0]]


def test_broken_inputs_are_kept_aside_and_not_tried_again(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(keep, "read_item", broken_by)
    store, refused = tmp_path / "s.duckdb", []

    def ingest():
        return keep.keep(expand([str(folder)]), GIVEN, store, Listener(refuse=refused.append))

    assert ingest() == Tally(added=15, unreadable=5)
    with open_store(store, read_only=True) as connection:
        kept = connection.execute(
            "SELECT decode(bytes) FROM quarantine JOIN raw USING (sha256) ORDER BY origin"
        ).fetchall()
        assert len(list(claims(connection))) == 15
    assert [text.split()[-1] for (text,) in kept] == list(CAUSES)
    assert ingest() == Tally(unchanged=15, unreadable=5)
    again = [error for error in refused[5:] if "as it did before" in error.cause]
    assert len(again) == 5
