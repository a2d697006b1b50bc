"""What a text holds that deceives, for a reader to know of."""

from __future__ import annotations

from ingest.characters.reading_copy import reading_copy

FLAGS = ("hidden_characters", "direction_override", "unusual_digits", "lookalike_letters")


def oddities(text: str) -> tuple[str, ...]:
    """The flags of the text, of those above and in their order; none where nothing in it deceives."""
    copy = reading_copy(text)
    return tuple(flag for flag in FLAGS if flag in copy.flags) if copy else ()
