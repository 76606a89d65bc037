"""Typing into the search box, and what it shows then."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page


SHOWN = """text => document.querySelector("#lh-results")?.dataset.query === text"""
BOX = "input[role=combobox]"


def searching(page: Page, text: str) -> Page:
    """Type a text into the box as a reader does, and wait for its results."""
    page.keyboard.press("/")
    page.keyboard.type(text)
    page.wait_for_function(SHOWN, arg=text)
    return page


def records(page: Page) -> list[str | None]:
    options = page.locator("[role=option]")
    return [one.get_attribute("data-record") for one in options.all()]
