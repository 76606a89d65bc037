"""On paper, as Chromium prints it: the sheets a page takes, and what is on them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.browser.conftest import of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

MARGIN = dict.fromkeys(("top", "right", "bottom", "left"), "10mm")


def printed(page: Page, paper: str, *, backgrounds: bool) -> int:
    """Return how many sheets a page takes, as Chromium prints it."""
    file = page.pdf(format=paper, margin=MARGIN, print_background=backgrounds)  # type: ignore[arg-type]
    return len(re.findall(rb"/Type\s*/Page\b", file))


def sheets(page: Page) -> int:
    """Return how many sheets of A4 a page takes.

    The opened page is printed twice: in the dark with its backgrounds, as few browsers
    are set, and in the light without. Both take as many.
    """
    counts = set()
    for scheme, backgrounds in (("dark", True), ("light", False)):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        counts.add(printed(page, "A4", backgrounds=backgrounds))
    (count,) = counts
    return count


def test_a_distinction_takes_four_sheets_at_most(browser: Browser, origin: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        for name in ("people-vs-staff", "motivate-vs-organize", "wicked-vs-tame"):
            page.goto(f"{origin}distinctions/{name}.html")
            assert 2 <= sheets(page) <= 4, name


LONGEST = (
    "situations/i-redo-everything-myself.html",
    "situations/we-are-too-few.html",
)
"""Situations that fill a sheet to its end."""


def test_a_situation_takes_one_sheet(browser: Browser, origin: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        long = {}
        for address in of("situations"):
            page.goto(origin + address)
            if (count := printed(page, "A4", backgrounds=False)) > 1:
                long[address] = count
        for address in LONGEST:
            page.goto(origin + address)
            assert sheets(page) == 1, address
    assert long == {}


SHEETS = {
    "about.html": 1,
    "cite.html": 1,
    "compare/aspects/means.html": 1,
    "compare/when.html": 2,
    "practice/index.html": 2,
    "practice/worksheets/common-ground-vs-individual-difference.html": 2,
    "practice/worksheets/people-vs-staff.html": 2,
    "practice/lookback.html": 1,
    "practice/which-way.html": 4,
}
"""Pages of which somebody has looked at each sheet: none is empty, none cut."""


def test_no_page_ends_with_an_empty_sheet(browser: Browser, origin: str) -> None:
    found = {}
    with browser.new_context() as context:
        page = context.new_page()
        for address in SHEETS:
            page.goto(origin + address)
            found[address] = sheets(page)
    assert found == SHEETS


def test_letter_takes_as_many_sheets_though_it_is_shorter(
    browser: Browser, origin: str
) -> None:
    wanted = SHEETS | dict.fromkeys(LONGEST, 1)
    found = {}
    with browser.new_context() as context:
        page = context.new_page()
        for address in wanted:
            page.goto(origin + address)
            found[address] = printed(page, "Letter", backgrounds=False)
        page.goto(f"{origin}distinctions/people-vs-staff.html")
        assert printed(page, "Letter", backgrounds=False) <= 4
    assert found == wanted


def test_marks_are_filled_on_paper_without_backgrounds(
    browser: Browser, origin: str
) -> None:
    """An empty disk says that somebody disputes: none may lose what fills it."""
    adjusted = (
        "(css) => [...new Set([...document.querySelectorAll(css)].map((mark) =>"
        " getComputedStyle(mark, '::before').printColorAdjust))]"
    )
    with browser.new_context() as context:
        page = context.new_page()
        for address, css in (
            ("distinctions/people-vs-staff.html", ".lh-stance"),
            ("lists/bennis-twelve.html", ".lh-verdict"),
            ("index.html", ".lh-mark"),
        ):
            page.goto(origin + address)
            assert page.evaluate(adjusted, css) == ["exact"], address


def test_the_rest_of_a_work_is_open_on_paper(browser: Browser, origin: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{origin}distinctions/people-vs-staff.html")
        told = page.locator("details li").first
        assert not told.is_visible()
        page.emulate_media(media="print")
        height = told.evaluate("(item) => item.getBoundingClientRect().height")
        assert height > 0


def test_on_paper_a_table_leaves_out_cells_in_which_nothing_stands(
    browser: Browser, origin: str
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{origin}compare/who-says-what.html")
        page.emulate_media(media="print")
        cells = page.locator("td:empty")

        assert cells.count()
        shown = "cells => cells.filter((cell) => cell.checkVisibility()).length"
        assert cells.evaluate_all(shown) == 0


def test_on_paper_a_drawing_is_on_one_sheet(browser: Browser, origin: str) -> None:
    letter = 11 * 96 - 2 * 10 / 25.4 * 96  # pixels between margins
    tall = "drawings => drawings.map((one) => one.getBoundingClientRect().height)"
    with browser.new_context() as context:
        page = context.new_page()
        for name in ("compare/index", "compare/views", "compare/evidence", "history"):
            page.goto(f"{origin}{name}.html")
            page.emulate_media(media="print")
            heights = page.locator(".lh-drawing").evaluate_all(tall)

            assert heights
            assert max(heights) < letter, name
