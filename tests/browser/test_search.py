"""The search box in a browser: the same hits as in Python, by keyboard and by touch."""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from typing import TYPE_CHECKING
from unicodedata import category

import pytest
from playwright.sync_api import expect

import leadership_handbook as lh
from leadership_handbook.searching.entries import entries
from leadership_handbook.searching.index import Index, build
from leadership_handbook.searching.ranking import Ranking
from leadership_handbook.searching.words import folded, stem
from leadership_handbook.shipped import shipped
from tests.browser.conftest import SITE, weight
from tests.browser.window import open_without_data
from tests.searching.queries import queries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

    from tests.browser.window import Window

ODD = [
    "",
    " ",
    "a",
    "why",
    "x" * 10_000,
    "a b " * 2_500,
    "...!?",
    "Привет мир",
    "日本語",
    "__proto__",
    "constructor toString",
    "<script>alert(1)</script>",
    "motiv ",
    "extra-ord",
    "İstanbul",
    "e\u0301cole",
    "boss\u2019s",
    "😀 boss",
    "\ud800 boss",
]
"""Besides what readers ask: what may trip over letters, lengths and names."""

SHOWN = """text => document.querySelector("#lh-results")?.dataset.query === text"""
BOX = "input[role=combobox]"
HITS = """async texts => {
    const found = [];
    for (const text of texts) {
        const {hits, near} = await lhEngine.search(text);
        const shown = await lhEngine.texts(hits);
        found.push([near, shown.map(hit => [hit.kind, hit.id, hit.score, hit.name])]);
    }
    return found;
}"""
STEMS = "words => words.map(lhEngine.stemmed)"
FOLDS = "texts => texts.map(text => [...text].map(lhEngine.folded).join(''))"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(viewport={"width": 1440, "height": 900}) as opened:
        yield opened


@pytest.fixture
def page(context: BrowserContext, origin: str) -> Page:
    opened = context.new_page()
    opened.goto(f"{origin}start.html")
    return opened


def searching(page: Page, text: str) -> Page:
    """Type a text into the box as a reader does, and wait for its results."""
    page.keyboard.press("/")
    page.keyboard.type(text)
    page.wait_for_function(SHOWN, arg=text)
    return page


def records(page: Page) -> list[str | None]:
    options = page.locator("[role=option]")
    return [one.get_attribute("data-record") for one in options.all()]


# --------------------------------------------------------------------------
# The same hits as in Python


def shown() -> Index:
    """Return the index, as Python makes it, of the kinds that the site has pages of."""
    head = (SITE / "_static/search/head.js").read_text("utf-8")
    kinds = json.loads(head.removeprefix('lhPart("head",').rstrip(");\n"))["kinds"]
    have = {kind["kind"] for kind in kinds}
    return build(e for e in entries(shipped()) if e.kind in have).opened()


def test_hits_order_and_scores_are_those_of_python(page: Page) -> None:
    texts = [query.text for query in queries()] + ODD
    assert len(texts) >= 500
    searching(page, "a")
    index = shown()

    for text, (near, hits) in zip(texts, page.evaluate(HITS, texts), strict=True):
        ranking = Ranking(index, text)
        wanted = [
            [index.kinds[one.entry], index.ids[one.entry], one.score, one.name]
            for one in ranking.ranked
        ]
        assert hits == wanted, text
        assert near == ranking.near, text


def test_stems_are_those_of_python(page: Page) -> None:
    searching(page, "a")
    index = shown()
    known = [
        one.word for letter in index.head.letters for one in index.lettered(letter)
    ]

    assert page.evaluate(STEMS, known) == [stem(word) for word in known]


def test_every_script_is_folded_as_in_python(page: Page) -> None:
    """Each letter that Unicode has had since 2021: a newer one is no letter in both."""
    searching(page, "a")
    known = map(chr, {*range(sys.maxunicode + 1)} - {*range(0xD800, 0xE000)})
    assigned = [letter for letter in known if category(letter) not in {"Cn", "Co"}]

    for start in range(0, len(assigned), 5_000):
        some = assigned[start : start + 5_000]
        assert page.evaluate(FOLDS, some) == [folded(letter) for letter in some]


# --------------------------------------------------------------------------
# By keyboard


def test_it_is_a_combobox_whose_focus_is_never_lost(page: Page) -> None:
    box = page.locator(BOX)
    expect(box).to_have_attribute("aria-expanded", "false")
    searching(page, "followers")

    expect(box).to_be_focused()
    expect(box).to_have_attribute("aria-expanded", "true")
    listed = page.locator(f"#{box.get_attribute('aria-controls')}")
    expect(listed).to_have_role("listbox")
    options = page.locator("[role=option]")
    last = options.count() - 1
    for key, number in (
        ("ArrowDown", 0),
        ("ArrowDown", 1),
        ("ArrowUp", 0),
        ("ArrowUp", last),
        ("Home", 0),
        ("End", last),
        ("ArrowDown", 0),
    ):
        page.keyboard.press(key)
        expect(box).to_be_focused()
        expect(options.nth(number)).to_have_attribute("aria-selected", "true")
        chosen = options.nth(number).get_attribute("id")
        expect(box).to_have_attribute("aria-activedescendant", str(chosen))
        expect(page.locator("[role=option][aria-selected=true]")).to_have_count(1)


def test_escape_closes_and_the_next_letter_opens_again(page: Page) -> None:
    searching(page, "headcount")
    page.keyboard.press("Escape")

    box = page.locator(BOX)
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(page.locator("[role=option]").first).to_be_hidden()
    assert "?" not in page.url
    page.keyboard.press("Control+k")
    expect(page.locator("[role=option]").first).to_be_visible()


