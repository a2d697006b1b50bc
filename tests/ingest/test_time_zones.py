"""When an article was published, and what "on Sunday" is in it, does not depend on where it is read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from dated import TEXT
from tables_of import table

ROOT = Path(__file__).resolve().parents[2]
ZONES = ("UTC", "Asia/Ho_Chi_Minh", "America/New_York", "Pacific/Kiritimati")
CASES = table("time_zones")
_PAGE = "<!doctype html><html><head><title>Tents</title>{}</head><body><article><p>{}</p></article></body></html>"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"


def page(told, number):
    meta = f'<meta property="article:published_time" content="{told}">'
    return _PAGE.format(meta, f"{TEXT} {number}")


def json_ld(told, number):
    script = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "datePublished": told})
    return _PAGE.format(f'<script type="application/ld+json">{script}</script>', f"{TEXT} {number}")


def rss(told, number):
    text = f"<content:encoded xmlns:content='{_CONTENT}'>{TEXT} {number}</content:encoded>"
    item = (
        f"<item><title>Tents</title><link>https://example.org/{number}</link><pubDate>{told}</pubDate>{text}</item>"
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Desk</title>{item}</channel></rss>'


def atom(told, number):
    link = f'<link href="https://example.org/{number}"/>'
    entry = (
        f"<entry><title>Tents</title>{link}<published>{told}</published><content>{TEXT} {number}</content></entry>"
    )
    return f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Desk</title>{entry}</feed>'


def telegram(told, number):
    date, unix = told
    message = {"id": number, "type": "message", "date": date, "text": f"{TEXT} {number}"}
    message |= {"date_unixtime": str(unix)} if unix else {}
    return json.dumps({"name": "Desk", "type": "public_channel", "id": 1, "messages": [message]})


FORMS = {
    "jsonl": lambda told, number: json.dumps({"text": f"{TEXT} {number}", "published": told}),
    "csv": lambda told, number: f'text,published\n"{TEXT} {number}",{told}\n',
    "page": page,
    "json_ld": json_ld,
    "rss": rss,
    "atom": atom,
    "telegram": telegram,
}


def read_in(zone, folder):
    environment = os.environ | {"PYTHONPATH": str(ROOT), "TZ": zone}
    command = [sys.executable, str(Path(__file__).with_name("dated.py")), str(folder)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return {int(number): rest for number, *rest in json.loads(done.stdout)}


@pytest.fixture(scope="module", params=ZONES)
def found(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("zone")
    (folder / "in").mkdir()
    for number, case in enumerate(CASES):
        (folder / "in" / f"{number:02}").write_text(FORMS[case["form"]](case["told"], number))
    return read_in(request.param, folder)


@pytest.mark.parametrize("number", range(len(CASES)))
def test_the_same_everywhere(found, number):
    case = CASES[number]
    sunday = case["day"] - timedelta(days=(case["day"].weekday() + 1) % 7)
    at = case["at"] or [None, None]
    assert found[number] == [*at, str(case["day"]), str(sunday), str(case["day"])]


def test_there_are_thirty():
    assert len(CASES) == 30
