"""The texts of a work, each behind a character that stands for it.

The processor never sees the texts: so no style changes the capitals of a title, no text
is taken for markup, and whatever else stands in a reference is the style's own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from leadership_handbook.model.references.csl import DATES, NAMES, doi_address, line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from leadership_handbook.handbook.citing.styles import Style

TOKEN = "[\ue000-\uefff]"  # noqa: S105  (no secret: a set of characters)
"""Matches a character that stands for a text."""

_FIRST = 0xE000
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_TEXTS = ("title", "original-title", "container-title", "publisher", "publisher-place")
_NUMBERS = ("edition", "volume", "issue")
_PAGES = re.compile(r"([0-9]+)[-–]([0-9]+)")


class Texts:
    """The texts of a work, each by the character that stands for it."""

    def __init__(self) -> None:
        self.by_token: dict[str, str] = {}
        self.addresses: set[str] = set()
        self.labels: dict[str, str] = {}

    def hide(self, text: str, *, address: bool = False) -> str:
        """Return the character that stands for a text from now on."""
        token = chr(_FIRST + len(self.by_token))
        self.by_token[token] = line(text)
        if address:
            self.addresses.add(token)
        return token


def hidden(work: Mapping[str, Any], style: Style, texts: Texts) -> dict[str, Any]:
    """Return a work as the processor is to see it."""
    found: dict[str, Any] = {key: work[key] for key in ("id", "type") if key in work}
    shown = {key: work[key] for key in _TEXTS if key in work}
    if "version" in work:  # most styles have no place for it
        shown["container-title"] += f" (version {work['version']})"
    found |= {key: texts.hide(text) for key, text in shown.items()}
    if "issued" in work or "year-suffix" in work:
        # Behind a year the rest of a reference is the same with a letter or without.
        found["year-suffix"] = texts.hide(work.get("year-suffix", ""))
    for key in filter(work.__contains__, _NUMBERS):
        found[key] = work[key] if work[key].isdecimal() else texts.hide(work[key])
    if "page" in work:
        found["page"] = _hidden_pages(work["page"], texts)
    if "DOI" in work:
        found["DOI"] = texts.hide(doi_address(work["DOI"]), address=True)
    elif "URL" in work:
        found["URL"] = texts.hide(work["URL"], address=True)
    for key in filter(work.__contains__, NAMES):
        found[key] = [_hidden_name(name, style, texts) for name in work[key]]
    for key in filter(work.__contains__, DATES):
        given = work[key]["date-parts"]
        found[key] = {"date-parts": given if style.ranges else given[:1]}
    return found


def _hidden_pages(page: str, texts: Texts) -> str:
    """Return pages as the processor can shorten them, or hidden: ``1-12`` it spoils."""
    numbers = _PAGES.fullmatch(page)
    if page.isdecimal() or (numbers and len(numbers[1]) == len(numbers[2])):
        return page
    token = texts.hide(page.replace("-", "–") if page[:1].isdecimal() else page)
    texts.labels[token] = "pp. " if page[:1].isdecimal() else ""
    return token


def _hidden_name(name: Mapping[str, str], style: Style, texts: Texts) -> dict[str, str]:
    """Return a name's parts hidden, but those of which the processor makes initials."""
    if "literal" in name:
        return {"literal": texts.hide(name["literal"])}
    found = {part: texts.hide(text) for part, text in name.items()}
    if "given" in name and not style.whole_names:
        found["given"] = _PRIVATE.sub("", name["given"])
    return found
