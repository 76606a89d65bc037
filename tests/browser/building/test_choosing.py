"""Choosing, by mouse and keyboard; the choice is in the address, and paper has it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

import leadership_handbook as lh
from tests.browser.building.shown import (
    BUILD,
    FULL,
    SMALL,
    Choice,
    expected,
    press,
    query,
    rows,
    status,
)
from tests.browser.window import open_without_data

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.browser.window import Window


HOSTILE = [
    "?d=<script>alert(1)</script>,__proto__&a=constructor&s=toString",
    "?d=%3Cimg%20src=x%20onerror=alert(1)%3E",
    "?d=people-vs-staff&a=__proto__,hasOwnProperty&s=%FF%E0%A4%A,%00",
    "?d=people-vs-staff,&d=,people-vs-staff&a=,,&s=&constructor=1",
    f"?d={'x' * 5000}&a={','.join(f'y{n}' for n in range(2000))}",
]


EXTRA = "own-person-vs-good-soldier"
WATCH = """() => {
  globalThis.lhAdded = { tables: 0, rows: 0, chips: 0 };
  const count = (place, name) => new MutationObserver((changes) => {
    for (const { addedNodes } of changes) lhAdded[name] += addedNodes.length;
  }).observe(document.querySelector(place), { childList: true });
  count(".lh-build-result", "tables");
  count(".lh-build tbody", "rows");
  count(".lh-build-chosen", "chips");
}"""
ADDED = "() => globalThis.lhAdded"


def test_a_choice_is_in_the_address_which_restores_it(page: Page, place: str) -> None:
    page.goto(place + BUILD)
    for name in ("Why vs. How", "People vs. Staff"):
        page.get_by_role("checkbox", name=name).check()
    page.get_by_role("button", name=re.compile("Aspects")).click()
    page.get_by_role("checkbox", name="Question asked").check()
    page.get_by_role("button", name=re.compile("Sources")).click()
    page.get_by_role("checkbox", name=re.compile("Bennis 1989")).check()
    address, before = page.url, rows(page)
    choice: Choice = (
        ["why-vs-how", "people-vs-staff"],
        ["question-asked"],
        ["bennis-1989"],
    )

    assert address == place + BUILD + query(choice)
    assert before == expected(choice)
    page.goto("about:blank")
    page.goto(address)
    assert rows(page) == before
    page.get_by_role("link", name="How to read it").click()
    page.go_back()
    page.locator(".lh-build tbody").wait_for()
    assert (page.url, rows(page)) == (address, before)


def test_a_choice_makes_only_what_it_adds(page: Page, place: str) -> None:
    ids = [*lh.distinctions][:20]
    page.goto(place + BUILD + query((ids, [], [])))
    page.locator(".lh-build tbody").wait_for()
    page.evaluate(WATCH)
    page.locator(f'#lh-pick-d input[value="{EXTRA}"]').evaluate("box => box.click()")

    added = {"tables": 0, "rows": len(lh.distinctions[EXTRA].contrasts), "chips": 1}
    assert page.evaluate(ADDED) == added
    page.locator(".lh-build-chosen button").first.click()
    shown = rows(page)
    assert page.evaluate(ADDED) == added
    focus = page.evaluate("document.activeElement.textContent")
    assert focus == lh.distinctions[ids[1]].title
    page.reload()
    page.locator(".lh-build tbody").wait_for()
    assert rows(page) == shown
    assert len(shown) == len(expected(([*ids[1:], EXTRA], [], [])))


def test_examples_and_clearing(page: Page, place: str) -> None:
    page.goto(place + BUILD)
    examples = page.locator(".lh-build-result li a")
    assert examples.count() == 3
    for number in range(3):
        page.goto(place + BUILD)
        examples.nth(number).click()
        page.locator(".lh-build tbody").wait_for()
        assert len(rows(page)) > 2
        assert "records" not in page.locator(".lh-build-result").inner_text()
    press(page, "Clear")
    assert page.url == place + BUILD
    assert page.locator(".lh-build tbody").count() == 0
    assert page.locator(".lh-build :checked").count() == 0


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_hostile_address_does_nothing(page: Page, place: str, hostile: str) -> None:
    page.goto(place + BUILD + hostile)

    assert page.locator("#lh-build :is(script, img)").count() == 0
    assert "Build a comparison" in page.title()
    known = "people-vs-staff" in hostile
    assert page.locator(".lh-build tbody").count() == known
    assert page.locator(".lh-build-chosen button").count() == known
    if "constructor=1" not in hostile:
        assert "The handbook has nothing by these names: " in status(page)
    assert len(status(page)) < 400


def test_without_data_the_page_says_so(page: Page, origin: str) -> None:
    open_without_data(page, origin + BUILD)

    page.get_by_text("The form could not be loaded.").wait_for()
    assert page.get_by_role("heading", name="Ready-made tables").is_visible()


def test_without_a_script_there_are_the_ready_made_tables(
    browser: Browser, origin: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(origin + BUILD)

        assert page.get_by_text("These tables are ready-made.").is_visible()
        for kind in ("distinctions", "aspects", "themes", "sources"):
            records = getattr(lh, kind)
            links = page.locator(f"article a[href*='{kind}/']")
            assert 0 < links.count() <= len(records)


def focused(page: Page) -> str:
    text = page.evaluate(
        "document.activeElement.ariaLabel || document.activeElement.value"
        "|| document.activeElement.textContent"
    )
    return str(text)


def test_all_can_be_done_from_the_keyboard(page: Page, place: str) -> None:
    page.goto(place + BUILD)
    page.locator(".lh-build-bar button").first.focus()
    page.keyboard.press("Tab")  # what cannot be chosen yet is passed over
    page.keyboard.type("how")
    assert "1 of 26" in page.locator(".lh-build-found").first.inner_text()
    page.keyboard.press("Tab")
    assert focused(page) == "why-vs-how"
    page.keyboard.press("Space")
    assert focused(page) == "why-vs-how"
    assert "rows" in status(page)
    page.keyboard.press("Escape")
    assert "Distinctions" in focused(page)
    assert page.locator("fieldset:visible").count() == 0
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("fieldset:visible").count() == 1
    assert page.get_by_role("button", expanded=True).inner_text().startswith("Aspects")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # in the box in which one finds: nothing is sent
    assert rows(page)
    page.get_by_role("button", name="Remove Why vs. How").press("Enter")
    assert "Distinctions" in focused(page)
    assert page.locator(".lh-build tbody").count() == 0


def test_only_sources_of_the_chosen_are_offered(page: Page, origin: str) -> None:
    page.goto(f"{origin}{BUILD}?d=wicked-vs-tame&s=covey-1989")
    page.get_by_role("button", name=re.compile("Sources")).click()
    offered = page.locator("fieldset:visible label:visible [type=checkbox]")
    ids = offered.evaluate_all("found => found.map(({value}) => value)")
    claims = lh.distinctions["wicked-vs-tame"].claims

    assert set(ids) == {claim.citation.source for claim in claims} | {"covey-1989"}
    note = "What was chosen and is not above has no row in the records."
    assert page.get_by_text(note).is_visible()


@pytest.mark.parametrize("kind", ["Distinctions", "Aspects", "Sources"])
def test_nothing_serious_in_the_page_as_it_is_used(window: Window, kind: str) -> None:
    """Filled and opened, at both widths and in both schemes: axe, and no sideways."""
    assert window.faults(BUILD + FULL) == []
    press_button = window.page.get_by_role("button", name=re.compile(f"^{kind}"))
    press_button.click()

    assert window.faults_now() == []


VISIBLE = """() => [...document.querySelectorAll("body *")].filter((one) =>
  [...one.childNodes].some((child) => child.nodeType === 3 && child.data.trim()) &&
  one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length)
  .filter((one) => !one.closest("table")).map((one) => one.textContent.trim())"""


def test_on_paper_there_is_the_table_and_where_it_is_from(
    page: Page, place: str
) -> None:
    page.goto(place + BUILD + SMALL)
    page.emulate_media(media="print")

    assert page.locator(".lh-build caption").is_visible()
    assert page.locator(".lh-build tbody").is_visible()
    assert page.evaluate(VISIBLE) == [f"Leadership Handbook: {place}{BUILD}{SMALL}"]
