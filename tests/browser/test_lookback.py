"""Looking back: by keyboard, kept in the address alone, without a script, on paper."""

from __future__ import annotations

import re
from math import ceil
from typing import TYPE_CHECKING

import pytest

import leadership_handbook as lh
from tests.browser.window import Window, barriers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

LOOKBACK = "practice/lookback.html"
WHICH_WAY = "practice/which-way.html"
PAIR = "people-vs-staff"
STORED = "[localStorage.length, sessionStorage.length, document.cookie]"


@pytest.fixture
def opened(browser: Browser, origin: str) -> Iterator[Window]:
    """A window of a desk's width with nothing in it."""
    with browser.new_context(viewport={"width": 1200, "height": 900}) as context:
        yield Window(context.new_page(), origin)


def choose(page: Page, **counts: str) -> None:
    """Choose counts of the first pair: ``leadership_did="1"``."""
    for name, value in counts.items():
        field = f"{PAIR}.{name.replace('_', '.')}"
        page.check(f'input[name="{field}"][value="{value}"]', force=True)


def said(page: Page, side: str) -> str:
    """Return what is said of one side of the first pair."""
    place = f".lh-pair:not([hidden]) .lh-cell.lh-{side} .lh-gap"
    return page.locator(place).first.inner_text()


def sheets(page: Page, paper: str = "A4") -> int:
    """Return the sheets that a page takes when it is printed."""
    pdf = page.pdf(format=paper, prefer_css_page_size=True)
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_it_is_done_by_keyboard(opened: Window) -> None:
    """Tab goes from count to count, and arrows choose within one."""
    page = opened.open(LOOKBACK)
    page.locator(f'input[name="{PAIR}.leadership.did"]').first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowLeft")  # from none to the last

    answers = page.evaluate(
        "[...document.querySelectorAll('form input:checked')]"
        ".map(({ name, value }) => `${name}=${value}`)"
    )
    assert answers == [
        f"{PAIR}.leadership.did=1",
        f"{PAIR}.management.did=0",
        f"{PAIR}.leadership.needed=3",
    ]
    assert said(page, "leadership") == (
        "You did one, the week needed three or more: at least two short."
    )


@pytest.mark.parametrize(
    ("did", "needed", "gap"),
    [
        ("0", "0", "no gap."),
        ("2", "1", "one to spare."),
        ("1", "2", "one short."),
        ("3", "1", "at least two to spare."),
        ("3", "3", "no gap that one could count."),
    ],
)
def test_the_gap_is_told_in_words(
    opened: Window, did: str, needed: str, gap: str
) -> None:
    """Of three or more it is only known what the gap is at least."""
    page = opened.open(LOOKBACK)
    choose(page, management_did=did, management_needed=needed)

    assert said(page, "management").endswith(gap)
    boxes = page.locator(".lh-boxes").first
    assert boxes.locator("i.lh-on").count() == int(did)
    assert boxes.locator("i.lh-mark").count() == 1


def test_what_falls_short_is_what_one_may_try(opened: Window) -> None:
    """With the words of the record, and the exercise; what is to spare is not."""
    page = opened.open(LOOKBACK)
    choose(page, leadership_did="0", leadership_needed="2")
    choose(page, management_did="3", management_needed="0")
    (item,) = page.locator(".lh-then li").all_inner_texts()

    record = lh.distinctions[PAIR]
    assert record.leadership.when in item
    assert record.management.when not in item
    assert page.locator(".lh-then li a").last.get_attribute("href") == (
        f"worksheets/{PAIR}.html"
    )


def test_answers_are_kept_in_the_address_and_nowhere_else(opened: Window) -> None:
    """Only when asked; the address brings them back, and nothing was sent."""
    page = opened.open(LOOKBACK)
    choose(page, leadership_did="1", leadership_needed="3")
    assert page.evaluate("location.hash + location.search") == ""

    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("button", name="Keep the answers").click()
    address = page.url
    assert all(url.endswith(".svg") for url in asked), asked  # the icon, once more
    assert page.evaluate(STORED) == [0, 0, ""]

    page.goto("about:blank")
    page.goto(address)
    assert said(page, "leadership").endswith("at least two short.")
    page.get_by_role("button", name="Clear it").click()
    assert page.locator("form input:checked").count() == 0
    assert "=" not in page.evaluate("location.hash")


