"""The table is copied, with a clipboard or without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.building.shown import (
    BUILD,
    FULL,
    SMALL,
    chosen,
    opened,
    press,
    status,
)
from tests.browser.conftest import CLIPBOARD
from tests.browser.marks import typed, typed_csv

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


NO_CLIPBOARD = (
    "Object.defineProperty(Navigator.prototype, 'clipboard', {value: undefined})"
)


@pytest.mark.parametrize("name", ["Copy as Markdown", "Copy as CSV"])
def test_copying_works_without_a_clipboard(
    browser: Browser, origin: str, place: str, name: str
) -> None:
    """Browsers give none to some pages, such as files: what is selected is copied."""
    table = chosen((["wicked-vs-tame", "people-vs-staff", "why-vs-how"], [], []))
    with opened(browser) as context:
        context.grant_permissions(CLIPBOARD, origin=origin)
        page = context.new_page()
        page.add_init_script(NO_CLIPBOARD)
        page.goto(place + BUILD + FULL.partition("&")[0])
        press(page, name)
        page.get_by_text("The table is copied, as").wait_for()
        assert page.locator("textarea").count() == 0
        reader = context.new_page()
        reader.goto(origin + BUILD)
        copied = reader.evaluate("navigator.clipboard.readText()")

    if "CSV" in name:
        assert typed_csv(copied) == typed_csv(table.to_csv())
    else:
        assert typed(copied) == typed(table.to_markdown())


def test_a_number_of_a_page_stays_with_its_word(page: Page, place: str) -> None:
    """On the screen; what is copied has the blank that is typed."""
    page.goto(f"{place}{BUILD}?d=trust-vs-control&s=kotter-1990-force")
    found = page.locator("td").get_by_text("pp.\N{NO-BREAK SPACE}3-8").first
    found.wait_for()
    assert "pp. 3" not in found.evaluate("(cell) => cell.textContent")
    table = "lhTexts.read(document.querySelector('table.lh-table'))"
    cells = f"{table}.rows.flat().map((cell) => cell.html)"
    assert "pp. 3-8" in "".join(page.evaluate(cells))


def test_what_cannot_be_copied_is_selected(page: Page, place: str) -> None:
    page.add_init_script(f"{NO_CLIPBOARD}; document.execCommand = () => false")
    page.goto(place + BUILD + SMALL)
    press(page, "Copy the address")

    assert page.locator("textarea").input_value() == place + BUILD + SMALL
    assert page.evaluate("document.activeElement.selectionEnd") > 0
    assert "copy the text below" in status(page)
