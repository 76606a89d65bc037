"""How costs grow: every kind of record doubled, in one run."""

from __future__ import annotations

import argparse
import gc
import os
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING

import sites
from measure import cpu, keep, report
from plausible import grow

from leadership_handbook.facade import Handbook
from leadership_handbook.handbook.relations import Relations
from leadership_handbook.model.folder import RECORDS
from leadership_handbook.reading import read
from leadership_handbook.searching.entries import entries
from leadership_handbook.searching.indexing import build as index_of
from leadership_handbook.sphinx_ext.documents.book import Book
from leadership_handbook.sphinx_ext.pages import PAGES
from leadership_handbook.sphinx_ext.rebuilds.questions import Questions
from leadership_handbook.sphinx_ext.sparing import NEVER, NEW

if TYPE_CHECKING:
    from collections.abc import Callable

LINEAR = 2.2
"""Twice the records cost twice as much; the rest is left to noise."""
READ, BUILT = (4, 8), (1, 2)
"""How many times the shipped records there are."""
ROUNDS = 5

BUILD = "from sphinx.cmd.build import main; assert not main({!r})"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-builds", dest="builds", action="store_false")
    options = parser.parse_args()
    gc.set_threshold(NEW, NEVER, NEVER)  # as a build does while it reads
    number = len(list((RECORDS / "distinctions").glob("*.yaml")))
    with TemporaryDirectory() as folder:
        place = Path(folder)
        for what, seconds in INSIDE.items():
            steps = {
                times: seconds(laid(place / str(times), number * times))
                for times in READ
            }
            told(what, steps, READ)
        if options.builds:
            docs = {
                t: sites.ours(place / f"site-{t}", number * t, alike=True)
                for t in BUILT
            }
            told("Build", {t: build(docs[t], "-E", "-a") for t in BUILT}, BUILT)
            told("Nothing changed", {t: build(docs[t]) for t in BUILT}, BUILT)


def told(
    what: str, steps: dict[int, Callable[[], object]], sizes: tuple[int, int]
) -> None:
    """Print the ratio of what it costs to do each step."""
    few, many = sizes
    rounds = [{t: cost(steps[t]) for t in sizes} for _ in range(ROUNDS)]
    ratio = median(seconds[many] / seconds[few] for seconds in rounds)
    report(f"{what}, {many} times the records / {few} times", ratio, LINEAR)


def cost(step: Callable[[], object]) -> float:
    """Return the CPU seconds of a step: those it returns if it is a process."""
    start = process_time()
    spent = step()
    return spent if isinstance(spent, float) else process_time() - start


def laid(folder: Path, number: int) -> Path:
    """Write a handbook of so many distinctions, and as many more of all other kinds."""
    return folder if folder.exists() else grow(folder, number, alike=True)


def reading(folder: Path) -> Callable[[], object]:
    """Return what reads records."""
    return lambda: read(folder)


def relations(folder: Path) -> Callable[[], object]:
    """Return what finds how records hang together."""
    handbook = Handbook.of(read(folder))
    return lambda: Relations(handbook)


def asking(folder: Path) -> Callable[[], object]:
    """Return what asks of each record what pages ask."""
    found = read(folder)

    def ask() -> None:
        book = Book(found, PAGES)
        asker = Questions(book)
        for kind, files in found.files.items():
            asker.digest(("listed", (kind,), ()))
            for record_id in files:
                for name in ("record", "page", "linking", "ways"):
                    asker.digest((name, (kind, record_id), ()))
        for source in book.handbook.sources:
            for name in ("rows", "used", "citing"):
                asker.digest((name, (source,), ()))
            asker.digest(("table", ("source", source), ()))
        for theme in book.handbook.themes:
            asker.digest(("contents", ("distinction", theme), ()))
            asker.digest(("table", ("theme", theme), ()))
        for distinction in book.handbook.distinctions:
            asker.digest(("table", ("distinction", distinction), ()))
            asker.digest(("leading", (distinction,), ()))

    return ask


def indexing(folder: Path) -> Callable[[], object]:
    """Return what makes the index of the search."""
    handbook = Handbook.of(read(folder))
    return lambda: index_of(list(entries(handbook)))


INSIDE = {
    "Read": reading,
    "Relations": relations,
    "Questions": asking,
    "Search index": indexing,
}
"""What grows within this process."""


def build(docs: Path, *options: str) -> Callable[[], float]:
    """Return what builds a site in a process of its own."""
    arguments = ["-q", *options, str(docs), str(docs.parent / "html")]
    program = BUILD.format(arguments)
    return lambda: cpu(program, os.environ.get("PYTHONPATH", ""))


if __name__ == "__main__":
    main()
    keep("growing")
