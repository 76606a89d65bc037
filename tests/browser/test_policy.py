"""The policy that the chapter on design promises: every page works under it."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import SITE, Quiet, served
from tests.browser.test_every_page import HEAVIEST
from tests.browser.window import Window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

CHAPTER = Path(__file__).parents[2] / "docs/data/design.md"


def inline(tag: str, html: str) -> list[str]:
    """Return what stands in the page's own elements without attributes."""
    return re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)


def digest(text: str) -> str:
    whole = hashlib.sha256(text.encode()).digest()
    return f"sha256-{base64.b64encode(whole).decode()}"


def policy() -> str:
    """Return the policy as printed, with the digests of what the theme writes."""
    text = CHAPTER.read_text("utf-8")
    (printed,) = re.findall(r"```text\n(default-src.*?)```", text, re.DOTALL)
    html = (SITE / "index.html").read_text("utf-8")
    (theme,), (colors,) = inline("script", html), inline("style", html)
    assert "dataset.theme" in theme, "a script of ours stands in the page"
    known = printed.replace("sha256-THEME", digest(theme))
    return " ".join(known.replace("sha256-COLORS", digest(colors)).split())


class Guarded(Quiet):
    """Serves files, each with the policy."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", policy())
        super().end_headers()


@pytest.fixture(scope="module")
def guarded() -> Iterator[str]:
    with served(Guarded) as address:
        yield address


def test_every_kind_of_page_works_under_the_policy(
    browser: Browser, guarded: str
) -> None:
    refused = {}
    with browser.new_context() as context:
        window = Window(context.new_page(), guarded)
        for address in HEAVIEST:
            if told := window.unrest(address):
                refused[address] = told
    assert refused == {}


def test_search_and_tools_work_under_the_policy(browser: Browser, guarded: str) -> None:
    with browser.new_context(viewport={"width": 1440, "height": 900}) as context:
        window = Window(context.new_page(), guarded)
        page = window.open("index.html")
        page.get_by_role("button", name=re.compile("Say it")).click()
        page.keyboard.type("my team waits")
        page.locator("[role=option]").first.wait_for()
        window.page.goto(f"{guarded}compare/all.html?find=people")
        assert page.locator(".lh-tools").is_visible()
        window.page.goto(f"{guarded}compare/build.html?d=people-vs-staff")
        page.locator(".lh-build tbody").wait_for()
        assert window.told == []


def test_the_policy_refuses_what_it_does_not_name(
    browser: Browser, guarded: str
) -> None:
    """Planted: a script in the page, which is what a policy is there to stop."""
    with browser.new_context() as context:
        window = Window(context.new_page(), guarded)
        page = window.open("about.html")
        page.evaluate(
            """() => {
              const planted = document.createElement("script");
              planted.textContent = "document.title = 'planted'";
              document.body.append(planted);
            }"""
        )
        assert page.title() != "planted"
        assert window.told
