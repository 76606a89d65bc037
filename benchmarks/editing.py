"""What builds cost with nothing changed and after edits, of a site that was built."""

from __future__ import annotations

import os
import shutil
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

import sites
from measure import Spent, report, spent

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BUILD = "from sphinx.cmd.build import main; assert not main({!r})"

NOTHING, TEXT, PAGES = 1.5, 1.5, 1.3
"""The bounds of builds with nothing changed and after edits."""

EXAMPLE, SUMMARY, TITLE = "Tuesday-only", "For-all-to-see", "A Force for Change"
"""A text that only its own page shows, one that tables show as well, and the title of
the work that all cite."""
SHOWN = {"A text that tables show": 1, "A cited title": 2}
"""Which edit is of what, where its pages are built once more for comparison."""


class Edit(NamedTuple):
    """A text of a file, turned around and back."""

    file: Path
    text: str

    def make(self) -> None:
        """Turn the text around; raise `ValueError` if it is not there."""
        content, around = self.file.read_text("utf-8"), self.text[::-1]
        was, now = (self.text, around) if self.text in content else (around, self.text)
        if was not in content:
            raise ValueError(self.file)
        self.file.write_text(content.replace(was, now), "utf-8")


class Site:
    """A site that is built over and over."""

    def __init__(self, docs: Path, *edits: Edit) -> None:
        """Take its pages; the first edit is of a text that one page shows."""
        self.docs = docs
        self.edits = edits
        self.html = docs.parent / "html"

    def build(self, *options: str) -> Spent:
        """Return what a build spends."""
        arguments = ["-q", *options, str(self.docs), str(self.html)]
        return spent(BUILD.format(arguments), os.environ.get("PYTHONPATH", ""))

    def first(self, *options: str) -> Spent:
        """Return what a build spends of which nothing is there, kept files neither."""
        shutil.rmtree(self.html, ignore_errors=True)
        return self.build(*options)

    def edited(self, number: int) -> float:
        """Return the CPU seconds of a build after an edit."""
        self.edits[number].make()
        return self.build().cpu

    def shown(self, number: int) -> tuple[float, float, float]:
        """Return the CPU seconds before an edit, after it, and of the same pages alone.

        Sphinx reads a page again whose document is not there, and writes it again where
        that or the page is not there.
        """
        nothing = self.build().cpu  # a minute ago the machine may have been quicker
        before = {path: path.stat().st_mtime_ns for path in self.made()}
        seconds = self.edited(number)
        for path in self.made():
            if before.get(path) != path.stat().st_mtime_ns:
                path.unlink()
        return nothing, seconds, self.build().cpu

    def made(self) -> list[Path]:
        """Return the documents that Sphinx keeps, and the pages."""
        return [*self.documents(), *self.html.rglob("*.html")]

    def documents(self) -> list[Path]:
        """Return the documents that Sphinx keeps."""
        return [*(self.html / ".doctrees").rglob("*.doctree")]

    def megabytes(self) -> float:
        """Return how much HTML there is."""
        return sum(path.stat().st_size for path in self.html.rglob("*.html")) / 1e6


def warm(found: dict[str, Site], times: int) -> dict[str, float]:
    """Return the CPU seconds of each case but a cold build, once.

    Those of edits that many pages show are added up of so many times: their ratios are
    of small differences, which noise makes larger on average.
    """
    seconds = {f"nothing, {name}": site.build().cpu for name, site in found.items()}
    edited = {name: site for name, site in found.items() if site.edits}
    seconds |= {f"text, {name}": site.edited(0) for name, site in edited.items()}
    for what, edit in SHOWN.items():
        cases = (f"{what}, nothing", what, f"{what}, pages")
        shown = [found["ours"].shown(edit) for _ in range(times)]
        seconds |= zip(cases, map(sum, zip(*shown, strict=True)), strict=True)
    return seconds


def report_warm(number: int, times: list[dict[str, float]]) -> None:
    """Print each ratio of other builds at N beside its bound."""

    def told(
        what: str, ratio: Callable[[dict[str, float]], float], goal: float
    ) -> None:
        report(f"{what}, N = {number}", median(map(ratio, times)), goal)

    for name in sites.WRITTEN:
        if f"nothing, {name}" in times[0]:
            ratio = over("nothing, ours", f"nothing, {name}")
            told(f"Nothing changed / {name}", ratio, NOTHING)
            ratio = over("text, ours", f"text, {name}")
            told(f"A text no table shows / {name}", ratio, TEXT)
    for what in SHOWN:
        told(f"{what}, less nothing / its pages, less nothing", _less(what), PAGES)


def _less(what: str) -> Callable[[dict[str, float]], float]:
    def ratio(seconds: dict[str, float]) -> float:
        nothing = seconds[f"{what}, nothing"]
        return (seconds[what] - nothing) / (seconds[f"{what}, pages"] - nothing)

    return ratio


def over(one: str, other: str) -> Callable[[dict[str, float]], float]:
    """Return what gives the ratio of one case to another in a round."""
    return lambda seconds: seconds[one] / seconds[other]
