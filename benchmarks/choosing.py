"""What a browser spends when a reader chooses one distinction more, among many.

That is what the page does: script, style and layout. What is drawn after that grows
with all that has moved, whatever put it there; it is printed as well.
"""

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
WORK = ("ScriptDuration", "RecalcStyleDuration", "LayoutDuration")
ALL = ("TaskDuration",)
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
    work, drawn = (median(one[n] for one in found) for n in range(2))
    report(what, work, GOAL, " ms")
    print(f"{what}, drawn as well: {drawn:.2f} ms")


def press(page: Page, session: CDPSession, record_id: str) -> tuple[float, float]:
    """Return the milliseconds of the page's work, and until the table is drawn."""
    start = so_far(session)
    page.evaluate(PRESS, record_id)
    page.evaluate(DRAWN)
    end = so_far(session)
    work, drawn = (
        1000 * sum(end[name] - start[name] for name in names) for names in (WORK, ALL)
    )
    return work, drawn


def so_far(session: CDPSession) -> dict[str, float]:
    """Return for how many seconds the page has been at each kind of work."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return {one["name"]: one["value"] for one in metrics}


def browser() -> str | None:
    """Return the program of the browser, if one is installed."""
    names = ("chromium", "chromium-headless-shell", "google-chrome")
    return next(filter(None, map(shutil.which, names)), None)
