"""Where a line is meant to stand: tried out, with the parser as the judge."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from leadership_handbook.reading.spelling import indent

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from leadership_handbook.reading.vocabulary import Keys

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAB = 4
"""So many blanks are likely to be meant with a tab."""


def home(
    lines: Sequence[str], row: int, text: str = "", keys: Keys | None = None
) -> int | None:
    """Return how many blanks are to stand before a line, or before another text.

    Of the columns that lines above begin in it is the one with which the file can be
    read farthest, and of several the one next to where the line stands; None where no
    column helps.
    """
    text = text or lines[row].strip()
    own = len(re.match(r"\s*", lines[row])[0].replace("\t", " " * _TAB))  # type: ignore[index]
    first = re.match(r"([\w-]+):", text)
    at_top = bool(keys and first and first[1] in keys.tops)

    def rank(blanks: int) -> tuple[int, bool, int]:
        misplaced = bool(keys and first) and at_top == bool(blanks)
        return -reach[blanks], misplaced, abs(blanks - own)

    columns = sorted(_columns(lines, row))
    reach = {blanks: _reach(lines, row, " " * blanks + text) for blanks in columns}
    return min(columns, key=rank) if any(reach.values()) else None


def _columns(lines: Sequence[str], row: int) -> Collection[int]:
    """Return the columns in which a line may begin, by the lines above it."""
    found = {0}
    for above in range(row - 1, -1, -1):
        line = lines[above]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        marks = [match.end() for match in re.finditer(r"(?:^ *|(?<=- ) *)", line)]
        found.update(marks)
        if re.search(r":(?: +[|>][-+0-9]*)?\s*$", line):
            found.add(max(marks) + 2)
        if not indent(line):
            break
    return found


def _reach(lines: Sequence[str], row: int, instead: str) -> int:
    """Return how far a file can be read with another line, 0 if that is swallowed."""
    changed = "\n".join([*lines[:row], instead, *lines[row + 1 :]])
    begins, column = False, len(re.match(r"[ ]*(?:- +)*", instead)[0])  # type: ignore[index]
    try:
        for event in _events(changed):
            mark = event.start_mark
            begins = begins or (mark.line, mark.column) == (row, column)  # type: ignore[union-attr]
    except yaml.MarkedYAMLError as error:
        gave_up = error.problem_mark.line if error.problem_mark else 0
        return gave_up if gave_up > row and begins else 0
    except (yaml.YAMLError, ValueError, OverflowError):
        return 0
    return len(lines) if begins else 0


def _events(text: str) -> Iterator[yaml.Event]:
    return iter(yaml.parse(text, _LOADER))
