"""The built handbook, served on this machine, and a browser to open it with.

``nox -s browser`` builds the handbook first. The browser is the one of the
system: Chromium or Chrome on the path, or the program HANDBOOK_CHROMIUM names.
"""

from __future__ import annotations

import gzip
import os
import shutil
import threading
from contextlib import ExitStack, contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import groupby, product
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Literal, TypeAlias

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from playwright.sync_api import Browser, Page, ViewportSize

Scheme: TypeAlias = Literal["light", "dark"]

SITE = Path(__file__).parents[2] / "docs/_build/html"
MOVED = b'http-equiv="refresh"'
"""What tells a page that only leads on to where something lies now."""
WIDTHS = {"phone": 390, "desk": 1440}
PHONE = 844
"""The height of a phone's screen."""
CLIPBOARD = ["clipboard-read", "clipboard-write"]
"""What a page has to be allowed before a test can read what it copied."""
SCHEMES: tuple[Scheme, ...] = ("light", "dark")

WINDOWS: tuple[tuple[str, Scheme], ...] = tuple(product(WIDTHS, SCHEMES))
CORNERS: tuple[tuple[str, Scheme], ...] = (("phone", "light"), ("desk", "dark"))
"""Each width and each scheme once. A width moves things, a scheme changes their colors,
and no rule of our style is for both (`ext/site/test_styles.py`)."""
OTHERS = tuple(window for window in WINDOWS if window not in CORNERS)

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The shell opens a window in half the time, for it draws none of the browser's own."""
FLAGS = (
    "--no-sandbox",  # root has none
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    # The browser itself stays silent on the network.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and prints nothing."""

    def log_message(self, *_: object) -> None:
        pass


def pages() -> list[str]:
    """Return the address of every page of the built site that leads nowhere else."""
    found = sorted(p.relative_to(SITE).as_posix() for p in SITE.rglob("*.html"))
    if not found:
        message = f"{SITE} holds no page: run nox -s browser, which builds them"
        raise pytest.UsageError(message)
    whole = [p for p in found if MOVED not in (SITE / p).read_bytes()[:2000]]
    return [p.replace("search.html", "search.html?q=people") for p in whole]


def of(folder: str) -> list[str]:
    """Return the pages of a folder that have a record each."""
    found = [p for p in pages() if p.startswith(f"{folder}/")]
    return [p for p in found if "index" not in p and "/of/" not in p]


def heaviest_of_each_kind(addresses: Iterable[str]) -> list[str]:
    """Return one page of each folder, and every page that lies in none."""

    def folder(address: str) -> str:
        parent = str(PurePosixPath(address).parent)
        return address if parent == "." else parent

    kinds = groupby(sorted(addresses, key=folder), key=folder)
    return [max(found, key=lambda a: weight(a.partition("?")[0])) for _, found in kinds]


@cache
def weight(path: str) -> int:
    """Return the bytes of a file of the site as a server sends it, compressed."""
    return len(gzip.compress((SITE / path).read_bytes()))


@contextmanager
def served(by: type[Quiet]) -> Iterator[str]:
    """Serve the site; give the address before each page's own."""
    handler = partial(by, directory=SITE)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def origin() -> Iterator[str]:
    with served(Quiet) as address:
        yield address


@pytest.fixture(params=["served", "file"])
def place(origin: str, request: pytest.FixtureRequest) -> str:
    """The site on a server, and the same files opened from the disk."""
    return origin if request.param == "served" else f"{SITE.as_uri()}/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = os.environ.get("HANDBOOK_CHROMIUM") or next(
        filter(None, map(shutil.which, NAMES)), None
    )
    if program is None:
        names = ", ".join(NAMES)
        pytest.exit(
            f"no browser: none of {names} is on the path. Install Debian's package "
            f"{NAMES[0]}, or set HANDBOOK_CHROMIUM to the program.",
            returncode=1,
        )
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=program, args=FLAGS) as chromium,
    ):
        yield chromium


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a phone, for who wants less motion: what it shows it shows at once."""
    size: ViewportSize = {"width": WIDTHS["phone"], "height": PHONE}
    with browser.new_context(viewport=size, reduced_motion="reduce") as context:
        yield context.new_page()


Opener: TypeAlias = "Callable[[str, Scheme], Window]"


@pytest.fixture(scope="session")
def opener(browser: Browser, origin: str) -> Iterator[Opener]:
    """Each kind of window once: a new one takes a second, and loads all files anew."""
    with ExitStack() as stack:

        @cache
        def opened(width: str, scheme: Scheme) -> Window:
            context = browser.new_context(
                viewport={"width": WIDTHS[width], "height": 900},
                color_scheme=scheme,
                reduced_motion="reduce",
            )
            return Window(stack.enter_context(context).new_page(), origin)

        yield opened


@pytest.fixture(params=CORNERS, ids="-".join)
def window(opener: Opener, request: pytest.FixtureRequest) -> Window:
    """A window of a phone's width in a light scheme, or of a desk's in a dark one."""
    return opener(*request.param)


@pytest.fixture(scope="session", params=OTHERS, ids="-".join)
def plain(
    browser: Browser, origin: str, request: pytest.FixtureRequest
) -> Iterator[Window]:
    """A window in which no script of the site arrives."""
    width, scheme = request.param
    with browser.new_context(
        viewport={"width": WIDTHS[width], "height": 900}, color_scheme=scheme
    ) as context:
        window = Window(context.new_page(), origin)
        window.without_scripts()
        yield window
