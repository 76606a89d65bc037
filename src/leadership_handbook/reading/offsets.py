"""Where in the file a part of a text stands, however the text is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leadership_handbook.reading.places import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.reading.drafts import Draft
    from leadership_handbook.reading.nodes import Scalar


def offset_of(value: str, line: int) -> int:
    """Return where a line of a text begins."""
    return sum(len(each) + 1 for each in value.split("\n")[:line])


def place_in(node: Scalar, draft: Draft, offset: int, *, blank: bool = False) -> Place:
    """Return the place of what has this offset in a text.

    However the text is written, what is no blank stands in the file in the same order.
    `blank` asks for the place of a blank itself.
    """
    before = sum(not c.isspace() for c in node.text[:offset])
    start = node.start
    if node.style in {"|", ">"}:
        start = draft.source.index("\n", start) + 1
    elif node.style:
        start += 1
    end = start
    for written in _units(node, draft.source, start):  # pragma: no branch (it is there)
        is_blank = _means_blank(written)
        if not before and (blank or not is_blank):
            break
        before -= not is_blank
        end += len(written)
    return place_at(end, node, draft)


def place_at(place: int, node: Scalar, draft: Draft) -> Place:
    """Return the place of what comes after so many characters of the file."""
    line = node.line + draft.source.count("\n", node.start, place)
    return Place(line, place - draft.source.rfind("\n", 0, place), node.path)


def _units(node: Scalar, source: str, start: int) -> Iterator[str]:
    """Yield how each character of a text is written."""
    unit = {'"': _ESCAPED, "'": _DOUBLED}.get(node.style, _SINGLE)
    yield from (each[0] for each in unit.finditer(source, start, max(node.end, start)))


_ESCAPED = re.compile(r"\\(?:x..|u.{4}|U.{8}|\n[ \t]*|.)|.", re.DOTALL)
_DOUBLED = re.compile(r"''|.", re.DOTALL)
_SINGLE = re.compile(r".", re.DOTALL)


def _means_blank(written: str) -> bool:
    return written.isspace() or written[:2] in _BLANK_ESCAPES


_BLANK_ESCAPES = {
    "\\n",
    "\\t",
    "\\ ",
    "\\_",
    "\\N",
    "\\L",
    "\\P",
    "\\r",
    "\\v",
    "\\f",
    "\\\n",
}
