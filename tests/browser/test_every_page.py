"""Every page: whole and quiet, the windows in turn.

Of each kind of page the heaviest is opened in every window, and held against axe with
scripts in two of them and without in the other two: most of the time is axe's. What one
page of a kind does at a width and in a scheme, its neighbors do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import (
    OTHERS,
    WIDTHS,
    WINDOWS,
    heaviest_of_each_kind,
    pages,
    weight,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.browser.window import Window


HEAVIEST = heaviest_of_each_kind(pages())
EACH_ONCE = [
    pytest.param(WINDOWS[number % len(WINDOWS)], address, id=address)
    for number, address in enumerate(pages())
]


@pytest.mark.parametrize(("window", "address"), EACH_ONCE, indirect=["window"])
def test_page(window: Window, address: str) -> None:
    """A page is opened once, which takes most of the time; so it is weighed here."""
    assert window.unrest(address) == []
    if address not in NO_PAGE_OF_THE_BOOK:
        most = LONG if address in WHOLE else HEAVY
        if address.startswith("distinctions/"):
            most = DISTINCTION
        assert sum(map(weight, window.loaded() - DATA)) <= most


@pytest.mark.parametrize("address", HEAVIEST)
def test_kind_of_page(window: Window, address: str) -> None:
    """By day on a phone, and by night at a desk."""
    assert window.faults(address) == []


@pytest.mark.parametrize("address", HEAVIEST)
def test_kind_of_page_without_a_script(plain: Window, address: str) -> None:
    """By night on a phone, and by day at a desk: no script of the site has come."""
    assert plain.faults(address) == []


@pytest.mark.parametrize("window", OTHERS, indirect=True, ids="-".join)
@pytest.mark.parametrize("address", HEAVIEST)
def test_kind_of_page_in_the_other_windows(window: Window, address: str) -> None:
    assert window.unrest(address) == []


MOST_SHIFT = 0.02
"""How far a page may move while it loads, as Chromium reckons it."""
SEARCHING = {"search.html?q=people"}
"""The page on which a search brings its results."""
SHIFTED = """globalThis.shifted = 0;
new PerformanceObserver((list) => {
  for (const { hadRecentInput, value } of list.getEntries())
    if (!hadRecentInput) shifted += value;
}).observe({ type: "layout-shift", buffered: true });"""


@pytest.mark.parametrize("width", WIDTHS.values(), ids=[*WIDTHS])
def test_nothing_moves_while_a_page_loads(
    browser: Browser, origin: str, width: int
) -> None:
    moved = {}
    with browser.new_context(viewport={"width": width, "height": 844}) as context:
        page = context.new_page()
        page.add_init_script(SHIFTED)
        for address in set(HEAVIEST) - SEARCHING:
            page.goto(origin + address)
            page.wait_for_timeout(100)  # two frames, and the observer is told
            shifted = page.evaluate("shifted")
            if shifted > MOST_SHIFT:
                moved[address] = shifted
    assert moved == {}


NO_PAGE_OF_THE_BOOK = {"data/api.html", "search.html?q=people"}
"""The reference, and the search that loads an index of all text."""
DATA = {"_static/build-data.js"}
"""What the builder of comparisons needs besides the page."""
DISTINCTION, HEAVY, LONG = 50 * 1024, 56_000, 80_000
"""Bytes of a page with all that it loads, and of one that lists the whole book."""
WHOLE = {
    "az.html",
    "data/tables.html",
    "debate.html",
    "history.html",
    "compare/who-says-what.html",
    "glossary.html",
    "sources/index.html",
}
"""The pages that list the whole book, or tell all of a debate or a century."""


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<p style='width: 2000px'>wide</p>", "scrolls sideways"),
        ("<img src='data:,'>", "critical: Images must have alternative text"),
        ("<p style='color: #aaa; background: #fff'>pale</p>", "serious: Elements must"),
        (
            "<p>black</p>" * 9 + "<p class=pale>pale</p><style>.pale {color: #aaa}",
            "serious: Elements must",
        ),
        ("<script>console.error('told')</script>", "console: told"),
        ("<script>missing()</script>", "script: missing is not defined"),
        ("<link rel=stylesheet href='http://127.0.0.2:9/'>", "asks another host"),
    ],
)
def test_a_fault_is_told(window: Window, body: str, fault: str) -> None:
    html = f"<!doctype html><html lang=en><title>Planted</title><main>{body}</main>"
    window.page.route(
        window.origin + "planted",
        lambda route: route.fulfill(body=html, content_type="text/html"),
    )

    assert any(told.startswith(fault) for told in window.faults("planted"))
