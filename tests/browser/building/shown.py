"""The page on which a reader puts a table together, and the same in Python."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import leadership_handbook as lh
from tests.browser.conftest import WIDTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

    from leadership_handbook.facade import Handbook


BUILD = "compare/build.html"
MOST = 55_000
"""Bytes that the page may have, compressed, with all that it loads but the data."""

FULL = (
    "?d=wicked-vs-tame,people-vs-staff,why-vs-how&a=focus,question-asked&s=bennis-1989"
)
SMALL = "?d=people-vs-staff"


TEXTS = """rows => rows.map(
  (row) => [...row.cells].map((cell) => cell.textContent).join(" | ")
    .replaceAll("\xa0", " "))"""

Choice = tuple[list[str], list[str], list[str]]


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
