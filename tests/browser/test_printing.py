"""A page that is made to be printed has a button for it on a phone's first screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.window import Window

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ViewportSize

PHONE: ViewportSize = {"width": 390, "height": 844}
SHEETS = [
    "practice/lookback.html",
    "practice/colleague.html",
    "practice/which-way.html",
    "practice/cards.html",
    "compare/when.html",
    "practice/worksheets/people-vs-staff.html",
    "practice/sessions/both-benches.html",
    "practice/scenarios/the-empty-drill.html",
]


@pytest.mark.parametrize("address", SHEETS)
def test_a_sheet_is_printed_from_the_first_screen(
    browser: Browser, origin: str, address: str
) -> None:
    """The button prints, and is not on the paper."""
    with browser.new_context(viewport=PHONE) as context:
        page = Window(context.new_page(), origin).open(address)
        page.evaluate("window.print = () => { window.printed = true; }")
        button = page.locator(".lh-print-it").first
        box = button.bounding_box()
        button.click()
        page.emulate_media(media="print")

        assert box is not None
        assert box["y"] + box["height"] <= PHONE["height"]
        assert page.evaluate("window.printed")
        assert not button.is_visible()


@pytest.mark.parametrize("record", ["my-team-waits-for-orders", "they-freeze-me-out"])
def test_a_situation_is_printed_from_below_what_helps(
    browser: Browser, origin: str, record: str
) -> None:
    """With readings and without: one button, after them and before what explains."""
    with browser.new_context(viewport=PHONE) as context:
        page = Window(context.new_page(), origin).open(f"situations/{record}.html")
        page.evaluate("window.print = () => { window.printed = true; }")
        page.get_by_role("button", name="Print this page").click()

        assert page.evaluate("window.printed")
        assert page.locator(".lh-else + .lh-print-it").count() == 1


def test_a_session_is_printed_with_its_handouts_or_without(
    browser: Browser, origin: str
) -> None:
    """Those that a reader opens by hand are printed either way."""
    with browser.new_context(viewport=PHONE) as context:
        page = Window(context.new_page(), origin).open(
            "practice/sessions/both-benches.html"
        )
        page.evaluate("""() => { window.print = () => {
          window.printed = document.querySelectorAll(".lh-handout[open]").length;
        }; }""")
        handouts = page.locator(".lh-handout")
        plan = page.get_by_role("button", name="Print the plan", exact=True)
        all_of_it = page.get_by_role("button", name="Print plan and handouts")
        found = []
        handouts.first.locator("summary").click()
        for button in (plan, all_of_it, plan):
            button.click()
            found.append(page.evaluate("window.printed"))

        assert found == [1, handouts.count(), 1]


def test_one_handout_is_printed_by_itself(browser: Browser, origin: str) -> None:
    """And after it the plan as ever."""
    with browser.new_context(viewport=PHONE) as context:
        page = Window(context.new_page(), origin).open(
            "practice/sessions/the-lists-everybody-has-seen.html"
        )
        page.evaluate("window.print = () => {}")
        handout = page.locator(".lh-handout").nth(1)
        handout.locator("summary").click()
        handout.get_by_role("button", name="Print this handout").click()
        page.emulate_media(media="print")
        alone = page.locator("article").inner_text()
        title = handout.locator(".lh-sheet-title").inner_text()
        page.emulate_media(media="screen")
        page.get_by_role("button", name="Print the plan", exact=True).click()
        page.emulate_media(media="print")

        assert alone.strip().startswith(title)
        assert page.locator("dl.lh-steps").inner_text() not in alone
        assert page.locator("dl.lh-steps").is_visible()


def test_a_page_that_is_read_has_no_such_button(browser: Browser, origin: str) -> None:
    """Nor what it would weigh."""
    with browser.new_context(viewport=PHONE) as context:
        page = Window(context.new_page(), origin).open("practice/index.html")

        assert page.locator("script[src*='print.js'], .lh-print-it").count() == 0


def test_a_handout_that_is_opened_has_room_in_its_frame(
    browser: Browser, origin: str
) -> None:
    """Its words do not touch the line around it."""
    with browser.new_context(viewport=PHONE) as context:
        page = Window(context.new_page(), origin).open(
            "practice/sessions/the-first-ninety-days.html"
        )
        page.locator(".lh-handout summary").first.click()
        frame = page.locator(".lh-handout > .lh-sheet").first.bounding_box()
        text = page.locator(".lh-handout > .lh-sheet > p").first.bounding_box()

        assert frame is not None
        assert text is not None
        assert text["x"] - frame["x"] >= 8
