"""What is taken along of a table: its cells, as Markdown, as CSV, its address."""

from __future__ import annotations

from contextlib import contextmanager
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest

import leadership_handbook as lh
from leadership_handbook.about import address
from leadership_handbook.comparison import KINDS
from tests.browser.conftest import CLIPBOARD, SITE, WIDTHS
from tests.browser.marks import typed, typed_csv, typed_rows
from tests.browser.window import Window

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from playwright.sync_api import Browser, Locator, Page

ALL = "compare/all.html"
WHEN = "compare/when.html"
OF_A_THEME = "themes/means.html"
CHOSEN = "compare/build.html?d=wicked-vs-tame,people-vs-staff"
RICH = """navigator.clipboard.read().then(([one]) => one.getType("text/html"))
  .then((blob) => blob.text())"""
BAD = '=<img src=x onerror="document.title=1">\t| "a" [b](c)\n'


@contextmanager
def reading(browser: Browser, origin: str, **options: Any) -> Iterator[Page]:
    """Open a window that may read the clipboard."""
    size: Any = {"width": WIDTHS["desk"], "height": 900}
    with browser.new_context(viewport=size, **options) as context:
        context.set_default_timeout(10_000)
        context.grant_permissions(CLIPBOARD, origin=origin)
        yield context.new_page()


@pytest.fixture
def page(browser: Browser, origin: str) -> Iterator[Page]:
    with reading(browser, origin) as page:
        yield page


SLIDES = "Copy for slides and documents"
HAS_HTML = (
    """navigator.clipboard.read().then(([one]) => one.types.includes("text/html"))"""
)


def copy(tools: Locator, name: str) -> None:
    """Press a button of a table, and wait until it says that it is done."""
    tools.page.evaluate("navigator.clipboard.writeText('')")
    tools.get_by_role("button", name=name, exact=True).click()
    tools.page.wait_for_function("navigator.clipboard.readText().then(Boolean)")
    if name == SLIDES:  # a browser that is busy has the plain text first
        tools.page.wait_for_function(HAS_HTML)


