"""What figures are drawn with: SVG, in shares of the width, letters of fixed size.

So one drawing is legible on a phone and at a desk. Labels that do not meet on the
narrowest page do not meet on a wider one. A drawing is hidden from screen readers and
the keyboard: a list or table with the same facts and links stands beside it.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NARROWEST = 328
"""The width in pixels at which labels must not meet: that of a small phone's page."""
PAPER = 605
"""The width of a page of the PDF, in pixels."""
LETTER, BOLD = 6.6, 7.4
"""What a letter of a label and of a heading takes in a wide font, in pixels."""
LINE, RING, LABEL, GAP = 25, 20, 30, 8
"""Heights of a line of marks and of a heading; from ring to ring, label to label."""

YEAR = r" [0-9]{4}[a-z]*$"
"""The end of a name that stays where the name is cut."""

Addresses: TypeAlias = "Mapping[tuple[str, str], str]"
"""Where records are shown, by kind and id."""


class Drawing(NamedTuple):
    """A drawing as wide as there is room."""

    name: str
    height: int
    parts: tuple[str, ...]

    def inline(self) -> str:
        """Return it as a part of a page."""
        return self._svg('width="100%" aria-hidden="true"')

    def alone(self) -> str:
        """Return it as a file, as wide as a page of the PDF."""
        return self._svg(f'width="{PAPER}" font-family="sans-serif"')

    def _svg(self, more: str) -> str:
        return (
            '<svg xmlns="http://www.w3.org/2000/svg" '
            f'class="lh-drawing lh-{self.name}" height="{self.height}" '
            f'font-size="12" fill="currentColor" {more}>{"".join(self.parts)}</svg>\n'
        )


class Mark(NamedTuple):
    """Signs at a place across, and beside them a name, on one of several lines."""

    name: str
    across: float
    """Its place as a share of the width."""
    signs: int = 1
    line: int = 0

    @property
    def leftward(self) -> bool:
        """Whether signs and name run to the left: where there is more room."""
        return self.across > 0.5  # noqa: PLR2004  (half)

    @property
    def label_at(self) -> int:
        """How far from its place the name begins, in pixels."""
        return RING * max(self.signs, 1) - RING // 2 + 4

    @property
    def label(self) -> str:
        """The name, as much as has room, and its year; the list beside has it all."""
        share = self.across if self.leftward else 1 - self.across
        return cut(self.name, share * NARROWEST - self.label_at, end=YEAR)

    @property
    def span(self) -> tuple[float, float]:
        """Where it begins and ends on the narrowest page, in pixels."""
        middle = self.across * NARROWEST
        reach = self.label_at + LETTER * len(self.label)
        near, far = middle - RING / 2, middle + reach
        return (middle - reach, middle + RING / 2) if self.leftward else (near, far)


def placed(marks: Iterable[Mark]) -> list[Mark]:
    """Return marks, each on the first line with room."""
    lines: list[list[tuple[float, float]]] = []
    found = []
    for mark in marks:
        start, end = mark.span
        free = (
            number
            for number, taken in enumerate(lines)
            if all(end + GAP < other[0] or other[1] + GAP < start for other in taken)
        )
        line = next(free, len(lines))
        lines[line:] = lines[line:] or [[]]
        lines[line].append((start, end))
        found.append(mark._replace(line=line))
    return found


def height_of(marks: Iterable[Mark]) -> int:
    """Return how much the lines of marks take."""
    return LINE * max((mark.line + 1 for mark in marks), default=0)


def name_of(mark: Mark, y: int) -> str:
    """Return a mark's name, drawn beside its signs."""
    aside = -mark.label_at if mark.leftward else mark.label_at
    anchor = "end" if mark.leftward else "start"
    said = escape(mark.label)
    return (
        f'<text x="{share(mark.across)}" dx="{aside}" y="{y + 4}" '
        f'text-anchor="{anchor}">{said}</text>'
    )


def cut(said: str, room: float, letter: float = LETTER, end: str = "$") -> str:
    """Return as much of a text as there is room for, in pixels, and its end."""
    most = int(room / letter)
    if len(said) <= most:
        return said
    kept = "".join(re.findall(end, said))
    return said[: most - 1 - len(kept)].rstrip() + "…" + kept


def heading(said: str, top: int, aside: str = "") -> str:
    """Return the heading of a part of the drawing, with room for a text beside it."""
    room = NARROWEST - GAP - LETTER * len(aside)
    said = escape(cut(said, room, BOLD))
    return f'<text font-size="13" font-weight="600" y="{top + 18}">{said}</text>'


def at_the_end(said: str, y: int) -> str:
    """Return a text that ends at the right edge."""
    return f'<text x="100%" y="{y}" text-anchor="end">{escape(said)}</text>'


def rule(y: int) -> str:
    """Return a line across."""
    return f'<line x2="100%" y1="{y}" y2="{y}" stroke="currentColor" opacity=".4"/>'


def share(of: float) -> str:
    """Return a share of the width as SVG has it."""
    return f"{100 * of:.2f}".rstrip("0").rstrip(".") + "%"


def linked(inner: str, address: str | None, title: str) -> str:
    """Return parts that show a title when pointed at: a link if there is an address."""
    inner = f"<title>{escape(title)}</title>{inner}"
    if address is None:
        return f"<g>{inner}</g>"
    return f'<a href="{escape(address)}" tabindex="-1">{inner}</a>'
