"""What a link leads to is seen: the row of letters that stays on top covers nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.window import Window

if TYPE_CHECKING:
    from playwright.sync_api import Browser

COVERED = """() => {
  const { left, top } = document.querySelector(":target").getBoundingClientRect();
  const hit = document.elementFromPoint(left + 4, top + 4);
  return hit.closest(".lh-jump, .mobile-header") !== null;
}"""


@pytest.mark.parametrize("width", [390, 800, 1440])
@pytest.mark.parametrize(
    "address",
    [
        "glossary.html#lh-term-headship",
        "sources/index.html#lh-work-davis-1997",
        "situations/index.html#boss",
    ],
)
def test_what_an_address_names_is_not_covered(
    browser: Browser, origin: str, address: str, width: int
) -> None:
    size = {"width": width, "height": 900}
    with browser.new_context(viewport=size, reduced_motion="reduce") as context:  # type: ignore[arg-type]
        page = Window(context.new_page(), origin).open(address)

        assert page.locator(":target").count() == 1
        assert not page.evaluate(COVERED)
