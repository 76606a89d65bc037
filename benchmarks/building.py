"""What builds cost beside hand-written pages: cold, with nothing changed, after edits.

``building.py [--rounds R] [--cold C] [--no-hand] [N ...]``: each round builds every
site in turn, and a figure is the median of the rounds' ratios. `measure.keep` says
where the results are kept.
"""

from __future__ import annotations

import argparse
import os
import re
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

import sites
from measure import Spent, keep, report, spent

if TYPE_CHECKING:
    from collections.abc import Callable

SIZES = (100,)
BUILD = "from sphinx.cmd.build import main; assert not main({!r})"

NOTHING, TEXT, PAGES, COLD, MEMORY, TWO, SIZE = 1.5, 1.5, 1.3, 1.0, 1.2, 1.0, 1.1
"""The bounds, in the order in which `report_all` and `main` tell them."""
LARGEST, MOST, LINKS = 300, 6_000, 60
"""The bounds of a page: kB, elements, and links in its sidebar."""

EXAMPLE, TITLE = "Tuesday-only", "A Force for Change"
"""A text that only its own page shows, and the title of the work that all cite."""


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

    def edited(self, number: int) -> float:
        """Return the CPU seconds of a build after an edit."""
        self.edits[number].make()
        return self.build().cpu

    def title(self) -> tuple[float, float]:
        """Return the CPU seconds after the second edit, and of the same pages alone.

        Sphinx reads a page again whose document is not there, and writes it again where
        that or the page is not there.
        """
        before = {path: path.stat().st_mtime_ns for path in self.made()}
        seconds = self.edited(1)
        for path in self.made():
            if before.get(path) != path.stat().st_mtime_ns:
                path.unlink()
        return seconds, self.build().cpu

    def made(self) -> list[Path]:
        """Return the documents that Sphinx keeps, and the pages."""
        return [*self.documents(), *self.html.rglob("*.html")]

    def documents(self) -> list[Path]:
        """Return the documents that Sphinx keeps."""
        return [*(self.html / ".doctrees").rglob("*.doctree")]

    def megabytes(self) -> float:
        """Return how much HTML there is."""
        return sum(path.stat().st_size for path in self.html.rglob("*.html")) / 1e6


def laid(folder: Path, number: int, *, by_hand: bool) -> dict[str, Site]:
    """Lay the sites of N, and build each once."""
    docs = sites.ours(folder / "ours", number)
    records = folder / "ours/records"
    record = records / "distinctions/people-vs-staff.yaml"
    text = record.read_text("utf-8").replace("  example: ", f"  example: {EXAMPLE} ", 1)
    record.write_text(text, "utf-8")
    title = Edit(records / "sources/kotter-1990-force.yaml", TITLE)
    found = {"ours": Site(docs, Edit(record, EXAMPLE), title)}
    found["ours"].build()
    plain = sites.floor(folder / "floor", len(found["ours"].documents()))
    found["floor"] = Site(plain, Edit(plain / "p-7.md", "Part 3 of 7"))
    if by_hand:
        written = sites.hand(docs, folder / "hand")
        found["hand"] = Site(written)
    for site in found.values():
        site.build()
    return found


def warm(found: dict[str, Site]) -> dict[str, float]:
    """Return the CPU seconds of each case but a cold build, once."""
    ours, floor = found["ours"], found["floor"]
    seconds = {f"nothing, {name}": site.build().cpu for name, site in found.items()}
    seconds |= {"text, ours": ours.edited(0), "text, floor": floor.edited(0)}
    seconds["title, ours"], seconds["its pages, ours"] = ours.title()
    return seconds


def cold(found: dict[str, Site]) -> dict[str, Spent]:
    """Return what cold builds spend, once, alone and in two processes."""
    spends = {f"cold, {name}": site.build("-E", "-a") for name, site in found.items()}
    for name in ("ours", "floor"):
        spends[f"two, {name}"] = found[name].build("-E", "-a", "-j", "2")
    return spends


def report_all(
    number: int,
    times: list[dict[str, float]],
    colds: list[dict[str, Spent]],
    *,
    by_hand: bool,
) -> None:
    """Print each ratio at N beside its bound."""

    def told(
        what: str, ratio: Callable[[dict[str, float]], float], goal: float
    ) -> None:
        report(f"{what}, N = {number}", median(map(ratio, times)), goal)

    told("Nothing changed / floor", _over("nothing, ours", "nothing, floor"), NOTHING)
    told("A text no table shows / floor", _over("text, ours", "text, floor"), TEXT)
    told(
        "A cited title, less nothing / its pages, less nothing",
        lambda one: (
            (one["title, ours"] - one["nothing, ours"])
            / (one["its pages, ours"] - one["nothing, ours"])
        ),
        PAGES,
    )
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


def compare(
    number: int, folder: Path, options: argparse.Namespace
) -> dict[str, object]:
    """Print the ratios at N; return all that was measured."""
    found = laid(folder, number, by_hand=options.hand)
    times = [warm(found) for _ in range(options.rounds)]
    colds = [cold(found) for _ in range(options.cold)]
    report_all(number, times, colds, by_hand=options.hand)
    ours = found["ours"]
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
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--cold", type=int, default=5)
    parser.add_argument("--no-hand", dest="hand", action="store_false")
    options = parser.parse_args()
    results = {}
    for number in options.sizes:
        with TemporaryDirectory() as folder:
            results[number] = compare(number, Path(folder), options)
        keep("building", results)


if __name__ == "__main__":
    main()
