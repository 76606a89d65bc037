"""Build a comparison: chosen, copied, shared, restored, printed; nothing runs."""

from __future__ import annotations

import json
import re
from contextlib import contextmanager
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

import leadership_handbook as lh
from leadership_handbook.comparison.for_browser import compact
from leadership_handbook.facade import Handbook
from leadership_handbook.model import RECORD_TYPES, kind_of
from tests.browser.conftest import SITE, WIDTHS
from tests.browser.window import open_without_data

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

    from tests.browser.window import Window

BUILD = "compare/build.html"
SEED = 8
MOST = 55_000
"""Bytes that the page may have, compressed, with all that it loads but the data."""

FULL = (
    "?d=wicked-vs-tame,people-vs-staff,why-vs-how&a=focus,question-asked&s=bennis-1989"
)
SMALL = "?d=people-vs-staff"

HOSTILE = [
    "?d=<script>alert(1)</script>,__proto__&a=constructor&s=toString",
    "?d=%3Cimg%20src=x%20onerror=alert(1)%3E",
    "?d=people-vs-staff&a=__proto__,hasOwnProperty&s=%FF%E0%A4%A,%00",
    "?d=people-vs-staff,&d=,people-vs-staff&a=,,&s=&constructor=1",
    f"?d={'x' * 5000}&a={','.join(f'y{n}' for n in range(2000))}",
]
BAD = '<img src=x onerror="document.title=1">'

INSTEAD = """
Object.defineProperty(globalThis, "lhBuild", { get: () => data, set: () => {} });
const data = DATA;
"""
"""Data in place of the site's: its file may be in the browser's cache."""

CLIPBOARD = ["clipboard-read", "clipboard-write"]
NO_CLIPBOARD = (
    "Object.defineProperty(Navigator.prototype, 'clipboard', {value: undefined})"
)

TEXTS = """rows => rows.map(
  (row) => [...row.cells].map((cell) => cell.textContent).join(" | "))"""
IN_BOTH = """([data, choices]) => {
  const made = lhBuilder.tables(data);
  return choices.map((choice) => {
    const table = made.table(...choice);
    return [made.markdown(table), made.csv(table)];
  });
}"""

Choice = tuple[list[str], list[str], list[str]]


def choices(number: int) -> list[Choice]:
    """Return choices drawn with a fixed seed: some with aspects, some with sources."""
    drawn = Random(SEED)  # noqa: S311  (not for secrets)

    def some(ids: Any, *sizes: int) -> list[str]:
        return drawn.sample(list(ids), drawn.choice(sizes))

    return [
        (
            some(lh.distinctions, 1, 2, 3, 6),
            some(lh.aspects, 0, 0, 1, 4),
            some(lh.sources, 0, 0, 2, 5),
        )
        for _ in range(number)
    ]


def query(choice: Choice) -> str:
    pairs = zip("das", choice, strict=True)
    return "?" + "&".join(f"{name}={','.join(ids)}" for name, ids in pairs if ids)


def chosen(choice: Choice, handbook: Handbook | None = None) -> lh.Table:
    ids, aspects, sources = choice
    return lh.compare(
        "chosen", *ids, aspects=aspects, sources=sources, handbook=handbook
    )


@contextmanager
def opened(browser: Browser, width: str = "desk") -> Iterator[BrowserContext]:
    size: Any = {"width": WIDTHS[width], "height": 900}
    with browser.new_context(viewport=size, reduced_motion="reduce") as context:
        context.set_default_timeout(10_000)
        yield context


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with opened(browser) as context:
        page = context.new_page()
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("dialog", lambda dialog: errors.append(dialog.message))
        yield page
        assert errors == []


def rows(page: Page) -> list[str]:
    """Return the rows of the table as a reader meets them."""
    return list(page.locator(".lh-build tbody tr").evaluate_all(TEXTS))


def expected(choice: Choice) -> list[str]:
    dicts, group, found = chosen(choice).to_dicts(), "", []
    for row in dicts:
        if row["Group"] != group:
            found.append(group := row["Group"])
        found.append(" | ".join(list(row.values())[1:]))
    return found


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def status(page: Page) -> str:
    return page.locator(".lh-build-status").inner_text()


def test_twenty_choices_are_those_of_python_byte_for_byte(
    browser: Browser, origin: str
) -> None:
    """What is copied, as Markdown and as CSV; and what is shown."""
    with opened(browser) as context:
        context.grant_permissions(CLIPBOARD, origin=origin)
        page = context.new_page()
        for choice in choices(20):
            page.goto(origin + BUILD + query(choice))
            table = chosen(choice)
            for name, text in (
                ("Copy as Markdown", table.to_markdown()),
                ("Copy as CSV", table.to_csv()),
            ):
                press(page, name)
                form = name.rpartition(" ")[2]
                page.get_by_text(f"The table is copied, as {form}").wait_for()
                assert page.evaluate("navigator.clipboard.readText()") == text
            if table.rows:
                assert rows(page) == expected(choice)


