"""Windows on a desk and on a phone, of the site on a server and in a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.conftest import WIDTHS
from tests.browser.tables.shown import windows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from tests.browser.window import Window


@pytest.fixture
def desk(browser: Browser, place: str) -> Iterator[Window]:
    size: Any = {"width": WIDTHS["desk"], "height": 900}
    yield from windows(browser, place, viewport=size)


@pytest.fixture
def phone(browser: Browser, place: str) -> Iterator[Window]:
    size: Any = {"width": WIDTHS["phone"], "height": 844}
    yield from windows(browser, place, viewport=size, has_touch=True)
