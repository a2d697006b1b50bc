"""What several tests of pages look at."""

from playwright.sync_api import expect


def chart(tab):
    """The large chart (the overview is below it), once its marks are there."""
    drawn = tab.get_by_test_id("stVegaLiteChart").first
    expect(drawn.locator("[aria-roledescription='circle']").first).to_be_attached()
    return drawn


def click_mark(tab, nth):
    """Click the nth mark; the marks are drawn by day, and within a day by value."""
    mark = chart(tab).locator("[aria-roledescription='circle']").nth(nth)
    mark.scroll_into_view_if_needed()
    mark.click(force=True)


def no_trace_of_evil(tab):
    """Nothing of the article's markup has become an element; requests are watched by `tab`."""
    tab.wait_for_timeout(300)
    assert tab.locator("[href*='//evil'], [src*='evil'], [src*='onerror'], .or-card a, .or-card i").count() == 0
