"""A German catalog, and what a reader sees of a page."""

from __future__ import annotations

import gettext
import re
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.ext.conftest import Site


RECORD = {
    "Title 1": "Titel eins",
    "Lead 1": "Führen eins",
    "The lead side of number 1. See *this* [follower](#term-follower).": (
        "Die Seite der Führung. Siehe [jemand](#term-follower) und *das*."
    ),
    "Lead on a Tuesday, 1": "Führen am Dienstag",
    "Lead focus 1": "Blick der Führung",
    "Somebody claims number 1.": "Jemand behauptet es.",
    "Reason 1.": "Grund eins.",
    "Focus": "Blick",
}
WORDS = {
    "Leadership": "Führung",
    "Who says so, and who does not": "Wer es sagt und wer nicht",
    "Dispute it": "Bestreiten es",
    "one author": "eine Stimme",
    "{name}, aspect by aspect": "{name}, Punkt für Punkt",
    "1 work draws this line": "1 Werk zieht die Grenze",
}


def catalog(site: Site, domain: str, messages: Mapping[str, str]) -> None:
    """Put a compiled German catalog where Sphinx looks for it."""
    german = Catalog(locale="de")
    for message, said in messages.items():
        german.add(message, said)
    path = site.docs / "locales/de/LC_MESSAGES" / f"{domain}.mo"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as opened:
        write_mo(opened, german)
    # A process reads a catalog once; the builds of a test stand for processes.
    gettext._translations.clear()  # type: ignore[attr-defined]  # noqa: SLF001


def messages(path: Path) -> Catalog:
    """Return the catalog in a file."""
    with path.open("rb") as opened:
        return read_po(opened)


def shown(html: str) -> str:
    """Return what a reader sees of a page, in one line."""
    article = html.partition("<article")[2].partition("</article>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", article).split())
