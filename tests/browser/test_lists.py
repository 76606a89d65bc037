"""The table of lists: its longest words keep to their columns, at every width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

OUTSIDE = """() => [...document.querySelectorAll(".lh-lists td")].filter((cell) => {
  const range = document.createRange();
  range.selectNodeContents(cell);
  const { right } = cell.getBoundingClientRect();
  return [...range.getClientRects()].some((line) => line.right > right + .5);
}).map((cell) => cell.textContent.slice(0, 60))"""


@pytest.mark.parametrize("width", [390, 740, 800, 1024, 1440])
def test_no_word_leaves_its_column(phone: Page, origin: str, width: int) -> None:
    phone.set_viewport_size({"width": width, "height": 900})
    phone.goto(f"{origin}compare/lists.html")
    assert phone.locator("table.lh-lists .lh-verdict").count()
    assert phone.evaluate(OUTSIDE) == []
