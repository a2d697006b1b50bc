"""Text in the form "flowed" (RFC 3676), whose lines are broken for the way only."""

from __future__ import annotations

from email.message import Message

SIGNATURE = "-- "


def unfolded(text: str, part: Message) -> str:
    """The text with its soft line ends undone, where the part is in this form."""
    if str(part.get_param("format") or "").lower() != "flowed":
        return text
    apart = str(part.get_param("delsp") or "").lower() == "yes"
    made: list[str] = []
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        content = line[depth:].removeprefix(" ")
        if made and _goes_on(made[-1], depth):
            made[-1] = (made[-1][:-1] if apart else made[-1]) + content
        else:
            made.append(f"{'>' * depth} {content}" if depth else content)
    return "\n".join(made)


def _goes_on(line: str, depth: int) -> bool:
    return line.endswith(" ") and line != SIGNATURE and len(line) - len(line.lstrip(">")) == depth
