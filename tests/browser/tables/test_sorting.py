"""Tables sorted by a column: up, down, and back as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import leadership_handbook as lh
from tests.browser.tables.shown import (
    ALL,
    GROUP,
    MANY_CLAIMS,
    OF_A_THEME,
    ROW,
    WORDS,
    address,
    column,
    press,
    select,
    view,
)

if TYPE_CHECKING:
    from tests.browser.window import Window


def test_a_column_sorts_up_then_down_then_not_at_all(desk: Window) -> None:
    page = desk.open(ALL)
    before = view(page)
    assert len(before[3]) == len(lh.themes)
    words = {d.title: WORDS.index(d.evidence.word) for d in lh.distinctions.values()}
    # Rows that are equal keep the order of the handbook, upwards and downwards.
    order = column(page, 1)

    def names() -> list[str]:
        """Return the titles, below which the words of their groups stand now."""
        return [text.partition("\n")[0] for text in column(page, 1)]

    assert press(page, "Evidence") == "ascending"
    assert names() == sorted(order, key=words.__getitem__)
    assert page.locator(GROUP).count() == 0
    assert press(page, "Evidence") == "descending"
    assert names() == sorted(order, key=words.__getitem__, reverse=True)
    assert press(page, "Evidence") is None
    assert view(page) == before


def test_numbers_are_sorted_as_numbers(desk: Window) -> None:
    page = desk.open(MANY_CLAIMS)
    numbers = [int(text.strip("A")) for text in column(page, 1) if text]
    assert max(numbers) > 9
    press(page, "Row")
    press(page, "Row")

    found = column(page, 1)
    last = len(numbers)
    assert [int(text.strip("A")) for text in found[:last]] == sorted(numbers)[::-1]
    assert set(found[last:]) <= {""}  # what has no number comes last, either way


def test_sorted_rows_keep_what_their_group_said(desk: Window) -> None:
    page = desk.open("compare/evidence.html")
    page.get_by_role("button", name="Distinction").first.click()
    said = page.locator(f"{ROW} .lh-of").all_inner_texts()
    assert len(said) == len(lh.distinctions)
    assert set(said) == {d.evidence.word for d in lh.distinctions.values()}
    page.get_by_role("button", name="Reset").first.click()
    assert not page.locator(".lh-of").first.is_visible()


def test_two_tables_of_a_page_are_sorted_each_by_itself(desk: Window) -> None:
    page = desk.open(OF_A_THEME)
    first, second = page.locator("table.lh-table").all()
    before = second.locator("tbody th").all_inner_texts()
    first.get_by_role("button", name="Evidence").click()
    assert second.locator("tbody th").all_inner_texts() == before
    second.get_by_role("button", name="Change vs. Order").click()
    query = parse_qs(urlsplit(address(page)).query)

    assert query == {"sort": ["Evidence"], "sort2": ["Change vs. Order"]}
    after = second.locator("tbody th").all_inner_texts()
    assert after != before
    page.goto(address(page))
    assert second.locator("tbody th").all_inner_texts() == after
    assert first.locator("[aria-sort]").inner_text() == "Evidence"


def test_a_phone_sorts_without_heads(phone: Window) -> None:
    page = phone.open(ALL)
    assert not page.get_by_role("columnheader").first.is_visible()
    select(page, "Sort by").select_option("Evidence, descending")

    words = [
        WORDS.index(word)
        for word in page.locator(f"{ROW} > :nth-child(4)").all_inner_texts()
    ]
    assert words == sorted(words, reverse=True)
    assert parse_qs(urlsplit(address(page)).query) == {"sort": ["-Evidence"]}
