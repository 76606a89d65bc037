"""A window of the browser, and what is wrong with a page in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from playwright.sync_api import ConsoleMessage, Page, Request, Route

AXE = Axe()
THEIRS = {"exclude": [[".back-to-top"]]}
"""What is the theme's, and none of our making."""
FAULTS_ONLY = {"resultTypes": ["violations"]}
"""Megabytes of what is as it should be take a quarter of the time."""
OF_LOOKS = ["color-contrast", "link-in-text-block"]
"""The rules that ask for the colors around a text: nine tenths of the time on a page of
thousands. One of those that look the same is asked; the other rules go through all."""
ONE_OF_EACH_LOOK = """() => {
  const state = /^(class|aria-(current|expanded|pressed|selected|sort))$/;
  const names = (e) => [...e.attributes].map(
    ({ name, value }) => state.test(name) ? value : name);
  const place = (e) => e.cellIndex ??
    `${!e.previousElementSibling}${!e.nextElementSibling}`;
  const look = (e) =>
    e ? `${look(e.parentElement)} ${e.localName} ${names(e)} ${place(e)}` : "";
  const texts = [...document.querySelectorAll("body *")].filter((e) =>
    [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.data.trim()));
  const seen = new Map(texts.map((e) => [look(e), e]));
  document.querySelectorAll("[data-look]").forEach((e) => delete e.dataset.look);
  seen.forEach((e) => { e.dataset.look = ""; });
  return seen.size;
}"""
LOOKS = {"include": [["[data-look]"]], **THEIRS}


class Window:
    """A window that notes what its pages complain of and whom they ask for files."""

    def __init__(self, page: Page, origin: str) -> None:
        self.page = page
        self.origin = origin
        self.told: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.told.append(f"script: {error}"))
        page.on("request", self._request)

    def without_scripts(self) -> None:
        """Let no script of the site arrive; axe still runs, as none is switched off."""
        self.page.route("**/*.js*", lambda route: route.fulfill(body=""))

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.told.append(f"console: {message.text} {message.location['url']}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.origin, "data:", "blob:")):
            self.told.append(f"asks another host: {request.url}")

    def open(self, address: str) -> Page:
        """Open a page of the site."""
        self.told.clear()
        self.page.goto(self.origin + address)
        return self.page

    def faults(self, address: str) -> list[str]:
        """Open a page of the site and return everything that is wrong with it."""
        self.open(address)
        return self.faults_now()

    def unrest(self, address: str) -> list[str]:
        """Open a page and return what scrolls sideways, fails, or asks elsewhere."""
        self.open(address)
        return [*self._layout(), *self.told]

    def loaded(self) -> set[str]:
        """Return the paths on the site of the page and of all that it has loaded."""
        entries = "performance.getEntriesByType('resource').map(entry => entry.name)"
        urls = [self.page.url, *self.page.evaluate(entries)]
        paths = (url.removeprefix(self.origin).partition("?")[0] for url in urls)
        return {path.partition("#")[0] for path in paths}

    def faults_now(self) -> list[str]:
        """Return everything that is wrong with the page as it is now."""
        return [*self._layout(), *barriers(self.page), *self.told]

    def _layout(self) -> list[str]:
        wide, visible = self.page.evaluate(
            "(({scrollWidth, clientWidth}) => [scrollWidth, clientWidth])"
            "(document.scrollingElement)"
        )
        return [f"scrolls sideways: {wide} px in {visible}"] if wide > visible else []


def barriers(page: Page) -> list[str]:
    """Return what axe finds in a page as it is now, by all its rules: the best, too.

    Half way down furo offers its way back to the top, outside of all landmarks.
    """
    off = {"rules": {rule: {"enabled": False} for rule in OF_LOOKS}}
    found = axe(page, THEIRS, off)
    if page.evaluate(ONE_OF_EACH_LOOK):
        found += axe(page, LOOKS, {"runOnly": OF_LOOKS})
    return found


def axe(page: Page, parts: dict[str, Any], options: dict[str, Any]) -> list[str]:
    return [
        f"{found['impact']}: {found['help']}: {node['target']} {node['html'][:200]}"
        for found in AXE.run(page, parts, FAULTS_ONLY | options).response["violations"]
        for node in found["nodes"]
    ]


def open_without_data(page: Page, address: str) -> None:
    """Open a page that looks for its data where there is none.

    To refuse the file is not enough: the browser may have it in its cache.
    """

    def misplaced(route: Route) -> None:
        body = route.fetch().text().replace('_root="', '_root="nowhere/')
        route.fulfill(body=body, content_type="text/html")

    page.route(address, misplaced)
    page.goto(address)