@pytest.mark.parametrize(
    "hash",
    [
        "#pairs=<img src=x onerror=document.title=1>&__proto__=0123",
        "#pairs=,,constructor&people-vs-staff=99zz&people-vs-staff=1",
        "#%FF%E0%A4&pairs=%00",
    ],
)
def test_a_hostile_address_does_nothing(opened: Window, hash: str) -> None:  # noqa: A002
    page = opened.open(LOOKBACK + hash)

    assert page.locator(".lh-pair:not([hidden])").count() == 3
    assert page.locator("form input:checked").count() == 0
    assert opened.faults_now() == []


def test_a_theme_is_chosen_and_a_colleague_gets_the_same_pairs(opened: Window) -> None:
    """The link carries which pairs, and never what was counted."""
    page = opened.open(LOOKBACK)
    choose(page, leadership_did="1", leadership_needed="3")
    page.locator(".lh-choose summary").click()
    page.get_by_role("button", name="only these: Means").click()
    own = [d.id for d in lh.distinctions.values() if d.theme == "means"]
    assert page.locator(".lh-pair:not([hidden])").count() == len(own)
    assert opened.faults_now() == []

    page.locator("article a", has_text="the second sheet").click()
    assert page.evaluate("location.hash") == f"#pairs={','.join(own)}"
    assert page.locator(".lh-pair:not([hidden])").count() == len(own)
    assert sheets(page) == 1


def test_without_a_script_it_is_a_sheet_to_fill_in(
    browser: Browser, origin: str
) -> None:
    """Every pair is there, on two sides of one sheet of paper."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(origin + LOOKBACK)
        choose(page, leadership_did="2")
        assert page.locator(".lh-pair").count() == len(lh.distinctions)
        assert page.locator("form input:checked").count() == 1
        assert sheets(page) == 2
        assert sheets(page, "Letter") == 2


def test_three_pairs_filled_in_are_one_sheet(opened: Window) -> None:
    page = opened.open(LOOKBACK)
    choose(page, leadership_did="1", leadership_needed="3")
    choose(page, management_did="3", management_needed="1")

    assert sheets(page) == 1


def test_signs_lead_to_both_directions_and_one_exercise(opened: Window) -> None:
    """Three at most; what they lead to is told below."""
    page = opened.open(WHICH_WAY)
    for summary in page.locator(".lh-which-way summary").all():
        summary.click()
    signs = page.locator(".lh-sign input")
    assert signs.count() == 4 * len(lh.distinctions)
    for number in (0, 5, 10):
        signs.nth(number).check()

    assert page.locator(".lh-sign input:enabled").count() == 3
    answers = page.locator(".lh-answer li")
    assert answers.count() == 3
    first = answers.first.inner_text()
    record = lh.distinctions[PAIR]
    assert record.leadership.when in first
    assert record.management.when in first
    assert page.locator(".lh-answer a[href*='worksheets/']").count() == 1
    assert barriers(page) == []


def test_each_worksheet_is_one_sheet_with_two_sides(opened: Window) -> None:
    found = {
        record_id: sheets(opened.open(f"practice/worksheets/{record_id}.html"))
        for record_id in lh.distinctions
    }

    assert set(found.values()) == {2}, found


def test_cards_are_nine_on_a_page(opened: Window) -> None:
    page = opened.open("practice/cards.html")

    assert sheets(page) == ceil(len(lh.distinctions) / 9)
    assert sheets(page, "Letter") == ceil(len(lh.distinctions) / 9)


def test_a_case_has_its_turn_on_a_sheet_of_its_own(opened: Window) -> None:
    """On a screen it is folded away; on paper three sheets, for three uses."""
    page = opened.open("practice/scenarios/the-nine-minute-calls.html")
    turn = "Late on Tuesday another office"

    assert not page.get_by_text(turn).is_visible()
    assert sheets(page) == 3


def test_a_session_prints_what_is_open(opened: Window) -> None:
    page = opened.open("practice/sessions/one-case-two-meetings.html")
    assert sheets(page) == 2  # the plan, on both sides of one sheet
    page.locator("summary", has_text="Case:").click()

    assert sheets(page) == 2 + 2  # the case, and the turn alone
