"""The text of a mail in HTML, without the older mails that it quotes."""

from __future__ import annotations

from ingest.readers.pages.layout import layout
from ingest.readers.pages.tree import parse
from ingest.readers.tables import table


def shown(text: str, origin: str) -> str:
    """The lines of the page. Raises UnreadableInput where it is none."""
    tree = parse(text, origin)
    for path in table("mail")["quotations"]:
        for element in tree.xpath(path):
            if element.getparent() is not None:
                element.drop_tree()
    return layout(tree)
