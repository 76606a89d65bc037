"""What builds cost beside hand-written pages: cold, with nothing changed, one edit.

``building.py [N ...]``; results also go to ``building.json`` in the folder that
`HANDBOOK_RESULTS` names, if it does.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import sites
from measure import cpu, report

SIZES = (100, 500)
ROUNDS = 5
MANY = 300
"""Above so many distinctions there are fewer rounds: each takes minutes."""

BUILD = "from sphinx.cmd.build import main; assert not main({!r})"
DOCUMENTS = "*.doctree"

NOTHING_CHANGED, ONE_EDIT, COLD = 1.5, 1.5, 1.0
"""The bounds: times the floor's, times the floor's, times that of ours by hand."""


class Site:
    """A site that is built over and over."""

    def __init__(self, docs: Path, edited: Path, text: str) -> None:
        """Take its pages, and a file of it with a text that only its own page shows."""
        self.docs = docs
        self.edited = edited
        self.text = text
        self.html = docs.parent / "html"
        self.times = 0

    def build(self, *options: str) -> float:
        """Return the CPU seconds of a build."""
        arguments = ["-q", *options, str(self.docs), str(self.html)]
        return cpu(BUILD.format(arguments), os.environ.get("PYTHONPATH", ""))

    def measured(self) -> dict[str, float]:
        """Return the CPU seconds of each case, once."""
        cold = self.build("-E", "-a")
        nothing = self.build()
        self.edit()
        return {"cold": cold, "nothing changed": nothing, "one edit": self.build()}

    def edit(self) -> None:
        """Change the text to another of the same length."""
        was, now = self.text, self.text[::-1]
        content = self.edited.read_text("utf-8")
        if was not in content:
            was, now = now, was
        if was not in content:
            raise ValueError(self.edited)
        self.edited.write_text(content.replace(was, now), "utf-8")

    def bytes_of_html(self) -> int:
        """Return how much HTML there is."""
        return sum(path.stat().st_size for path in self.html.rglob("*.html"))


def laid(folder: Path, number: int, *, by_hand: bool) -> dict[str, Site]:
    """Lay the sites of N, and build each once."""
    docs = sites.ours(folder / "ours", number)
    record = folder / "ours/records/distinctions/people-vs-staff.yaml"
    example = "Tuesday-only"
    text = record.read_text("utf-8").replace("  example: ", f"  example: {example} ", 1)
    record.write_text(text, "utf-8")
    found = {"ours": Site(docs, record, example)}
    found["ours"].build()
    pages = len([*(found["ours"].html / ".doctrees").rglob(DOCUMENTS)])
    plain = sites.floor(folder / "floor", pages)
    found["floor"] = Site(plain, plain / "p-7.md", "Part 3 of 7")
    if by_hand:
        written = sites.hand(docs, folder / "hand")
        found["hand"] = Site(
            written, written / "distinctions/people-vs-staff.md", example
        )
    for site in found.values():
        site.build()
    return found


def compare(number: int, folder: Path) -> dict[str, object]:
    """Print the ratios at N; return all that was measured."""
    found = laid(folder, number, by_hand=True)
    rounds = [
        {name: site.measured() for name, site in found.items()}
        for _ in range(ROUNDS if number <= MANY else 2)
    ]

    def ratio(case: str, other: str) -> float:
        return median(one["ours"][case] / one[other][case] for one in rounds)

    report(
        f"Nothing changed / floor, N = {number}",
        ratio("nothing changed", "floor"),
        NOTHING_CHANGED,
    )
    report(
        f"A text no table shows / floor, N = {number}",
        ratio("one edit", "floor"),
        ONE_EDIT,
    )
    report(f"Cold / by hand, N = {number}", ratio("cold", "hand"), COLD)
    size = {name: site.bytes_of_html() for name, site in found.items()}
    return {"rounds": rounds, "bytes of HTML": size}


def main() -> None:
    """Print the figures and keep them."""
    results = {}
    for number in [int(n) for n in sys.argv[1:]] or SIZES:
        with TemporaryDirectory() as folder:
            results[number] = compare(number, Path(folder))
    if kept := os.environ.get("HANDBOOK_RESULTS"):
        Path(kept, "building.json").write_text(json.dumps(results, indent=1), "utf-8")


if __name__ == "__main__":
    main()
