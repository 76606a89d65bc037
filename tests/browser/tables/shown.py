"""Which pages have tables, and what a reader sees and does there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from leadership_handbook.model import EvidenceWord
from tests.browser.window import Window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page


ALL = "compare/all.html"
CLAIMS = "sources/zaleznik-1977.html"
MANY_CLAIMS = "sources/alexopoulos.html"
MATRIX = "compare/who-says-what.html"
OF_A_THEME = "themes/change.html"

ROW = "table.lh-table tbody tr:not(.lh-group):visible"
GROUP = "table.lh-table tr.lh-group:visible"
WORDS = get_args(EvidenceWord)


def windows(browser: Browser, place: str, **options: Any) -> Iterator[Window]:
    with browser.new_context(reduced_motion="reduce", **options) as context:
        yield Window(context.new_page(), place)


def column(page: Page, number: int) -> list[str]:
    """Return the texts of a column from top to bottom, as far as they are shown."""
    return page.locator(f"{ROW} > :nth-child({number})").all_inner_texts()


def view(page: Page) -> tuple[Any, ...]:
    """Return all that a reader can change, and what it makes the page show."""
    chosen = page.locator(".lh-tools :is(input, select)")
    values = chosen.evaluate_all("found => found.map(({value}) => value)")
    sorted_by = page.locator("[aria-sort]").evaluate_all(
        "found => found.map(head => [head.textContent, head.ariaSort])"
    )
    groups = page.locator(GROUP).all_inner_texts()
    return values, sorted_by, column(page, 1), groups, counted(page)


def counted(page: Page) -> str:
    return page.locator(".lh-tools").get_by_role("status").inner_text()


def box(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Find in this table")


def select(page: Page, name: str) -> Locator:
    return page.get_by_role("combobox", name=name, exact=True)


def address(page: Page) -> str:
    """Return the address as the reader sees it, at once."""
    url: str = page.evaluate("location.href")
    return url


def press(page: Page, title: str) -> str | None:
    """Press the head of a column; return how it says that the table is sorted."""
    page.get_by_role("button", name=title, exact=True).click()
    head = page.get_by_role("columnheader", name=title, exact=True)
    return head.get_attribute("aria-sort")
