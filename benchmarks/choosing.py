"""What a browser spends when a reader chooses one distinction more, among many."""

from __future__ import annotations

import shutil
from statistics import median
from typing import TYPE_CHECKING

from measure import report
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import CDPSession, Page

MOST, GOAL = 200, 60
TIMES = 10
"""How often the last is chosen and left out again."""
PRESS = """id => document.querySelector(`#lh-pick-d input[value="${id}"]`).click()"""
DRAWN = "() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))"


def report_choosing(number: int, html: Path) -> None:
    """Print what one more of many costs in the table form of a built site of N."""
    program = browser()
    if program is None:
        print("one more distinction: no browser, install Debian's package chromium")
        return
    records = sorted(html.parent.glob("records/distinctions/*.yaml"))
    ids = [path.stem for path in records][:MOST]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-gpu"]
        )
        page = chromium.new_page()
        page.goto(f"{(html / 'compare/build.html').as_uri()}?d={','.join(ids)}")
        page.wait_for_selector(".lh-build tbody tr")
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable")
        found = [press(page, session, ids[-1]) for _ in range(2 * TIMES)]
        chromium.close()
    what = f"One more of {len(ids)} in a browser, N = {number}"
    report(what, median(found), GOAL, " ms")


def press(page: Page, session: CDPSession, record_id: str) -> float:
    """Return the milliseconds until the table is drawn again."""
    start = busy(session)
    page.evaluate(PRESS, record_id)
    page.evaluate(DRAWN)
    return 1000 * (busy(session) - start)


def busy(session: CDPSession) -> float:
    """Return for how many seconds the page has been at work."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(one["value"] for one in metrics if one["name"] == "TaskDuration"))


def browser() -> str | None:
    """Return the program of the browser, if one is installed."""
    names = ("chromium", "chromium-headless-shell", "google-chrome")
    return next(filter(None, map(shutil.which, names)), None)
