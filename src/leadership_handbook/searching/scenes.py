"""What happens to people: scenes in everyday words, of each record that helps then.

``scenes.txt`` is the only list of them, and of how people ask for a record in a few
words. They are no names of it and are not shown: search finds it by their words.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

FILE = files(__package__) / "scenes.txt"


@cache
def scenes() -> dict[str, tuple[str, ...]]:
    """Return the scenes of each record, ``kind/id``."""
    found: dict[str, list[str]] = {}
    of: list[str] = []
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            of = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            of.append(line)
    return {key: tuple(lines) for key, lines in found.items()}


def told_of(kind: str, key: str) -> tuple[str, ...]:
    """Return the scenes of a record."""
    return scenes().get(f"{kind}/{key}", ())
