"""Words that readers use for one another; ``synonyms.txt`` is the only list of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from leadership_handbook.searching.words import stem, words

FILE = Path(__file__).with_name("synonyms.txt")


@cache
def groups() -> tuple[tuple[str, ...], ...]:
    """Return each group as the stems of its words, in their order."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    stems = (map(stem, words(line)) for line in lines if not line.startswith("#"))
    return tuple(tuple(dict.fromkeys(group)) for group in stems if group)


@cache
def by_stem() -> dict[str, tuple[str, ...]]:
    """Return the stems that may stand for a stem, for each that is in a group."""
    found: dict[str, list[str]] = {}
    for group in groups():
        for one in group:
            found.setdefault(one, []).extend(other for other in group if other != one)
    return {one: tuple(others) for one, others in found.items()}
