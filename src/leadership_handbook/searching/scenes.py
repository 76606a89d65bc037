"""What happens to people: scenes in everyday words, of each record that helps then.

``scenes.txt`` is the only list of them, and of how people ask for a record in a few
words. They are no names of it and are not shown: search finds it by their words.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

FILE = files(__package__) / "scenes.txt"


@cache
def _sections() -> dict[str, str]:
    """Return what stands below each heading: an edit of a record looks at one."""
    found: dict[str, str] = {}
    _about, *sections = FILE.read_text(encoding="utf-8").split("\n[")
    for section in sections:
        heading, _, below = section.partition("]\n")
        found[heading] = f"{found.get(heading, '')}\n{below}"
    return found


def scenes() -> dict[str, tuple[str, ...]]:
    """Return the scenes of each record, ``kind/id``."""
    return {heading: _lines(below) for heading, below in _sections().items()}


def told_of(kind: str, key: str) -> tuple[str, ...]:
    """Return the scenes of a record."""
    return _lines(_sections().get(f"{kind}/{key}", ""))


def _lines(below: str) -> tuple[str, ...]:
    lines = below.split("\n")
    return tuple([line for line in lines if line and not line.startswith("#")])
