"""What a reader meets first on a screen: on a phone, at a desk, without a script."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, SITE, of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


def places(page: Page, selector: str, edge: str) -> list[float]:
    """Return where the elements begin (``top``) or end, from the top of the page."""
    found: list[float] = page.evaluate(
        "([css, edge]) => [...document.querySelectorAll(css)]"
        ".map((e) => e.getBoundingClientRect()[edge] + scrollY)",
        [selector, edge],
    )
    return found


def test_when_to_lean_is_on_the_first_screen_and_this_week_on_the_second(
    phone: Page, origin: str
) -> None:
    late = {}
    for address in of("distinctions"):
        phone.goto(origin + address)
        when = places(phone, "#when .lh-cell > p:last-child", "top")
        week = places(phone, "#this-week", "top")
        assert len(when) == 2
        assert len(week) == 1
        if max(when) >= PHONE or week[0] >= 2 * PHONE:
            late[address] = (*when, *week)
    assert late == {}


def test_the_first_act_and_sentence_are_on_the_first_screen(
    phone: Page, origin: str
) -> None:
    late = {}
    for address in of("situations"):
        phone.goto(origin + address)
        first = ".lh-reading:first-child :is(.lh-act, .lh-talk) > p:last-child"
        ends = places(phone, first, "bottom") or places(phone, "#something-else", "top")
        if max(ends) > PHONE:
            late[address] = ends
    assert late == {}


@pytest.mark.parametrize(("width", "facing"), [(390, True), (345, True), (330, False)])
def test_pages_face_each_other_as_long_as_there_is_room(
    phone: Page, origin: str, width: int, *, facing: bool
) -> None:
    phone.set_viewport_size({"width": width, "height": PHONE})
    phone.goto(f"{origin}distinctions/people-vs-staff.html")
    one, other = places(phone, ".lh-opening > .lh-page", "top")

    assert (one == other) is facing


CUT = r"""() => {
  const whole = ({ firstChild }, { 0: word, index }) => {
    const range = document.createRange();
    range.setStart(firstChild, index);
    range.setEnd(firstChild, index + word.length);
    return range.getClientRects().length === 1;
  };
  return [...document.querySelectorAll(".lh-spread .lh-label")].flatMap((label) =>
    [...label.textContent.matchAll(/\S+/g)]
      .filter((word) => !whole(label, word)).map(([word]) => word));
}"""
"""Returns the words of labels that do not stand on one line."""


@pytest.mark.parametrize("width", [390, 345, 320])
def test_no_word_of_a_label_is_cut(phone: Page, origin: str, width: int) -> None:
    phone.set_viewport_size({"width": width, "height": PHONE})
    cut = {}
    for address in of("distinctions"):
        phone.goto(origin + address)
        cut[address] = phone.evaluate(CUT)
    assert {address: words for address, words in cut.items() if words} == {}


LONG = "common-ground-vs-individual-difference"
"""Labels of which one takes two lines on a phone, and the other one."""


@pytest.mark.parametrize(
    ("address", "css"),
    [
        ("practice/lookback.html", ".lh-pair:not([hidden]) > .lh-page .lh-count"),
        (f"practice/worksheets/{LONG}.html", ".lh-write .lh-room"),
        ("compare/lists.html", ".lh-lists td:is(:nth-child(2), :nth-child(3))"),
    ],
)
def test_what_both_sides_have_stands_at_one_height(
    phone: Page, origin: str, address: str, css: str
) -> None:
    phone.goto(origin + address)
    tops = places(phone, css, "top")
    assert tops
    assert tops[::2] == pytest.approx(tops[1::2], abs=1)


def test_a_long_way_goes_on_at_the_begin_of_a_line(phone: Page, origin: str) -> None:
    """Its sign stays behind on the line before."""
    phone.goto(f"{origin}practice/worksheets/people-vs-staff.html")
    links = phone.locator(".lh-crumbs a")
    first, last = links.first.bounding_box(), links.last.bounding_box()
    assert first
    assert last
    assert last["y"] > first["y"]
    assert last["x"] == first["x"]


@pytest.mark.parametrize(("width", "there"), [(390, False), (1440, True)])
def test_the_sign_of_a_heading_takes_room_on_a_desk_alone(
    phone: Page, origin: str, width: int, *, there: bool
) -> None:
    """It shows under a mouse; on a phone it would be an empty line."""
    phone.set_viewport_size({"width": width, "height": PHONE})
    phone.goto(f"{origin}debate.html")
    taken: list[bool] = phone.evaluate(
        "[...document.querySelectorAll('article .headerlink')]"
        ".map((sign) => sign.getClientRects().length > 0)"
    )
    assert set(taken) == {there}


def test_forced_colors_leave_lines_to_write_on(phone: Page, origin: str) -> None:
    phone.emulate_media(forced_colors="active")
    phone.goto(f"{origin}practice/worksheets/{LONG}.html")
    drawn = phone.locator(".lh-room").evaluate_all(
        "(rooms) => rooms.map((room) => getComputedStyle(room).backgroundImage)"
    )
    assert drawn
    assert "none" not in drawn


def test_what_a_sheet_says_at_its_foot_is_for_paper(phone: Page, origin: str) -> None:
    phone.goto(f"{origin}practice/worksheets/people-vs-staff.html")
    foot = phone.locator(".lh-foot").first
    assert not foot.is_visible()
    phone.emulate_media(media="print")
    assert foot.is_visible()


def test_a_handout_says_its_name_once_above_its_sheet(phone: Page, origin: str) -> None:
    """As what opens it, and as the link to its page; a sheet of paper has it too."""
    phone.goto(f"{origin}practice/sessions/words-in-our-ads.html")
    fold = phone.locator(".lh-handout").first
    fold.locator("summary").click()
    title = fold.locator(".lh-sheet-title").first
    assert not title.is_visible()
    phone.emulate_media(media="print")
    assert title.is_visible()


def test_a_script_narrows_the_situations_and_without_it_they_are_whole(
    phone: Page, origin: str
) -> None:
    def shown() -> int:
        count: int = phone.evaluate(
            "[...document.querySelectorAll('.lh-situations li')]"
            ".filter((item) => item.checkVisibility()).length"
        )
        return count

    phone.goto(f"{origin}situations/index.html")
    whole = shown()
    phone.locator(".lh-filter input").fill("boss never")
    assert 0 < shown() < whole
    phone.locator(".lh-filter input").fill("zzz")
    assert shown() == 0
    phone.locator(".lh-filter [role=status] a").click()
    expect(phone.locator("form.lh-search input")).to_have_value("zzz")
    phone.go_back()

    phone.route("**/filter.js*", lambda route: route.abort())
    phone.reload()
    assert shown() == whole
    assert not phone.locator(".lh-filter").is_visible()


def test_cards_of_readings_go_to_the_edge_of_the_screen(
    phone: Page, origin: str
) -> None:
    """The next card shows its edge there, so that one knows of it."""
    phone.goto(f"{origin}situations/my-team-waits-for-orders.html")
    row = phone.locator(".lh-reading-row").bounding_box()
    first = phone.locator(".lh-reading").first.bounding_box()
    title = phone.locator("h1").bounding_box()

    assert row
    assert first
    assert title
    assert (row["x"], row["width"]) == (0, 390)
    assert first["x"] == title["x"]
    assert first["width"] > 300


IN_SIGHT = """(css) => {
  const { top } = document.querySelector(css).getBoundingClientRect();
  return top > -2 && top < innerHeight;
}"""
"""What a link leads to is in sight, once the page has scrolled there."""


def test_no_reading_is_cut_on_a_desk(phone: Page, origin: str) -> None:
    """Three stand side by side, four two by two. One page in ten is looked at."""
    phone.set_viewport_size({"width": 1440, "height": 900})
    cut = []
    for address in of("situations")[::10]:
        phone.goto(origin + address)
        row = phone.locator(".lh-reading-row")
        if row.count() and row.evaluate("(e) => e.scrollWidth > e.clientWidth"):
            cut.append(address)
    assert cut == []


def test_letters_and_words_lead_through_the_index(phone: Page, origin: str) -> None:
    phone.goto(f"{origin}az.html")
    assert phone.locator(".lh-without-script").count() == 0
    last = phone.locator(".lh-pieces a").last.bounding_box()
    assert last
    assert last["y"] + last["height"] < PHONE  # all letters are on the first screen
    phone.get_by_role("link", name="T", exact=True).click()
    phone.wait_for_url("**/az/t.html")
    phone.locator(".lh-filter input").fill("tame")
    shown = phone.locator(".lh-az li:visible").all_inner_texts()
    assert shown
    assert all("tame" in line.lower() for line in shown)
    phone.locator(".lh-filter input").fill("zzz")
    assert phone.locator(".lh-letter:visible").count() == 0


@pytest.mark.parametrize(
    ("address", "entries", "word"),
    [
        ("glossary.html", ".lh-glossary > dt", "burnout"),
        ("sources/index.html", ".lh-bibliography > li", "Zaleznik"),
    ],
)
def test_letters_and_words_lead_through_words_and_works(
    phone: Page, origin: str, address: str, entries: str, word: str
) -> None:
    """Of many, each letter has a page, and the names of all stand above."""
    phone.goto(origin + address)
    shown = phone.locator(".lh-az > li:visible")
    whole = shown.count()
    phone.locator(".lh-filter input").fill(word)
    assert 0 < shown.count() < whole
    phone.locator(".lh-filter input").fill("zzz")
    assert shown.count() == 0
    assert phone.locator(".lh-filter [role=status]").inner_text()
    phone.locator(".lh-filter input").fill("")
    phone.get_by_role("link", name="M", exact=True).click()
    phone.wait_for_url("**/m.html")
    assert 5 < phone.locator(f"{entries}:visible").count() < whole
    assert phone.locator("h1").is_visible()


def test_an_address_that_leads_nowhere_lists_the_nearest_pages(
    phone: Page, origin: str
) -> None:
    """At any depth, as a server shows it; links on the page stay on the page."""
    body = (SITE / "404.html").read_text("utf-8")
    address = f"{origin}distinctions/peple-vs-staf.html"
    phone.route(
        address,
        lambda route: route.fulfill(status=404, body=body, content_type="text/html"),
    )
    phone.goto(address)
    phone.locator(".lh-nearest a").first.wait_for()

    assert phone.locator("h1").is_visible()
    assert "people-vs-staff" in (
        phone.locator(".lh-nearest a").first.get_attribute("href") or ""
    )
    phone.evaluate("document.querySelector('.skip-to-content').click()")
    assert phone.url.startswith(address)


def test_a_long_chapter_lists_its_parts_on_a_phone(phone: Page, origin: str) -> None:
    phone.goto(f"{origin}debate.html")
    phone.locator(".lh-parts summary").click()
    link = phone.locator(".lh-parts a").last
    link.click()
    phone.wait_for_function(IN_SIGHT, arg=":target")


def test_search_without_a_script_says_what_to_do(browser: Browser, origin: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{origin}index.html")
        page.locator(".lh-find input").fill("my team")
        page.locator(".lh-find button").click()
        assert page.url.startswith(f"{origin}az.html")
        assert page.get_by_text("Choose the first letter above").is_visible()
        assert page.get_by_role("link", name="T", exact=True).is_visible()


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_a_link_to_a_part_of_a_page_is_there_at_once(
    phone: Page, origin: str, motion: Any
) -> None:
    """Furo glides there, which takes seconds on a long page."""
    phone.emulate_media(reduced_motion=motion)
    phone.goto(f"{origin}debate.html")
    moved = """() => {
      location.hash = document.querySelector("section section:last-of-type").id;
      return scrollY;
    }"""
    assert phone.evaluate(moved) > PHONE


def test_who_has_chosen_nothing_yet_sees_on_a_phone_what_to_begin_with(
    phone: Page, origin: str
) -> None:
    """And no list that is longer than the screen, until it is asked for."""
    phone.goto(f"{origin}compare/build.html")
    begin = phone.locator(".lh-build-result a")
    begin.last.wait_for()
    place = begin.last.bounding_box()
    assert place
    assert place["y"] + place["height"] < PHONE
    assert phone.locator(".lh-build input:visible").count() == 0
    lists = phone.locator("article ul").evaluate_all(
        "lists => lists.filter((list) => list.checkVisibility())"
        ".map((list) => list.getBoundingClientRect().height)"
    )
    assert max(lists) < PHONE
    phone.get_by_text("By source").click()
    assert phone.get_by_role("link", name="Zaleznik 1977").is_visible()
