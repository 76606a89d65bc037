"""What is chosen is in the address, which gives the same view, and no harm."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.browser.tables.shown import (
    ALL,
    CLAIMS,
    MANY_CLAIMS,
    MATRIX,
    ROW,
    address,
    box,
    counted,
    press,
    view,
)

if TYPE_CHECKING:
    from tests.browser.window import Window

HOSTILE = [
    "sort=<img src=x onerror=alert(1)>&only=<b>&find=",
    "sort=__proto__&only=constructor",
    "sort=-&sort=-Nothing&sort2=Evidence&only=%00",
    "sort=%FF%FE&only=%E0%A4%A",
]


@pytest.mark.parametrize("path", [ALL, CLAIMS])
def test_the_address_gives_the_same_view(desk: Window, path: str) -> None:
    page = desk.open(path + "#furo-main-content")
    before = view(page)
    press(page, page.locator(".lh-sort").last.inner_text())
    box(page).fill("people & “all” + more")
    box(page).fill("e")
    page.locator(".lh-tools select:visible").last.select_option(index=1)
    changed, shared = view(page), address(page)

    assert changed != before
    assert urlsplit(shared).fragment == "furo-main-content"
    page.goto("about:blank")
    page.goto(shared)
    assert view(page) == changed
    assert not page.locator(".lh-search-panel").is_visible()
    page.get_by_role("button", name="Reset").click()
    assert view(page) == before
    assert urlsplit(address(page)).query == ""
    assert not page.get_by_role("button", name="Reset").is_visible()


def test_any_text_can_be_shared(desk: Window) -> None:
    page = desk.open(ALL)
    sought = "50% & a=b #c + “d” <i>"
    box(page).fill(sought)
    page.goto(address(page))

    assert box(page).input_value() == sought
    assert counted(page).startswith("0 of ")


def test_a_link_to_a_row_leads_there_though_it_was_filtered(desk: Window) -> None:
    page = desk.open(MANY_CLAIMS + "?find=nothing+of+this+kind")
    assert page.locator(ROW).count() == 0
    page.evaluate("location.hash = 'lh-row-alexopoulos-a9'")

    page.wait_for_function("!document.querySelector(':target').closest('[hidden]')")
    assert page.locator("tr:has(:target)").is_visible()


@pytest.mark.parametrize("query", HOSTILE)
def test_a_hostile_address_does_nothing(desk: Window, query: str) -> None:
    page = desk.open(ALL)
    before = view(page)
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))

    desk.open(f"{ALL}?{query}")
    assert desk.told == []
    assert view(page) == before


@pytest.mark.parametrize(
    "path",
    [
        ALL,
        f"{ALL}?sort=-Evidence&find=people",
        f"{ALL}?only=partly+tested",
        f"{ALL}?find=nothing+of+this+kind",
        f"{CLAIMS}?sort=Stance",
        f"{MATRIX}?sort=-Why+vs.+How",
    ],
)
def test_nothing_is_wrong_in_any_view(window: Window, path: str) -> None:
    assert window.faults(path) == []