def copied(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def table_of(kind: str, example: Mapping[str, str]) -> lh.Table:
    """Return the table that the reference shows of a kind."""
    options: dict[str, Any] = dict(example)
    ids = options.pop("ids", "").split()
    several = {"aspects", "columns", "sources"} & options.keys()
    options |= {name: options[name].split(", ") for name in several}
    return lh.compare(kind, *ids, **options)


class Cells(HTMLParser):
    """Reads the rows of an HTML table, as a program reads them into which it goes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.inside = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag == "tr":
            self.rows.append([])
        elif tag in {"th", "td"}:
            self.rows[-1].append("")
            self.inside = True
        elif tag == "br":
            self.rows[-1][-1] += "\n"
        elif tag == "a":
            self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag not in {"th", "td"}

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.rows[-1][-1] += data


def cells(table: lh.Table) -> list[list[str]]:
    """Return the rows of a table with its heads, a heading as one cell."""
    rows, group = [[column.title for column in table.columns]], ""
    for row in table.to_dicts():
        if row.get("Group", "") != group:
            rows.append([group := row["Group"]])
        rows.append([text for name, text in row.items() if name != "Group"])
    return rows


def test_each_kind_of_table_is_copied_as_python_writes_it(
    page: Page, origin: str
) -> None:
    """As Markdown and CSV, but for marks of quotation; cells as HTML and with tabs."""
    page.goto(origin + "data/tables.html")
    for kind, declared in KINDS.items():
        table = table_of(kind, declared.example)
        tools = page.locator(f"[id='lh-kind-{kind}'] .lh-take")
        copy(tools, "Copy as Markdown")
        assert typed(copied(page)) == typed(table.to_markdown())
        copy(tools, "Copy as CSV")
        assert typed_csv(copied(page)) == typed_csv(table.to_csv())
        copy(tools, "Copy for slides and documents")
        *rows, last = Cells(page.evaluate(RICH)).rows
        wanted = [*cells(table), *([note] for note in table.notes)]
        assert typed_rows(rows) == typed_rows(wanted)
        place = f"{origin}data/tables.html#lh-kind-{kind}"
        assert last == [f"Leadership Handbook: {place}"]
        lines = copied(page).split("\r\n")
        titles = list(table.to_dicts()[0])
        assert lines[0].split("\t") == titles
        assert {line.count("\t") for line in lines[:-1]} == {len(titles) - 1}


def test_links_go_along_and_lead_to_the_site(page: Page, origin: str) -> None:
    page.goto(origin + ALL)
    copy(page.locator(".lh-take"), "Copy for slides and documents")
    read = Cells(page.evaluate(RICH))

    assert f"{origin}distinctions/people-vs-staff.html" in read.links
    assert read.tags <= {"table", "caption", "thead", "tbody", "tr", "th", "td"} | {
        "a",
        "small",
        "em",
        "br",
    }


def test_from_a_folder_no_address_of_the_machine_goes_along(
    browser: Browser, origin: str
) -> None:
    with reading(browser, origin) as page:
        page.goto(f"{SITE.as_uri()}/{ALL}")
        page.get_by_role("button", name="Copy for slides and documents").click()
        page.get_by_text("its cells stay cells").wait_for()
        page.goto(origin + ALL)
        html = page.evaluate(RICH)

    assert "file:" not in html
    assert f"Leadership Handbook: {address('Documentation')}{ALL}" in html


def test_what_is_copied_is_what_is_shown(page: Page, origin: str) -> None:
    """Sorted and filtered, and with headings only where rows are below them."""
    page.goto(f"{origin}{ALL}?find=people&sort=-Distinction")
    shown = page.locator("table.lh-table tbody th:visible > p").all_inner_texts()
    copy(page.locator(".lh-take"), "Copy as CSV")

    lines = copied(page).splitlines()
    assert lines[0] == "Distinction,Leadership,Management,Evidence"
    assert 1 < len(shown) < len(lh.distinctions)
    assert [line.split(",")[0] for line in lines[1:]] == shown
    copy(page.locator(".lh-take"), "Copy the address")
    assert copied(page) == f"{origin}{ALL}?find=people&sort=-Distinction"


def test_the_address_leads_to_the_table(page: Page, origin: str) -> None:
    page.goto(origin + OF_A_THEME)
    tools = page.locator(".lh-take").last
    copy(tools, "Copy the address")

    page.goto(copied(page))
    section = page.locator(":target")
    assert section.locator("table.lh-table").count() == 1


def test_a_chosen_comparison_is_copied_with_its_cells(page: Page, origin: str) -> None:
    page.goto(origin + CHOSEN)
    copy(page.locator(".lh-build-actions"), "Copy for slides and documents")
    table = lh.compare("chosen", "wicked-vs-tame", "people-vs-staff")
    *rows, last = Cells(page.evaluate(RICH)).rows

    assert typed_rows(rows) == typed_rows(cells(table))
    assert last == [f"Leadership Handbook: {origin}{CHOSEN}"]


def test_no_text_is_markup_or_a_formula_where_it_goes(page: Page, origin: str) -> None:
    page.goto(origin + ALL)
    cell = page.locator("table.lh-table tbody td p").first
    cell.evaluate("(cell, text) => { cell.textContent = text; }", BAD)
    copy(page.locator(".lh-take"), "Copy for slides and documents")

    assert "img" not in Cells(page.evaluate(RICH)).tags
    assert "\t'=<img" in copied(page)
    copy(page.locator(".lh-take"), "Copy as Markdown")
    assert r"=\<img src=x" in copied(page)
    assert r"\| " in copied(page)


def test_the_keyboard_copies_and_is_told_so(page: Page, origin: str) -> None:
    page.goto(origin + ALL)
    tools = page.locator(".lh-take")
    assert tools.get_attribute("aria-label") == "All distinctions"
    tools.get_by_role("button").first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    tools.get_by_text("The table is copied, as Markdown.").wait_for()
    assert tools.get_by_role("status").is_visible()
    assert page.evaluate("document.activeElement.textContent") == "Copy as Markdown"


@pytest.mark.parametrize("path", [ALL, WHEN, OF_A_THEME, CHOSEN])
def test_nothing_is_wrong_once_it_is_copied(window: Window, path: str) -> None:
    page = window.open(path)
    page.get_by_role("button", name="Copy the address").first.click()
    page.locator("[role=status]", has_text="copied").or_(
        page.locator("textarea")
    ).first.wait_for()
    # Half way down furo offers its way back to the top, outside of all landmarks.
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_function("!document.querySelector('.show-back-to-top')")

    assert window.faults_now() == []


def test_a_finger_can_press_each(browser: Browser, origin: str) -> None:
    size: Any = {"width": WIDTHS["phone"], "height": 844}
    with browser.new_context(viewport=size, has_touch=True) as context:
        page = Window(context.new_page(), origin).open(ALL)
        boxes = [b.bounding_box() for b in page.locator(".lh-take button").all()]

        assert all(box and box["height"] >= 32 for box in boxes)
        assert all(box and box["x"] + box["width"] <= 390 for box in boxes)


def test_forced_colors_show_the_buttons(browser: Browser, origin: str) -> None:
    with browser.new_context(forced_colors="active") as context:
        page = context.new_page()
        page.goto(origin + ALL)
        style = page.locator(".lh-take button").first.evaluate(
            "one => ((style) => [style.color, style.backgroundColor,"
            " style.textDecorationLine])(getComputedStyle(one))"
        )

    assert style[0] != style[1]
    assert style[2] == "underline"


def test_without_a_script_nothing_is_promised(browser: Browser, origin: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        for path in (ALL, CHOSEN):
            page.goto(origin + path)
            assert page.locator(".lh-take").count() == 0
            assert page.get_by_text("Copy for slides").count() == 0


@pytest.mark.parametrize("path", [ALL, CHOSEN])
def test_paper_has_no_buttons(page: Page, origin: str, path: str) -> None:
    page.goto(origin + path)
    page.emulate_media(media="print")

    assert not page.get_by_role("button", name="Copy as CSV").is_visible()
