"""The box is a combobox: typed into, left, opened again, on a desk and a phone."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.searching.typed import BOX, records, searching

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.browser.window import Window


def test_it_is_a_combobox_whose_focus_is_never_lost(page: Page) -> None:
    box = page.locator(BOX)
    expect(box).to_have_attribute("aria-expanded", "false")
    searching(page, "followers")

    expect(box).to_be_focused()
    expect(box).to_have_attribute("aria-expanded", "true")
    listed = page.locator(f"#{box.get_attribute('aria-controls')}")
    expect(listed).to_have_role("listbox")
    options = page.locator("[role=option]")
    last = options.count() - 1
    for key, number in (
        ("ArrowDown", 0),
        ("ArrowDown", 1),
        ("ArrowUp", 0),
        ("ArrowUp", last),
        ("Home", 0),
        ("End", last),
        ("ArrowDown", 0),
    ):
        page.keyboard.press(key)
        expect(box).to_be_focused()
        expect(options.nth(number)).to_have_attribute("aria-selected", "true")
        chosen = options.nth(number).get_attribute("id")
        expect(box).to_have_attribute("aria-activedescendant", str(chosen))
        expect(page.locator("[role=option][aria-selected=true]")).to_have_count(1)


def test_escape_closes_and_the_next_letter_opens_again(page: Page) -> None:
    searching(page, "headcount")
    page.keyboard.press("Escape")

    box = page.locator(BOX)
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(page.locator("[role=option]").first).to_be_hidden()
    assert "?" not in page.url
    page.keyboard.press("Control+k")
    expect(page.locator("[role=option]").first).to_be_visible()


def test_enter_opens_the_first_if_none_is_chosen(page: Page) -> None:
    searching(page, "my boss treats us like replaceable parts").keyboard.press("Enter")

    page.wait_for_url("**/distinctions/people-vs-staff.html")


def test_back_brings_the_query_and_its_results_again(page: Page) -> None:
    searching(page, "wicked problem")
    before = records(page)
    assert page.url.endswith("start.html?q=wicked+problem")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "start.html" not in url)

    page.go_back()
    expect(page.locator(BOX)).to_have_value("wicked problem")
    expect(page.locator("[role=option]")).to_have_count(len(before))
    assert records(page) == before


def test_a_slash_in_another_field_stays_a_slash(page: Page) -> None:
    page.evaluate(
        "document.querySelector('article').append(document.createElement('input'))"
    )
    page.locator("article input").focus()
    page.keyboard.press("/")

    expect(page.locator("article input")).to_have_value("/")


def test_on_a_phone_it_fills_the_screen_without_the_menu(
    browser: Browser, origin: str
) -> None:
    size = {"width": 390, "height": 844}
    with browser.new_context(viewport=size, has_touch=True, is_mobile=True) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"{origin}distinctions/why-vs-how.html")
        opener = page.locator(".mobile-header button.lh-search-opener")
        opener.tap()
        expect(page.locator(BOX)).to_be_focused()
        page.keyboard.type("headcount")
        expect(page.locator("[role=option]").first).to_be_visible()
        box = page.locator("form.lh-search").bounding_box()
        assert box == {"x": 0, "y": 0, "width": 390, "height": 844}
        assert page.evaluate("document.scrollingElement.scrollWidth") == 390
        page.get_by_role("button", name="Close").tap()
        expect(opener).to_be_focused()


APART = 24
"""Between the middles of two targets, at the least, as WCAG 2.2 has it."""


def test_on_a_phone_the_filters_take_one_line_that_scrolls(
    browser: Browser, origin: str
) -> None:
    with browser.new_context(
        viewport={"width": 390, "height": 844}, forced_colors="active"
    ) as context:
        page = context.new_page()
        page.goto(f"{origin}start.html")
        searching(page, "leadership")
        chips = page.locator(".lh-search [aria-pressed]")
        boxes = [box for one in chips.all() if (box := one.bounding_box())]
        assert len(boxes) > 9  # they would take four lines
        assert len({box["y"] for box in boxes}) == 1
        middles = [box["x"] + box["width"] / 2 for box in boxes]
        assert min(b - a for a, b in pairwise(middles)) >= APART
        assert min(box["height"] for box in boxes) >= APART

        for _ in boxes:
            page.keyboard.press("Tab")
        page.keyboard.press("Tab")  # over the button that closes
        expect(chips.last).to_be_focused()
        expect(chips.last).to_be_in_viewport(ratio=1)
        color = "one => getComputedStyle(one).backgroundColor"
        assert chips.first.evaluate(color) != chips.last.evaluate(color)
        page.keyboard.press("Enter")
        expect(chips.and_(page.locator(":focus"))).to_be_in_viewport(ratio=1)
        assert page.evaluate("document.scrollingElement.scrollWidth") == 390


def test_forced_colors_leave_a_found_word_legible(page: Page) -> None:
    """They keep how clear a ground is: black words on a faint one lie on black."""
    page.emulate_media(forced_colors="active")
    searching(page, "headcount")
    ground = "(mark) => getComputedStyle(mark).backgroundColor"
    assert re.match(r"rgb\(", page.locator(".lh-results mark").first.evaluate(ground))


@pytest.mark.parametrize("text", ["", "leading", "zzmotiwazzz"])
def test_every_state_is_accessible(window: Window, text: str) -> None:
    window.open("start.html")
    window.page.keyboard.press("/")
    window.page.keyboard.type(text)
    expect(window.page.locator(".lh-search-status")).not_to_be_empty()
    window.page.keyboard.press("ArrowDown")

    assert window.faults_now() == []
