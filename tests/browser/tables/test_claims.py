"""A claim opens beside its link."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.tables.shown import CLAIMS, MATRIX, OF_A_THEME, ROW

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.window import Window


def test_a_claim_opens_beside_its_link(desk: Window) -> None:
    page = desk.open(CLAIMS)
    opens_beside(page)
    page.keyboard.press("Escape")
    assert page.locator("[popover]:popover-open").count() == 0
    assert page.evaluate("document.activeElement.className") == "lh-more"


def test_a_claim_opens_on_a_phone(phone: Window) -> None:
    opens_beside(phone.open(CLAIMS))


def opens_beside(page: Page) -> None:
    """Open the second claim; check what it says, and that it stands at its button."""
    row = page.locator(ROW).nth(1)
    button = row.get_by_role("button", name="asserts, Zaleznik 1977: where and how")
    button.click()
    opened = page.locator("[popover]:popover-open")
    card, at, size = opened.bounding_box(), button.bounding_box(), page.viewport_size
    assert card
    assert at
    assert size

    assert opened.inner_text().startswith("asserts Zaleznik 1977, ")
    source = opened.get_by_role("link", name="Zaleznik 1977")
    assert source.evaluate("link => link.href.split('#')[0]") == page.url
    assert card["x"] >= 0
    assert card["x"] + card["width"] <= size["width"]
    gap = max(card["y"] - at["y"] - at["height"], at["y"] - card["y"] - card["height"])
    assert 0 <= gap < 16


def test_each_button_has_its_claim_and_each_claim_its_button(desk: Window) -> None:
    for path in (CLAIMS, MATRIX, OF_A_THEME):
        page = desk.open(path)
        leads = page.locator('table.lh-table td a[href*="#lh-claim-"]')
        # A claim's text may lead to another record; that is no claim of the cell.
        buttons = page.locator("table.lh-table td .lh-more")
        wanted, ids = buttons.evaluate_all(
            """found => [found.map((button) => button.popoverTargetElement?.id),
              [...document.querySelectorAll("table [popover]")].map(({ id }) => id)]"""
        )
        assert leads.count() == len(wanted) > 2
        assert wanted == ids
        assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("path", [CLAIMS, MATRIX, OF_A_THEME])
def test_nothing_is_wrong_with_an_open_claim(window: Window, path: str) -> None:
    window.open(path)
    window.page.locator(".lh-more").nth(2).click()

    assert window.faults_now() == []
