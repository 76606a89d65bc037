"""Words that readers use for one another; ``synonyms.txt`` is the only list of them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from leadership_handbook.searching.words import STOPPED, stem, words

FILE = files(__package__) / "synonyms.txt"


@cache
def groups() -> tuple[tuple[str, ...], ...]:
    """Return each group as the stems of its words, stop words left out."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    said = [set(words(line)) - STOPPED for line in lines if not line.startswith("#")]
    stems = (tuple(sorted({*map(stem, group)})) for group in said)
    return tuple(group for group in stems if len(group) > 1)