def hostile_handbook() -> Handbook:
    """Return the shipped handbook with texts that markup and spreadsheets trip over."""
    drawn = Random(SEED)  # noqa: S311  (not for secrets)
    marks = ["=1+1", "+2", "-3", "@x", 'a "b", c', "a|b", "`c|d`", "*e* _f_", "~g~ <h>"]
    marks += ["**i**", "[j](#term-follower)", r"\k", "&amp;", "'", "l\nm", "``n`o``"]

    def text() -> str:
        return " ".join(drawn.sample(marks, drawn.randint(1, 4)))

    def line() -> str:
        return text().replace("\n", " ")

    def changed(d: lh.Distinction) -> lh.Distinction:
        cited = [replace(c.citation, locator=line()) for c in d.claims]
        claims = [
            replace(claim, text=text(), citation=citation)
            for claim, citation in zip(d.claims, cited, strict=True)
        ]
        contrasts = [
            replace(row, leadership=text(), management=text()) for row in d.contrasts
        ]
        return replace(
            d, title=line(), claims=tuple(claims), contrasts=tuple(contrasts)
        )

    kinds = map(kind_of, RECORD_TYPES)
    records: Any = {kind: dict(lh.load().of_kind(kind)) for kind in kinds}
    records["distinction"] = {k: changed(d) for k, d in records["distinction"].items()}
    aspects = records["aspect"].items()
    records["aspect"] = {k: replace(a, title=line()) for k, a in aspects}
    del records["aspect"]["focus"], records["source"]["bennis-1989"]
    return Handbook(records)


def test_any_text_comes_out_as_it_does_in_python(page: Page, origin: str) -> None:
    """A formula is harmless, a bar ends no cell, what is hidden has a name."""
    handbook = hostile_handbook()
    data = compact(handbook, lambda kind, record_id: f"{kind}/{record_id}")
    hidden = {"focus", "bennis-1989"}
    drawn: list[Choice] = [
        (
            d,
            [a for a in aspects if a not in hidden],
            [s for s in some if s not in hidden],
        )
        for d, aspects, some in choices(100)
    ]
    page.goto(origin + BUILD)
    found = page.evaluate(IN_BOTH, [json.loads(json.dumps(data)), drawn])

    tables = [chosen(choice, handbook) for choice in drawn]
    assert found == [[table.to_markdown(), table.to_csv()] for table in tables]
    assert any("'=1+1" in csv for _, csv in found)


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


@pytest.mark.parametrize("name", ["Copy as Markdown", "Copy as CSV"])
def test_copying_works_without_a_clipboard(
    browser: Browser, origin: str, place: str, name: str
) -> None:
    """Browsers give none to some pages, such as files: what is selected is copied."""
    table = chosen((["wicked-vs-tame", "people-vs-staff", "why-vs-how"], [], []))
    with opened(browser) as context:
        context.grant_permissions(CLIPBOARD, origin=origin)
        page = context.new_page()
        page.add_init_script(NO_CLIPBOARD)
        page.goto(place + BUILD + FULL.partition("&")[0])
        press(page, name)
        page.get_by_text("The table is copied, as").wait_for()
        assert page.locator("textarea").count() == 0
        reader = context.new_page()
        reader.goto(origin + BUILD)
        copied = reader.evaluate("navigator.clipboard.readText()")

    assert copied == (table.to_csv() if "CSV" in name else table.to_markdown())


def test_what_cannot_be_copied_is_selected(page: Page, place: str) -> None:
    page.add_init_script(f"{NO_CLIPBOARD}; document.execCommand = () => false")
    page.goto(place + BUILD + SMALL)
    press(page, "Copy the address")

    assert page.locator("textarea").input_value() == place + BUILD + SMALL
    assert page.evaluate("document.activeElement.selectionEnd") > 0
    assert "copy the text below" in status(page)


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


def test_hostile_data_is_text(page: Page, origin: str) -> None:
    """Whatever the records say, in every place where the page shows it."""

    def spoil(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: spoil(one) for key, one in value.items()}
        if isinstance(value, list):
            return [spoil(one) for one in value]
        bad = isinstance(value, str) and re.search("[A-Z ]", value)
        return f"{BAD}{value}" if bad else value

    text = (SITE / "_static/build-data.js").read_text("utf-8")
    data = spoil(json.loads(text[text.index("{") : text.rindex("}") + 1]))
    data["distinctions"][0][3][0][1] = [
        [
            ["web", "javascript:document.title=1", "x"],
            ["a", "", "y"],
            ["script", "", "z"],
        ],
    ]
    page.add_init_script(INSTEAD.replace("DATA", json.dumps(data)))
    page.goto(f"{origin}{BUILD}?d=people-vs-staff,why-vs-how&s=bennis-1989")
    page.goto(f"{origin}{BUILD}?d=people-vs-staff,why-vs-how,nothing")

    assert BAD in page.locator(".lh-build tbody").inner_text()
    assert page.locator("#lh-build :is(img, script)").count() == 0
    assert page.locator("#lh-build a[href^='javascript']").count() == 0
    assert "Build a comparison" in page.title()


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
