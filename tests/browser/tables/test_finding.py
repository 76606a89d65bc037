"""Rows found by words or a choice, by keyboard as well; without a script, all."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from playwright.sync_api import expect

import leadership_handbook as lh
from tests.browser.tables.shown import (
    ALL,
    GROUP,
    ROW,
    WORDS,
    box,
    column,
    counted,
    select,
)
from tests.browser.window import Window

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def test_the_box_finds_words_anywhere_in_a_row(desk: Window) -> None:
    page = desk.open(ALL)
    box(page).fill("PEOPLE  work")
    rows = page.locator(ROW).all_inner_texts()
    shown = page.locator("table.lh-table tbody tr:visible")
    kinds = shown.evaluate_all("rows => rows.map(row => row.className)")

    assert 0 < len(rows) < len(lh.distinctions)
    assert all("people" in row.lower() and "work" in row.lower() for row in rows)
    assert counted(page) == f"{len(rows)} of {len(lh.distinctions)} rows"
    headings = ["lh-group" in kind for kind in kinds]
    assert (True, True) not in pairwise([*headings, True])  # none without a row


def test_no_row_is_said_in_the_place_of_the_rows(desk: Window) -> None:
    page = desk.open(ALL)
    told = page.locator(".lh-nothing").first
    assert not told.is_visible()
    box(page).fill("trust zzz")
    assert told.inner_text().startswith("Nothing in this table has these words.")

    told.get_by_role("link", name="Search the whole handbook for them").click()
    expect(page.locator("form.lh-search input")).to_have_value("trust zzz")
    expect(page.locator("form.lh-search [role=option]").first).to_be_visible()


def test_a_heading_is_found_with_its_rows(desk: Window) -> None:
    page = desk.open(ALL)
    theme = next(iter(lh.themes.values()))
    box(page).fill(theme.title)

    titles = {d.title for d in lh.distinctions.values() if d.theme == theme.id}
    assert titles <= set(column(page, 1))


def test_a_word_can_be_chosen(desk: Window) -> None:
    page = desk.open(ALL)
    choice = select(page, "Evidence")
    assert choice.locator("option").all_inner_texts() == ["any", *WORDS]
    choice.select_option("partly tested")

    assert set(column(page, 4)) == {"partly tested"}


def test_the_keyboard_sorts_and_filters(desk: Window) -> None:
    page = desk.open(ALL)
    box(page).focus()
    page.keyboard.type("people")
    page.keyboard.press("Tab")
    page.keyboard.press("p")  # a select takes the first letter
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Distinction"
    page.keyboard.press("Enter")

    titles = column(page, 1)
    assert titles == sorted(titles)
    assert set(column(page, 4)) == {"partly tested"}
    assert page.evaluate("document.activeElement.textContent") == "Distinction"


def test_without_a_script_the_table_is_whole(browser: Browser, place: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = Window(context.new_page(), place).open(
            ALL + "?find=people&sort=Evidence"
        )

        assert page.locator(ROW).count() == len(lh.distinctions)
        assert page.locator(GROUP).count() == len(lh.themes)
        assert page.locator(".lh-tools, .lh-sort").count() == 0


def test_a_phone_hides_the_rows_that_do_not_fit(phone: Window) -> None:
    page = phone.open(ALL)
    whole = page.locator(ROW).count()
    box(page).fill("wicked")
    assert 0 < page.locator(ROW).count() < whole
    box(page).fill("zzz")
    assert page.locator(ROW).count() == 0