def test_enter_opens_the_first_if_none_is_chosen(page: Page) -> None:
    searching(page, "my boss treats us like replaceable parts").keyboard.press("Enter")

    page.wait_for_url("**/distinctions/people-vs-staff.html")


def test_back_brings_the_query_and_its_results_again(page: Page) -> None:
    searching(page, "wicked problem")
    before = records(page)
    assert page.url.endswith("start.html?q=wicked+problem")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "start.html" not in url)

    page.go_back()
    expect(page.locator(BOX)).to_have_value("wicked problem")
    expect(page.locator("[role=option]")).to_have_count(len(before))
    assert records(page) == before


def test_a_slash_in_another_field_stays_a_slash(page: Page) -> None:
    page.evaluate(
        "document.querySelector('article').append(document.createElement('input'))"
    )
    page.locator("article input").focus()
    page.keyboard.press("/")

    expect(page.locator("article input")).to_have_value("/")


# --------------------------------------------------------------------------
# What it shows


def test_a_distinction_shows_its_sides_and_why_it_was_found(page: Page) -> None:
    first = searching(page, "headcount").locator("[role=option]").first

    expect(first).to_have_attribute("data-record", "distinction:people-vs-staff")
    record = lh.distinctions["people-vs-staff"]
    expect(first).to_contain_text(record.leadership.summary)
    expect(first).to_contain_text(record.management.summary)
    expect(first).to_contain_text("you searched headcount, one of its other names")
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
    assert len(records(page)) == min(many, 10)


def test_more_can_be_shown(page: Page) -> None:
    searching(page, "leadership")
    assert len(records(page)) == 10
    page.get_by_role("button", name="Show more").click()

    expect(page.locator("[role=option]")).to_have_count(30)
    expect(page.locator(BOX)).to_be_focused()
    expect(page.get_by_role("button", name="Show more")).to_have_count(0)


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


# --------------------------------------------------------------------------
# Harm


FIRST = min(lh.distinctions)
EVIL = "<img src=x onerror=hurt()>"
POISON = """
globalThis.hurt = () => { globalThis.hurts = true; };
let part;
Object.defineProperty(globalThis, "lhPart", {
    get: () => (name, data) => {
        if (name === "t0") data[0].splice(0, 3, "evil", ["Evil " + EVIL], [EVIL, EVIL]);
        if (name === "head") data.words.one = data.words.many = EVIL;
        part(name, data);
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


def test_an_index_that_does_not_load_is_told(page: Page, origin: str) -> None:
    open_without_data(page, f"{origin}start.html")
    page.keyboard.press("/")

    expect(page.locator(".lh-search-status")).to_contain_text("could not be loaded")


# --------------------------------------------------------------------------
# Everywhere


def test_it_works_from_a_folder(page: Page) -> None:
    page.goto((SITE / "distinctions/why-vs-how.html").as_uri())
    searching(page, "my boss treats us like replaceable parts")
    page.keyboard.press("Enter")

    page.wait_for_url((SITE / "distinctions/people-vs-staff.html").as_uri())


def test_without_a_script_the_box_leads_to_the_index(
    browser: Browser, origin: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{origin}distinctions/why-vs-how.html")
        page.locator("form.lh-search input").fill("headcount")
        page.keyboard.press("Enter")
        page.wait_for_url("**/az.html?q=headcount")


def test_on_a_phone_it_fills_the_screen_without_the_menu(
    browser: Browser, origin: str
) -> None:
    size = {"width": 390, "height": 844}
    with browser.new_context(viewport=size, has_touch=True, is_mobile=True) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"{origin}distinctions/why-vs-how.html")
        opener = page.locator(".mobile-header button.lh-search-opener")
        opener.tap()
        expect(page.locator(BOX)).to_be_focused()
        page.keyboard.type("headcount")
        expect(page.locator("[role=option]").first).to_be_visible()
        box = page.locator("form.lh-search").bounding_box()
        assert box == {"x": 0, "y": 0, "width": 390, "height": 844}
        assert page.evaluate("document.scrollingElement.scrollWidth") == 390
        page.get_by_role("button", name="Close").tap()
        expect(opener).to_be_focused()


@pytest.mark.parametrize("text", ["", "leading", "zzmotiwazzz"])
def test_every_state_is_accessible(window: Window, text: str) -> None:
    window.open("start.html")
    window.page.keyboard.press("/")
    window.page.keyboard.type(text)
    expect(window.page.locator(".lh-search-status")).not_to_be_empty()
    window.page.keyboard.press("ArrowDown")

    assert window.faults_now() == []


# --------------------------------------------------------------------------
# Weight, in bytes over a server that compresses


SCRIPTS = ("search-words", "search-engine", "search-stemmer", "search/head")
LOADED = """() => performance.getEntriesByType("resource")
    .map(entry => new URL(entry.name).pathname.slice(1))
    .filter(path => path.startsWith("_static/search"))"""


@pytest.mark.parametrize("text", ["trust", "my team waits for orders", "headcount"])
def test_the_first_result_costs_little(page: Page, text: str) -> None:
    page.keyboard.press("/")
    page.keyboard.insert_text(text)
    page.wait_for_function(SHOWN, arg=text)
    loaded = {path for path in page.evaluate(LOADED) if path.endswith(".js")}

    assert {f"_static/{name}.js" for name in SCRIPTS} <= loaded
    assert sum(map(weight, loaded)) <= 60_000
