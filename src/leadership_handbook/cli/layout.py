"""Plain text for a terminal: wrapped lines, columns, two sides beside each other."""

from __future__ import annotations

import re
import shutil
import sys
from itertools import zip_longest
from textwrap import wrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

GAP = "  "
NARROWEST = 24
"""Characters below which a column of running text is no longer read with ease."""
WIDEST = 100
"""Characters above which a line is no longer read with ease."""

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def width() -> int:
    """Return how many characters a line of the terminal has; 80 where there is none."""
    return max(shutil.get_terminal_size((80, 24)).columns, 10)


def printable(text: str) -> str:
    """Return a text that does nothing to a terminal but appear."""
    return _UNSEEN.sub(lambda found: ascii(found[0])[1:-1], text)


def tell(message: str) -> None:
    """Say something to the person, on the standard error, beside the data."""
    if sys.stderr:
        print(f"lh: {printable(message)}", file=sys.stderr)  # noqa: T201


def wrapped(text: str, room: int, first: str = "", rest: str = "") -> Iterator[str]:
    """Yield a text's lines, none longer than the room, blank lines kept.

    `first` stands before the first of them, `rest` before the others.
    """
    lead = first
    for paragraph in text.split("\n"):
        inner = max(room - len(rest), 8)
        for line in wrap(paragraph, inner, break_on_hyphens=False) or [""]:
            yield (lead + line).rstrip()
            lead = rest


def beside(left: Iterable[str], right: Iterable[str], room: int) -> Iterator[str]:
    """Yield two texts of lines beside each other, in halves of the room."""
    half = (room - len(GAP)) // 2
    for one, other in zip_longest(left, right, fillvalue=""):
        yield f"{one:{half}}{GAP}{other}".rstrip()


def halves(room: int) -> int:
    """Return the width of each of two columns, 0 where there is no room for two."""
    half = (room - len(GAP)) // 2
    return half if half >= NARROWEST else 0


def table(
    titles: Sequence[str], rows: Sequence[Sequence[str]], room: int
) -> Iterator[str]:
    """Yield rows in columns as wide as they need; the widest gives way.

    Where there is no room for columns, each row becomes two lines or more.
    """
    widths = [max(map(len, column)) for column in zip(titles, *rows, strict=True)]
    spare = room - sum(widths) - len(GAP) * (len(widths) - 1)
    if spare < 0:
        widest = widths.index(max(widths))
        widths[widest] += spare
        if widths[widest] < NARROWEST:
            yield from _entries(rows, room)
            return
    for row in (titles, *rows):
        cells = [
            wrap(text, width) or [""] for text, width in zip(row, widths, strict=True)
        ]
        for pieces in zip_longest(*cells, fillvalue=""):
            yield GAP.join(map(str.ljust, pieces, widths)).rstrip()


def _entries(rows: Iterable[Sequence[str]], room: int) -> Iterator[str]:
    """Yield each row as its first text, and the others below it."""
    for first, *others in rows:
        yield from wrapped(first, room, rest="  ")
        yield from wrapped(" · ".join(filter(None, others)), room, "  ", "  ")
