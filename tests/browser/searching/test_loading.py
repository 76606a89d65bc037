"""What the box loads: little, from a server or a folder; without it, what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import SITE, weight
from tests.browser.searching.typed import SHOWN, searching
from tests.browser.window import open_without_data

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page


def test_an_index_that_does_not_load_is_told(page: Page, origin: str) -> None:
    open_without_data(page, f"{origin}start.html")
    page.keyboard.press("/")

    expect(page.locator(".lh-search-status")).to_contain_text("could not be loaded")


def test_it_works_from_a_folder(page: Page) -> None:
    page.goto((SITE / "distinctions/why-vs-how.html").as_uri())
    searching(page, "my boss treats us like replaceable parts")
    page.keyboard.press("Enter")

    page.wait_for_url((SITE / "distinctions/people-vs-staff.html").as_uri())


def test_it_works_below_a_folder_that_is_named_as_a_script(
    page: Page, tmp_path: Path
) -> None:
    """As hosts are, too: the name of a part is read from its address."""
    folder = tmp_path / "handbook.js" / "site"
    folder.parent.mkdir()
    folder.symlink_to(SITE, target_is_directory=True)
    page.goto(f"file://{folder}/distinctions/why-vs-how.html")

    searching(page, "my boss treats us like replaceable parts")


def test_without_a_script_the_box_leads_to_the_index(
    browser: Browser, origin: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{origin}distinctions/why-vs-how.html")
        page.locator("form.lh-search input").fill("headcount")
        page.keyboard.press("Enter")
        page.wait_for_url("**/az.html?q=headcount")


SCRIPTS = ("search-words", "search-engine", "search-stemmer", "search/head")
LOADED = """() => performance.getEntriesByType("resource")
    .map(entry => new URL(entry.name).pathname.slice(1))
    .filter(path => path.startsWith("_static/search"))"""


STORY = """Every Thursday the depot sends us two lorries at once and my foreman shouts
at whoever stands nearest. Last week it was me. I said we need a third fork truck, he
laughed in front of the drivers, and now the others keep away from me in the canteen"""


@pytest.mark.parametrize(
    "text",
    [
        "trust",
        "my team waits for orders",
        "headcount",
        "they listen to the cook and not to the manager",
        "recruiter asked if I am a lead or a manager, I did not know what to answer",
        " ".join(STORY.split()),
    ],
)
def test_the_first_result_costs_little(page: Page, text: str) -> None:
    page.keyboard.press("/")
    page.keyboard.insert_text(text)
    page.wait_for_function(SHOWN, arg=text)
    loaded = {path for path in page.evaluate(LOADED) if path.endswith(".js")}

    assert {f"_static/{name}.js" for name in SCRIPTS} <= loaded
    assert sum(map(weight, loaded)) <= 60_000
