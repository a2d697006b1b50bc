"""The made-up record of check_cases.yaml, as readings."""

from __future__ import annotations

from pathlib import Path

import yaml
from store_examples import claim, document, reading

from data.model import Period, Reading

TABLE = yaml.safe_load(Path(__file__).with_name("check_cases.yaml").read_text("utf-8"))
STORY = (
    "The fighting near {story} went on through the night, officials said.",
    "Both armies sent more men and guns to the villages along the border.",
    "Nobody could say on Monday when the people of {story} would return.",
)


def period(given: dict) -> Period:
    return Period(**given)


def readings() -> list[Reading]:
    return [_reading(ident, article) for ident, article in TABLE["articles"].items()]


def _reading(ident: str, article: dict) -> Reading:
    claims = {name: TABLE["defaults"] | given for name, given in article["claims"].items()}
    sentences = [f"Report {ident}-{name} puts the figure at [{given['value']}]." for name, given in claims.items()]
    story = [line.format(story=article["story"]) for line in STORY] if "story" in article else []
    owner = document(
        ident, " ".join([*sentences, *story]), outlet=article["outlet"], published=article["published"]
    )
    made = [
        claim(
            owner,
            f"[{given['value']}]",
            claim_id=name,
            sentence=sentence,
            sentence_start=owner.text.index(sentence),
            **{"stated_on": article["published"]} | given | {"period": period(given["period"])},
        )
        for (name, given), sentence in zip(claims.items(), sentences, strict=True)
    ]
    return reading(owner, *made)
