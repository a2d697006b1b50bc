"""What a server says that it gives: the media type and the encoding in a Content-Type header."""

from __future__ import annotations

from email.message import Message

from ingest.readers.mail.parts import charset_of


def media(content_type: str) -> tuple[str, str | None]:
    """The media type in small letters, "" if none, and the encoding, None if none is said."""
    header = Message()
    header["Content-Type"] = content_type.replace("\r", " ").replace("\n", " ")
    charset = (charset_of(header) or "").strip("'\" ")
    return content_type.partition(";")[0].strip().lower(), charset or None
