"""What the results show, and what is said when nothing fits."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

import leadership_handbook as lh
from tests.browser.searching.typed import BOX, SHOWN, records, searching

if TYPE_CHECKING:
    from playwright.sync_api import Page


def test_a_distinction_shows_its_sides_and_why_it_was_found(page: Page) -> None:
    first = searching(page, "headcount").locator("[role=option]").first

    expect(first).to_have_attribute("data-record", "distinction:people-vs-staff")
    record = lh.distinctions["people-vs-staff"]
    expect(first).to_contain_text(record.leadership.summary)
    expect(first).to_contain_text(record.management.summary)
    expect(first).to_contain_text("also called headcount")
    expect(first.locator("mark")).to_have_text("headcount")


def test_results_stand_by_kind_in_the_order_of_the_best(page: Page) -> None:
    searching(page, "kotter 1990")
    kinds = [str(record).partition(":")[0] for record in records(page)]

    assert kinds[0] == "source"
    assert len(dict.fromkeys(kinds)) == 1 + sum(
        one != other for one, other in pairwise(kinds)
    )


def test_a_kind_can_be_chosen_alone(page: Page) -> None:
    searching(page, "leadership")
    chip = page.get_by_role("button", name="Terms")
    many = int(chip.inner_text().split()[-1])
    chip.click()

    expect(page.locator(".lh-search-status")).to_have_text(f"{many} results")
    expect(page.get_by_role("button", name="Terms")).to_be_focused()
    assert {str(record).partition(":")[0] for record in records(page)} == {"term"}
    assert len(records(page)) == min(many, 8)


def test_more_can_be_shown(page: Page) -> None:
    searching(page, "leadership")
    assert len(records(page)) == 8
    page.get_by_role("button", name="Show more").click()

    expect(page.locator("[role=option]")).to_have_count(30)
    expect(page.locator(BOX)).to_be_focused()
    expect(page.get_by_role("button", name="Show more")).to_have_count(0)


def test_the_empty_box_shows_what_one_can_type(page: Page) -> None:
    shown = []
    page.keyboard.press("/")
    for number in range(3):
        page.locator(BOX).fill("")
        examples = page.locator(".lh-search-panel button")
        expect(examples).to_have_count(3)
        text = examples.nth(number).inner_text()
        examples.nth(number).click()
        page.wait_for_function(SHOWN, arg=text)
        expect(page.locator(BOX)).to_have_value(text)
        expect(page.locator(BOX)).to_be_focused()
        kind, _, key = str(records(page)[0]).partition(":")
        shown.append(kind)
        assert lh.load().name(kind, key) == text
    assert shown == ["situation", "term", "source"]


def test_what_else_it_is_called_has_a_line_of_its_own(page: Page) -> None:
    first = searching(page, "headcount").locator("[role=option]").first
    title, why = (first.locator(part).bounding_box() for part in ("strong", ".lh-why"))

    assert title
    assert why
    assert why["y"] >= title["y"] + title["height"] - 1


def test_situations_can_be_those_about_somebody(page: Page) -> None:
    searching(page, "nobody says a word")
    page.get_by_role("button", name="My boss").click()

    expect(page.get_by_role("button", name="My boss")).to_be_focused()
    found = [str(record).partition(":") for record in records(page)]
    assert found
    assert {lh.situations[key].who for _, _, key in found} == {"boss"}
    page.get_by_role("button", name="My boss").click()
    expect(page.get_by_role("button", name="All")).to_be_visible()


def test_what_is_only_near_is_told(page: Page) -> None:
    searching(page, "package manager failed to fetch dependencies")

    expect(page.locator(".lh-search-status")).to_contain_text("Nothing fits")
    assert 0 < len(records(page)) <= 4


def test_no_result_is_never_blank(page: Page) -> None:
    searching(page, "zzmotiwazzz")

    expect(page.locator(".lh-search-status")).to_contain_text("Nothing here")
    expect(page.get_by_role("link", name="A to Z").last).to_be_visible()
    page.get_by_role("link", name="Search all text").click()
    page.wait_for_url("**/search.html?q=zzmotiwazzz")


def test_a_pair_of_a_list_leads_to_its_distinction_and_names_the_list(
    page: Page,
) -> None:
    first = searching(page, "counting value or creating value").locator("[role=option]")

    (hit, *_) = lh.search("counting value or creating value", kinds="distinction")
    result = first.and_(page.locator(f"[data-record='distinction:{hit.id}']"))
    expect(result).to_contain_text(lh.lists[hit.list].title)


def test_the_page_for_all_text_has_a_heading_and_tells_its_results(
    page: Page, origin: str
) -> None:
    page.goto(f"{origin}search.html?q=pharmacy")

    expect(page.get_by_role("heading", level=1)).to_have_text("Search all text")
    expect(page.locator("#search-results[role=status]")).to_contain_text("found")
    expect(page.locator(BOX)).to_have_attribute("aria-expanded", "false")


def test_where_no_text_has_the_words_no_categories_are_spoken_of(
    page: Page, origin: str
) -> None:
    """Sphinx says so; there are none to be chosen."""
    page.goto(f"{origin}search.html?q=zzmotiwazzz")

    told = page.locator("#search-results[role=status]")
    expect(told).to_contain_text("No page has all of these words.")


FIRST = min(lh.distinctions)
EVIL = "<img src=x onerror=hurt()>"
POISON = """
globalThis.hurt = () => { globalThis.hurts = true; };
let part;
Object.defineProperty(globalThis, "lhPart", {
    get: () => (data) => {
        const [, name] = /([^/]+)\\.js$/u.exec(document.currentScript.src);
        if (name === "t0") data.splice(0, 3, "evil", ["Evil " + EVIL], [EVIL, EVIL]);
        if (name === "head") data.words.one = data.words.many = EVIL;
        part(data);
    },
    set: loaded => { part = loaded; },
});
"""
"""Puts a record into the index as it is loaded: a browser may have it in its cache."""


@pytest.mark.parametrize("text", [FIRST, f"{EVIL} {FIRST}"])
def test_nothing_becomes_markup(page: Page, origin: str, text: str) -> None:
    """Neither of a record, whether its words are marked or not, nor of the address."""

    page.add_init_script(POISON.replace("EVIL", json.dumps(EVIL)))
    page.goto(f"{origin}start.html?q={text}")

    expect(page.locator("[data-record='distinction:evil']")).to_contain_text(EVIL)
    assert page.locator(".lh-search img, .lh-search script").count() == 0
    assert page.evaluate("globalThis.hurts") is None
