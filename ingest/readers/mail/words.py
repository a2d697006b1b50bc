"""Words of a mail's head, which are encoded where they are not in ASCII."""

from __future__ import annotations

from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message

from ingest.readers.tables import table


def header(mail: Message, name: str) -> str:
    """The first header of the name, on one line and decoded; empty where there is none."""
    given = next((str(value) for key, value in mail.raw_items() if key.lower() == name.lower()), "")
    return decoded(given)


def decoded(given: str) -> str:
    """The words as they read; as they are where they cannot be decoded."""
    raw = given.encode("utf-8", "surrogateescape").decode("utf-8", "replace")  # not in ASCII after all
    text = " ".join(raw.split())[: table("mail")["limits"]["header"]]
    try:
        return str(make_header(decode_header(text)))
    except (MessageError, LookupError, ValueError):
        return text
