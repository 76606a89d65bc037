"""Tables have room: the matrix scrolls in itself, a phone and paper show every cell."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.conftest import SITE, WIDTHS, heaviest_of_each_kind, pages
from tests.browser.tables.shown import ALL, CLAIMS, MATRIX, ROW, windows

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator

    from tests.browser.window import Window


FOUND = [
    address
    for address in pages()
    if '<table class="lh-table' in (SITE / address.partition("?")[0]).read_text("utf-8")
]
OF_TABLES = [
    address for address in FOUND if PurePosixPath(address).parent.name == "compare"
]
WITH_TABLES = {*OF_TABLES, *heaviest_of_each_kind(FOUND)}
"""Every page of tables alone; of the other kinds of page the heaviest with a table."""
PAPER = 718
"""Pixels across a sheet of A4 between margins of a centimeter."""

LABELED = """() => [...document.querySelectorAll(".lh-table td")].filter((cell) =>
  // What was found of a quoted pair begins with a verdict, which needs no label; nor do
  // a claim's stance, its sentence and its place.
  !cell.matches(".lh-quoted td:last-child, .lh-source td")).filter((cell) => {
  const { left, right, height } = cell.getBoundingClientRect();
  if (!cell.textContent.trim()) return height > 0;
  const label = getComputedStyle(cell, "::before").content;
  return !height || left < 0 || right > innerWidth ||
    cell.scrollWidth > cell.clientWidth || label !== JSON.stringify(cell.dataset.label);
}).map((cell) => cell.outerHTML.slice(0, 300))"""
"""Tells which cells a reader cannot see, or not with the label of their column."""

CUT = """() => [...document.querySelectorAll("table.lh-table")].flatMap((table) => {
  const cut = [...table.querySelectorAll("th, td")].filter((cell) => {
    const { left, right } = cell.getBoundingClientRect();
    return left < 0 || right > innerWidth || cell.scrollWidth > cell.clientWidth;
  });
  const clips = (overflow) => overflow !== "visible";
  for (let box = table; box !== document.body; box = box.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(box);
    const wide = box.scrollWidth > box.clientWidth + 1;
    const high = box.scrollHeight > box.clientHeight + 1;
    if (wide && clips(overflowX) || high && clips(overflowY)) cut.push(box);
  }
  const idle = ".lh-tools, .lh-take, .lh-more";
  const seen = (box) => box.getClientRects().length;
  return [...cut, ...[...document.querySelectorAll(idle)].filter(seen)];
}).map((box) => box.outerHTML.slice(0, 300))"""
"""Tells what is cut off, and what paper has no use for."""


def test_the_matrix_scrolls_in_itself_and_keeps_its_heads(desk: Window) -> None:
    page = desk.open(MATRIX)
    region = page.get_by_role("region", name="Who says what")
    region.focus()
    for _ in range(12):
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowDown")
    page.wait_for_function(
        "box => box.scrollLeft > 100 && box.scrollTop > 100",
        arg=region.element_handle(),
    )
    place = region.bounding_box()
    head = page.get_by_role("columnheader", name="Source", exact=True).bounding_box()

    assert page.evaluate("document.scrollingElement.scrollLeft") == 0
    assert place
    assert head
    assert head["x"] == pytest.approx(place["x"], abs=1)
    assert head["y"] == pytest.approx(place["y"], abs=1)


def test_the_matrix_tells_row_and_column(desk: Window) -> None:
    page = desk.open(MATRIX)
    cell = page.locator("table.lh-table td:has(a)").first
    label = cell.get_attribute("data-label")
    head = page.get_by_role("columnheader", name=label, exact=True)
    plain = background(head)
    for enter in (cell.hover, cell.get_by_role("link").first.focus):
        enter()
        shown = (head, cell, cell.locator("xpath=../th"))
        colors = {
            found.evaluate("cell => getComputedStyle(cell).backgroundColor")
            for found in shown
        }
        assert len(colors) == 1
        assert plain not in colors
        page.mouse.move(0, 0)


def background(cell: Locator) -> str:
    found: str = cell.evaluate("cell => getComputedStyle(cell).backgroundColor")
    return found


def test_a_phone_has_nothing_to_stop_at(phone: Window) -> None:
    page = phone.open(MATRIX)
    region = page.get_by_role("region", name="Who says what")

    assert region.evaluate("box => box.tabIndex") == -1
    assert region.evaluate("box => getComputedStyle(box).overflow") == "visible"


@pytest.mark.parametrize("path", [ALL, CLAIMS])
def test_a_table_that_fits_is_no_region_and_its_heads_stick(
    desk: Window, path: str
) -> None:
    page = desk.open(path)
    assert page.locator("article").get_by_role("region").count() == 0
    assert page.locator(".table-wrapper[tabindex]").count() == 0
    page.locator(ROW).nth(5).evaluate("row => row.scrollIntoView()")
    page.wait_for_timeout(300)
    head = page.get_by_role("columnheader").first.bounding_box()
    assert head
    assert head["y"] == pytest.approx(0, abs=1)


def test_a_phone_shows_every_cell_with_its_label(browser: Browser, origin: str) -> None:
    assert on_each_page(browser, origin, WIDTHS["phone"], LABELED) == {}


def test_on_paper_nothing_is_cut(browser: Browser, origin: str) -> None:
    assert on_each_page(browser, origin, PAPER, CUT, media="print") == {}


def on_each_page(
    browser: Browser, origin: str, width: int, script: str, **media: Any
) -> dict[str, Any]:
    """Return what a script tells of each page with a table, if it tells something."""
    told = {}
    for window in windows(browser, origin, viewport={"width": width, "height": 900}):
        window.page.emulate_media(**media)
        for path in WITH_TABLES:
            if found := window.open(path).evaluate(script):
                told[path] = found
    return told
