"""What builds cost beside hand-written pages: cold, with nothing changed, after edits.

``building.py [--rounds R] [--cold C] [--no-hand] [--peers] [N ...]``: each round builds
every site in turn, and a figure is the median of the rounds' ratios. `measure.keep`
says where the results are kept.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple

import sites
from choosing import report_choosing
from measure import Spent, keep, report, spent

if TYPE_CHECKING:
    from collections.abc import Callable

SIZES = (100,)
BUILD = "from sphinx.cmd.build import main; assert not main({!r})"

NOTHING, TEXT, PAGES, COLD, MEMORY, TWO, SIZE = 1.5, 1.5, 1.3, 1.0, 1.2, 1.0, 1.1
"""The bounds of builds: of edits, of cold ones, and of one size beside another."""
LARGEST, MOST, LINKS = 300, 6_000, 60
"""The bounds of a page: kB, elements, and links in its sidebar."""

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


def ours(folder: Path, number: int) -> Site:
    """Lay our site of N, with words in its texts that are there once."""
    docs = sites.ours(folder, number)
    record = folder / "records/distinctions/people-vs-staff.yaml"
    text = record.read_text("utf-8")
    for word, field in ((EXAMPLE, "example"), (SUMMARY, "summary")):
        text = re.sub(rf"  {field}: '?", rf"\g<0>{word} ", text, count=1)
    record.write_text(text, "utf-8")
    title = Edit(folder / "records/sources/kotter-1990-force.yaml", TITLE)
    return Site(docs, Edit(record, EXAMPLE), Edit(record, SUMMARY), title)


def laid(
    folder: Path, number: int, *, by_hand: bool, peers: bool
) -> tuple[dict[str, Site], dict[str, Spent]]:
    """Lay the sites of N; return what it spends to build each for the first time."""
    found = {"ours": ours(folder / "ours", number)}
    spends = cold(found)
    pages = len(found["ours"].documents())
    others: dict[str, Site] = {}
    if by_hand:
        others["hand"] = Site(sites.hand(found["ours"].docs, folder / "hand"))
    for name, lay in sites.WRITTEN.items():
        if peers or name == "floor":
            docs = lay(folder / name, pages)
            others[name] = Site(docs, Edit(docs / "p-7.md", "Part 3 of 7"))
    return found | others, spends | cold(others)


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


def cold(found: dict[str, Site]) -> dict[str, Spent]:
    """Return what cold builds spend, once; of some, in two processes as well.

    What is compared is built one after the other: of a large site each build takes
    half an hour, and the machine's speed may be another by then.
    """
    spends: dict[str, Spent] = {}
    for name, site in found.items():
        if name in {"ours", "floor"}:
            spends[f"two, {name}"] = site.first("-j", "2")
        spends[f"cold, {name}"] = site.first()
    return spends


def report_cold(number: int, colds: list[dict[str, Spent]], *, by_hand: bool) -> None:
    """Print each ratio of cold builds at N beside its bound."""
    if not colds:
        return
    cpus = [{case: of.cpu for case, of in one.items()} for one in colds]
    peaks = [{case: of.peak for case, of in one.items()} for one in colds]
    other = "hand" if by_hand else "floor"
    what = "by hand" if by_hand else "floor"
    ratio = _over("cold, ours", f"cold, {other}")
    report(f"Cold / {what}, N = {number}", median(map(ratio, cpus)), COLD)
    report(f"Peak memory / {what}, N = {number}", median(map(ratio, peaks)), MEMORY)
    extra = [
        (one["two, ours"] / one["cold, ours"])
        / (one["two, floor"] / one["cold, floor"])
        for one in cpus
    ]
    report(f"CPU of -j 2 / of one, beside floor's, N = {number}", median(extra), TWO)


def report_warm(number: int, times: list[dict[str, float]]) -> None:
    """Print each ratio of other builds at N beside its bound."""

    def told(
        what: str, ratio: Callable[[dict[str, float]], float], goal: float
    ) -> None:
        report(f"{what}, N = {number}", median(map(ratio, times)), goal)

    for name in sites.WRITTEN:
        if f"nothing, {name}" in times[0]:
            ratio = _over("nothing, ours", f"nothing, {name}")
            told(f"Nothing changed / {name}", ratio, NOTHING)
            ratio = _over("text, ours", f"text, {name}")
            told(f"A text no table shows / {name}", ratio, TEXT)
    for what in SHOWN:
        told(f"{what}, less nothing / its pages, less nothing", _less(what), PAGES)


def _less(what: str) -> Callable[[dict[str, float]], float]:
    def ratio(seconds: dict[str, float]) -> float:
        nothing = seconds[f"{what}, nothing"]
        return (seconds[what] - nothing) / (seconds[f"{what}, pages"] - nothing)

    return ratio


def _over(one: str, other: str) -> Callable[[dict[str, float]], float]:
    return lambda seconds: seconds[one] / seconds[other]


SIDEBAR = re.compile(r'<div class="sidebar-tree">.*?</div>', re.DOTALL)


def report_pages(number: int, html: Path) -> dict[str, tuple[float, int, int]]:
    """Print the bounds of pages at N; return kB, elements and links of each."""
    found = {}
    for path in html.rglob("*.html"):
        text = path.read_text("utf-8")
        tree = SIDEBAR.search(text)
        links = tree[0].count("<a ") if tree else 0
        size = (path.stat().st_size / 1000, len(re.findall(r"<[a-z]", text)), links)
        found[path.relative_to(html).as_posix()] = size
    for place, (what, goal, unit) in enumerate(
        (
            ("Largest page", LARGEST, " kB"),
            ("Most elements", MOST, ""),
            ("Most links in a sidebar", LINKS, ""),
        )
    ):
        name = max(found, key=lambda page: found[page][place])
        report(f"{what}, {name}, N = {number}", found[name][place], goal, unit)
    return found


def report_growth(results: dict[int, dict[str, Any]]) -> None:
    """Print what a MB of HTML costs in the largest of the sites, beside the smallest.

    These were built at different times, so the machine's own speed is part of the time.
    """
    few, many = min(results), max(results)
    for what, part in (("CPU", "cpu"), ("Peak memory", "peak")):
        each = {
            number: median(one["cold, ours"][part] for one in results[number]["cold"])
            / results[number]["MB of HTML"]["ours"]
            for number in (few, many)
        }
        named = f"{what} of a cold build per MB of HTML, N = {many} / {few}"
        report(named, each[many] / each[few], SIZE)


def compare(number: int, folder: Path, options: argparse.Namespace) -> dict[str, Any]:
    """Print the ratios at N; return all that was measured."""
    found, first = laid(folder, number, by_hand=options.hand, peers=options.peers)
    colds = [first, *(cold(found) for _ in range(1, options.cold))][: options.cold]
    report_cold(number, colds, by_hand=options.hand)  # what took hours is told at once
    often = max(1, 300 // number)  # of a large site the differences are large
    times = [warm(found, often) for _ in range(options.rounds)]
    report_warm(number, times)
    ours = found["ours"]
    report_choosing(number, ours.html)
    return {
        "warm": times,
        "cold": [{case: of._asdict() for case, of in one.items()} for one in colds],
        "MB of HTML": {name: site.megabytes() for name, site in found.items()},
        "pages": report_pages(number, ours.html),
    }


def main() -> None:
    """Print the figures and keep them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, metavar="N", default=SIZES)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--cold", type=int, default=5)
    parser.add_argument("--no-hand", dest="hand", action="store_false")
    parser.add_argument("--peers", action="store_true")
    options = parser.parse_args()
    results: dict[int, dict[str, Any]] = {}
    for number in options.sizes:
        with TemporaryDirectory() as folder:
            results[number] = compare(number, Path(folder), options)
        keep("building", results)
    if options.cold and len(results) > 1:
        report_growth(results)
        keep("building", results)


if __name__ == "__main__":
    main()
