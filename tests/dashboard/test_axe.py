"""Accessibility of every page, by axe-core: nothing serious, in light and dark, on a desk and a phone."""

from urllib.parse import quote

import pytest

from tests.dashboard.axe import grave
from tests.dashboard.filling import hostile
from tests.dashboard.serving import in_chromium
from tests.dashboard.watching import settled

pytestmark = in_chromium

SAID = "Russia's Defence Ministry said Ukraine lost 58 tanks and 4,130 soldiers in Kursk"
CHECKED = f"?text={quote(SAID)}&all=1&figure={SAID.index('4,130')}"
PAGES = (
    "",
    CHECKED,
    "over-time",
    "figures",
    "findings",
    "review",
    "sources",
    "add",
    "claim",
    "claim?claim={claim}",
)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_nothing_serious(tab, page, scheme, width):
    tab.set_viewport_size({"width": width, "height": 900})
    tab.emulate_media(color_scheme=scheme)
    settled(tab, "/" + page.format(claim=hostile()))
    assert grave(tab) == []
