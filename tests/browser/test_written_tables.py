"""Tables written by hand: on a phone each is read without scrolling sideways."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import SITE, pages

if TYPE_CHECKING:
    from playwright.sync_api import Page

WRITTEN = [
    address
    for address in pages()
    if "lh-written" in (SITE / address.partition("?")[0]).read_text("utf-8")
]
MOST = 10
"""Lines of a cell, of which a squeezed one has many more."""
CUT = """(most) => [...document.querySelectorAll("table.lh-written")].flatMap(
  (table) => {
  const box = table.parentElement;
  const cells = [...table.querySelectorAll("td")].filter((cell) => {
    const lines = cell.offsetHeight / parseFloat(getComputedStyle(cell).lineHeight);
    return cell.scrollWidth > cell.clientWidth + 1 || lines > most;
  });
  return table.offsetWidth > box.clientWidth ? [table, ...cells] : cells;
}).map((found) => found.textContent.slice(0, 100))"""
UNNAMED = """() => [...document.querySelectorAll("table.lh-entries")].flatMap(
  (table) => {
    const heads = [...table.tHead.rows[0].cells].map((head) => head.textContent);
    const cells = [...table.tBodies[0].rows].flatMap((row) => [...row.cells].slice(1));
    const label = (cell) => getComputedStyle(cell, "::before").content;
    return heads.length < 3 ? [] : cells.filter((cell) => cell.textContent &&
      label(cell) !== JSON.stringify(heads[cell.cellIndex]));
  }
).map((found) => found.textContent.slice(0, 100))"""


@pytest.mark.parametrize("address", WRITTEN)
def test_a_phone_neither_cuts_nor_squeezes(
    phone: Page, origin: str, address: str
) -> None:
    phone.goto(origin + address)
    assert phone.evaluate(CUT, MOST) == []
    assert phone.evaluate(UNNAMED) == []


@pytest.mark.parametrize("width", [760, 1200])
def test_a_desk_cuts_none(phone: Page, origin: str, width: int) -> None:
    phone.set_viewport_size({"width": width, "height": 900})
    for address in WRITTEN:
        phone.goto(origin + address)
        boxes = phone.locator(".table-wrapper:has(> .lh-written)")
        wide = "(all) => all.filter((box) => box.scrollWidth > box.clientWidth).length"
        assert boxes.evaluate_all(wide) == 0, address


def test_there_are_such_tables() -> None:
    """Else the test above would hold of nothing."""
    assert {"data/formats.html", "data/testing.html"} <= set(WRITTEN)
