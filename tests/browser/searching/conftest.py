"""A page with the search box in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(viewport={"width": 1440, "height": 900}) as opened:
        yield opened


@pytest.fixture
def page(context: BrowserContext, origin: str) -> Page:
    opened = context.new_page()
    opened.goto(f"{origin}start.html")
    return opened
