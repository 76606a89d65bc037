"""Tables: sorted, filtered, shared by their address, opened, printed, on a phone."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, get_args
from urllib.parse import parse_qs, urlsplit

import pytest

import leadership_handbook as lh
from leadership_handbook.model import EvidenceWord
from tests.browser.conftest import SITE, WIDTHS
from tests.browser.window import Window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

ALL = "compare/all.html"
NUMBERS = "compare/objections.html"
CLAIMS = "sources/zaleznik-1977.html"
MANY_CLAIMS = "sources/alexopoulos.html"
MATRIX = "compare/who-says-what.html"
OF_A_THEME = "themes/change.html"
WITH_TABLES = [
    path.relative_to(SITE).as_posix()
    for path in sorted(SITE.rglob("*.html"))
    if '<table class="lh-table' in path.read_text(encoding="utf-8")
]

MOST = 55_000
"""Bytes that a page may have, compressed, with all that it loads."""
PAPER = 718
"""Pixels across a sheet of A4 between margins of a centimeter."""

ROW = "table.lh-table tbody tr:not(.lh-group):visible"
GROUP = "table.lh-table tr.lh-group:visible"
WORDS = get_args(EvidenceWord)

LABELED = """() => [...document.querySelectorAll(".lh-table td")].filter((cell) =>
  // What was found of a quoted pair begins with a verdict, which needs no label.
  !cell.matches(".lh-quoted td:last-child")).filter((cell) => {
  const { left, right, height } = cell.getBoundingClientRect();
  if (!cell.textContent.trim()) return height > 0;
  const label = getComputedStyle(cell, "::before").content;
  return !height || left < 0 || right > innerWidth ||
    cell.scrollWidth > cell.clientWidth || label !== JSON.stringify(cell.dataset.label);
}).map((cell) => cell.outerHTML.slice(0, 300))"""
"""Tells which cells a reader cannot see, or not with the label of their column."""

CUT = """() => [...document.querySelectorAll("table.lh-table")].flatMap((table) => {
  const cut = [...table.querySelectorAll("th, td")].filter((cell) => {
    const { left, right } = cell.getBoundingClientRect();
    return left < 0 || right > innerWidth || cell.scrollWidth > cell.clientWidth;
  });
  const clips = (overflow) => overflow !== "visible";
  for (let box = table; box !== document.body; box = box.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(box);
    const wide = box.scrollWidth > box.clientWidth + 1;
    const high = box.scrollHeight > box.clientHeight + 1;
    if (wide && clips(overflowX) || high && clips(overflowY)) cut.push(box);
  }
  const idle = ".lh-tools, .lh-take, .lh-more";
  const seen = (box) => box.getClientRects().length;
  return [...cut, ...[...document.querySelectorAll(idle)].filter(seen)];
}).map((box) => box.outerHTML.slice(0, 300))"""
"""Tells what is cut off, and what paper has no use for."""

HOSTILE = [
    "sort=<img src=x onerror=alert(1)>&only=<b>&find=",
    "sort=__proto__&only=constructor",
    "sort=-&sort=-Nothing&sort2=Evidence&only=%00",
    "sort=%FF%FE&only=%E0%A4%A",
]


@pytest.fixture(params=["served", "file"])
def place(origin: str, request: pytest.FixtureRequest) -> str:
    """The site on a server, and the same files opened from the disk."""
    return origin if request.param == "served" else f"{SITE.as_uri()}/"


def windows(browser: Browser, place: str, **options: Any) -> Iterator[Window]:
    with browser.new_context(reduced_motion="reduce", **options) as context:
        yield Window(context.new_page(), place)


@pytest.fixture
def desk(browser: Browser, place: str) -> Iterator[Window]:
    size: Any = {"width": WIDTHS["desk"], "height": 900}
    yield from windows(browser, place, viewport=size)


@pytest.fixture
def phone(browser: Browser, place: str) -> Iterator[Window]:
    size: Any = {"width": WIDTHS["phone"], "height": 844}
    yield from windows(browser, place, viewport=size, has_touch=True)


def column(page: Page, number: int) -> list[str]:
    """Return the texts of a column from top to bottom, as far as they are shown."""
    return page.locator(f"{ROW} > :nth-child({number})").all_inner_texts()


def view(page: Page) -> tuple[Any, ...]:
    """Return all that a reader can change, and what it makes the page show."""
    chosen = page.locator(".lh-tools :is(input, select)")
    values = chosen.evaluate_all("found => found.map(({value}) => value)")
    sorted_by = page.locator("[aria-sort]").evaluate_all(
        "found => found.map(head => [head.textContent, head.ariaSort])"
    )
    groups = page.locator(GROUP).all_inner_texts()
    return values, sorted_by, column(page, 1), groups, counted(page)


def counted(page: Page) -> str:
    return page.locator(".lh-tools").get_by_role("status").inner_text()


def box(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Find in this table")


def select(page: Page, name: str) -> Locator:
    return page.get_by_role("combobox", name=name, exact=True)


def address(page: Page) -> str:
    """Return the address as the reader sees it, at once."""
    url: str = page.evaluate("location.href")
    return url


def press(page: Page, title: str) -> str | None:
    """Press the head of a column; return how it says that the table is sorted."""
    page.get_by_role("button", name=title, exact=True).click()
    head = page.get_by_role("columnheader", name=title, exact=True)
    return head.get_attribute("aria-sort")


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
    box(page).fill("zzz")
    assert told.inner_text() == "Nothing in this table has these words."


def test_sorted_rows_keep_what_their_group_said(desk: Window) -> None:
    page = desk.open("compare/evidence.html")
    page.get_by_role("button", name="Distinction").first.click()
    said = page.locator(f"{ROW} .lh-of").all_inner_texts()
    assert len(said) == len(lh.distinctions)
    assert set(said) == {d.evidence.word for d in lh.distinctions.values()}
    page.get_by_role("button", name="Reset").first.click()
    assert not page.locator(".lh-of").first.is_visible()


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


def test_a_claim_opens_beside_its_link(desk: Window) -> None:
    page = desk.open(CLAIMS)
    opens_beside(page)
    page.keyboard.press("Escape")
    assert page.locator("[popover]:popover-open").count() == 0
    assert page.evaluate("document.activeElement.className") == "lh-more"


def test_a_claim_opens_on_a_phone(phone: Window) -> None:
    opens_beside(phone.open(CLAIMS))


def opens_beside(page: Page) -> None:
    """Open the second claim; check what it says, and that it stands at its button."""
    row = page.locator(ROW).nth(1)
    button = row.get_by_role("button", name="asserts, Zaleznik 1977: where and how")
    button.click()
    opened = page.locator("[popover]:popover-open")
    card, at, size = opened.bounding_box(), button.bounding_box(), page.viewport_size
    assert card
    assert at
    assert size

    assert opened.inner_text().startswith("asserts Zaleznik 1977, ")
    source = opened.get_by_role("link", name="Zaleznik 1977")
    assert source.evaluate("link => link.href.split('#')[0]") == page.url
    assert card["x"] >= 0
    assert card["x"] + card["width"] <= size["width"]
    gap = max(card["y"] - at["y"] - at["height"], at["y"] - card["y"] - card["height"])
    assert 0 <= gap < 16


def test_each_button_has_its_claim_and_each_claim_its_button(desk: Window) -> None:
    for path in (CLAIMS, MATRIX, OF_A_THEME):
        page = desk.open(path)
        leads = page.locator('table.lh-table td a[href*="#lh-claim-"]')
        # A claim's text may lead to another record; that is no claim of the cell.
        buttons = page.locator("table.lh-table td .lh-more")
        wanted, ids = buttons.evaluate_all(
            """found => [found.map((button) => button.popoverTargetElement?.id),
              [...document.querySelectorAll("table [popover]")].map(({ id }) => id)]"""
        )
        assert leads.count() == len(wanted) > 2
        assert wanted == ids
        assert len(set(ids)) == len(ids)


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


def test_the_matrix_scrolls_in_itself_and_keeps_its_heads(desk: Window) -> None:
    page = desk.open(MATRIX)
    region = page.get_by_role("region", name="Who says what")
    region.focus()
    for _ in range(12):
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowDown")
    page.wait_for_function(
        "box => box.scrollLeft > 100 && box.scrollTop > 100",
        arg=region.element_handle(),
    )
    place = region.bounding_box()
    head = page.get_by_role("columnheader", name="Source", exact=True).bounding_box()

    assert page.evaluate("document.scrollingElement.scrollLeft") == 0
    assert place
    assert head
    assert head["x"] == pytest.approx(place["x"], abs=1)
    assert head["y"] == pytest.approx(place["y"], abs=1)


def test_the_matrix_tells_row_and_column(desk: Window) -> None:
    page = desk.open(MATRIX)
    cell = page.locator("table.lh-table td:has(a)").first
    label = cell.get_attribute("data-label")
    head = page.get_by_role("columnheader", name=label, exact=True)
    plain = background(head)
    for enter in (cell.hover, cell.get_by_role("link").first.focus):
        enter()
        shown = (head, cell, cell.locator("xpath=../th"))
        colors = {
            found.evaluate("cell => getComputedStyle(cell).backgroundColor")
            for found in shown
        }
        assert len(colors) == 1
        assert plain not in colors
        page.mouse.move(0, 0)


def background(cell: Locator) -> str:
    found: str = cell.evaluate("cell => getComputedStyle(cell).backgroundColor")
    return found


def test_a_phone_has_nothing_to_stop_at(phone: Window) -> None:
    page = phone.open(MATRIX)
    region = page.get_by_role("region", name="Who says what")

    assert region.evaluate("box => box.tabIndex") == -1
    assert region.evaluate("box => getComputedStyle(box).overflow") == "visible"


@pytest.mark.parametrize("path", [ALL, CLAIMS])
def test_a_table_that_fits_is_no_region_and_its_heads_stick(
    desk: Window, path: str
) -> None:
    page = desk.open(path)
    assert page.locator("article").get_by_role("region").count() == 0
    assert page.locator(".table-wrapper[tabindex]").count() == 0
    page.locator(ROW).nth(5).evaluate("row => row.scrollIntoView()")
    page.wait_for_timeout(300)
    head = page.get_by_role("columnheader").first.bounding_box()
    assert head
    assert head["y"] == pytest.approx(0, abs=1)


@pytest.mark.parametrize("path", [CLAIMS, MATRIX, OF_A_THEME])
def test_nothing_is_wrong_with_an_open_claim(window: Window, path: str) -> None:
    window.open(path)
    window.page.locator(".lh-more").nth(2).click()

    assert window.faults_now() == []


def test_a_phone_shows_every_cell_with_its_label(browser: Browser, origin: str) -> None:
    assert on_each_page(browser, origin, WIDTHS["phone"], LABELED) == {}


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


def test_on_paper_nothing_is_cut(browser: Browser, origin: str) -> None:
    assert on_each_page(browser, origin, PAPER, CUT, media="print") == {}


def on_each_page(
    browser: Browser, origin: str, width: int, script: str, **media: Any
) -> dict[str, Any]:
    """Return what a script tells of each page with a table, if it tells something."""
    told = {}
    for window in windows(browser, origin, viewport={"width": width, "height": 900}):
        window.page.emulate_media(**media)
        for path in WITH_TABLES:
            if found := window.open(path).evaluate(script):
                told[path] = found
    return told


def test_without_a_script_the_table_is_whole(browser: Browser, place: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = Window(context.new_page(), place).open(
            ALL + "?find=people&sort=Evidence"
        )

        assert page.locator(ROW).count() == len(lh.distinctions)
        assert page.locator(GROUP).count() == len(lh.themes)
        assert page.locator(".lh-tools, .lh-sort").count() == 0
