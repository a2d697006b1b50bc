"""Telegram Desktop's export as JSON (result.json), of one chat or of a whole account."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, BinaryIO

from data.errors import UnreadableInput
from ingest.readers.article import Article
from ingest.readers.json_stream import Path, values_at

# the path of a chat in the export
_CHATS: tuple[Path, ...] = ((), ("chats", "list", "item"), ("left_chats", "list", "item"))
_TOLD = ("name", "type", "id", "username")  # of a chat, before its messages
_MESSAGES = ("messages", "item")
_WANTED = frozenset(chat + rest for chat in _CHATS for rest in (*((name,) for name in _TOLD), _MESSAGES))
_SIGN = re.compile(
    rb'(\xef\xbb\xbf)?\s*\{(\s*"about"\s*:\s*"[^"]*Telegram'
    rb'|(\s*"\w+"\s*:\s*("([^"\\]|\\.)*"|null|-?\d+)\s*,)*\s*"id"\s*:\s*-?\d+\s*,\s*"messages"\s*:\s*\[)'
)
_NEVER = ("0", "1970-01-01")  # so old exports begin the time at which an unedited message was edited
_QUARTER, _FARTHEST = timedelta(minutes=15), 56  # zones are quarters of an hour apart, at most 14 hours from UTC
_FORM = "export the chat once more, as JSON"


def is_telegram(head: bytes) -> bool:
    """Whether a file that begins so is an export of Telegram."""
    return bool(_SIGN.match(head))


def read_telegram(stream: BinaryIO, origin: str) -> Iterator[Article | UnreadableInput]:
    """Each message with text, of whoever wrote it first; a damaged one is an error among them.

    What services and polls say is left out. `published` is an instant; the day alone where the export, an old
    one, has only the local time of whoever exported it.
    """
    chat: dict[str, Any] = {}
    of: Path | None = None
    try:
        for path, value in values_at(stream, origin, _WANTED.__contains__):
            if path[-2:] != _MESSAGES:
                same = path[:-1] == of and chat.keys().isdisjoint((path[-1], "messages"))
                chat, of = chat if same else {}, path[:-1]
                chat[path[-1]] = value
                continue
            chat, of = chat if path[:-2] == of else {}, path[:-2]
            chat["messages"] = True  # what is told after them is of the next chat
            if found := _read(value, chat, origin):
                yield found
    except UnreadableInput as error:
        yield error


def _read(message: Any, chat: Mapping[str, Any], origin: str) -> Article | UnreadableInput | None:
    if not isinstance(message, dict):
        return UnreadableInput(origin, "holds a message that is none", _FORM)
    place = f"{origin}:{message.get('id')}"
    if message.get("type", "message") != "message" or "poll" in message:
        return None
    try:
        text = _text(message.get("text"))
        return _article(text, message, chat, place) if text.strip() else None
    except (TypeError, ValueError, OverflowError, OSError) as error:
        return UnreadableInput(place, f"is a message that is damaged ({error})", _FORM)


def _article(text: str, message: Mapping[str, Any], chat: Mapping[str, Any], place: str) -> Article:
    channel, number = _name(chat.get("name")), message.get("id")
    known = isinstance(number, int) and chat.get("id") is not None
    username = _name(chat.get("username"))
    forwarded = "forwarded_from" in message
    return Article(
        text=text,
        origin=place,
        raw=json.dumps(message, sort_keys=True, default=str).encode(),
        id=f"telegram:{chat['id']}/{number}" if known else None,
        published=_published(message),
        outlet=_name(message["forwarded_from"]) if forwarded else channel,
        url=f"https://t.me/{username.removeprefix('@')}/{number}" if username and known else None,
        via=(channel,) if forwarded and channel else (),
        flags=("edited",) if _edited(message) else (),
    )


def _text(given: Any) -> str:
    """The words of a message: one string, or a list of these and of what is marked (bold, a link)."""
    if isinstance(given, dict):
        raise TypeError("its text is none")
    parts = given if isinstance(given, list) else [given or ""]
    words = (part.get("text", "") if isinstance(part, dict) else part for part in parts)
    return "".join(words).encode("utf-8", "replace").decode("utf-8")  # half of a pair is no character


def _published(message: Mapping[str, Any]) -> date | datetime | None:
    told = message.get("date")
    local = datetime.fromisoformat(told) if told else None
    if seconds := message.get("date_unixtime"):
        instant = datetime.fromtimestamp(int(seconds), UTC)
        return instant.astimezone(_zone(local, instant)) if local else instant
    return local.date() if local else None


def _zone(local: datetime, instant: datetime) -> timezone:
    """The zone of whoever exported the chat: what their clock showed is told beside the instant."""
    ahead = local.replace(tzinfo=UTC) - instant
    quarters = round(ahead / _QUARTER)
    return timezone(quarters * _QUARTER) if abs(quarters) <= _FARTHEST else UTC


def _edited(message: Mapping[str, Any]) -> bool:
    told = str(message.get("edited_unixtime") or message.get("edited") or _NEVER[0])
    return told != _NEVER[0] and not told.startswith(_NEVER[1])


def _name(told: Any) -> str | None:
    return told.strip() or None if isinstance(told, str) else None
