"""What axe-core finds wrong with a page for people who see or steer it otherwise."""

from axe_playwright_python.sync_playwright import Axe

from tests.dashboard.watching import at_rest

_GRAVE = ("serious", "critical")


def grave(tab):
    """The serious findings on the page that the tab shows, with the elements that they are of."""
    at_rest(tab)
    found = Axe().run(tab, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        (one["id"], node["html"][:160], node["failureSummary"])
        for one in found
        if one["impact"] in _GRAVE
        for node in one["nodes"]
    ]
