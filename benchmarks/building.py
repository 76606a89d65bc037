"""What builds cost beside hand-written pages: cold, with nothing changed, after edits.

``building.py [--rounds R] [--cold C] [--no-hand] [--peers] [N ...]``: each round builds
every site in turn, and a figure is the median of the rounds' ratios. `measure.keep`
says where the results are kept.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

import sites
from choosing import report_choosing
from editing import EXAMPLE, SUMMARY, TITLE, Edit, Site, over, report_warm, warm
from measure import Spent, keep, report

SIZES = (100,)

COLD, MEMORY, TWO, SIZE = 1.0, 1.2, 1.0, 1.1
"""The bounds of cold builds, and of one size beside another."""
LARGEST, MOST, LINKS = 300, 6_000, 60
"""The bounds of a page: kB, elements, and links in its sidebar."""


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
    ratio = over("cold, ours", f"cold, {other}")
    report(f"Cold / {what}, N = {number}", median(map(ratio, cpus)), COLD)
    report(f"Peak memory / {what}, N = {number}", median(map(ratio, peaks)), MEMORY)
    extra = [
        (one["two, ours"] / one["cold, ours"])
        / (one["two, floor"] / one["cold, floor"])
        for one in cpus
    ]
    report(f"CPU of -j 2 / of one, beside floor's, N = {number}", median(extra), TWO)


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
