"""Facing pages: one pair with its summaries, and every pair of every theme.

Both are pictures to share, so they have the two colors of the sides, on light pages.
"""

from __future__ import annotations

from html import escape
from textwrap import wrap
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.sphinx_ext.figures import svg
from leadership_handbook.sphinx_ext.figures.svg import Drawing
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

INK, SOFT, RULE = "#1b2225", "#566067", "#d6dadc"
COLORS = (("#046662", "#eef7f6"), ("#7a4674", "#f9f2f8"))
"""Of each side: its word, its page. They are those of the light scheme."""
INSET = 20
"""How far a text stands from the edge of its page, in pixels."""
ROOM = svg.PAPER / 2 - 2 * INSET
LABEL, TEXT = 22, 14
"""Sizes of a label and of a summary, in pixels."""
NAME, ROW, GROUP = 16, 26, 34
"""Of all pairs: the size of a name; the heights of a pair and of a theme's heading."""


class Page(NamedTuple):
    """What stands on one of two facing pages."""

    label: str
    summary: str = ""


class Group(NamedTuple):
    """A theme and its pairs, in order."""

    title: str
    pairs: tuple[tuple[str, str], ...]


def one(pages: tuple[Page, Page]) -> Drawing:
    """Return one pair, each side with its summary; both pages are of one height."""
    texts = [list(_page(page, number)) for number, page in enumerate(pages)]
    height = max(y for lines in texts for y, _text in lines) + INSET + 4
    behind = [_sheet(number, 0, height) for number in (0, 1)]
    said = [text for lines in texts for _y, text in lines]
    return Drawing("facing", height, (*behind, *said))


def every(groups: Iterable[Group]) -> Drawing:
    """Return every pair, a line each, below its theme."""
    parts: list[str] = []
    height = NAME
    for number, word in enumerate(_words()):
        parts.append(_text(word, number, (height, 13), COLORS[number][0], weight=600))
    height += 6
    for group in groups:
        parts.append(svg.heading(group.title, height))
        height += GROUP - 6
        for pair in group.pairs:
            for number, label in enumerate(pair):
                said = svg.cut(label, svg.PAPER / 2 - INSET, svg.LETTER * NAME / 12)
                parts.append(_sheet(number, height, ROW))
                parts.append(_text(said, number, (height + 18, NAME), INK))
            height += ROW
        height += 6
    return Drawing("pairs", height, tuple(parts))


def _words() -> tuple[str, str]:
    return _("Leadership"), _("Management")


def _page(page: Page, number: int) -> Iterator[tuple[int, str]]:
    """Yield the foot of each line of a page, and the line."""
    y = INSET + 10
    word = _words()[number].upper()
    yield y, _text(word, number, (y, 12), COLORS[number][0], weight=600)
    y += 4
    for line in wrap(page.label, int(ROOM / (svg.BOLD * LABEL / 13))):
        y += 26
        yield y, _text(line, number, (y, LABEL), INK, weight=600)
    y += 8
    for line in wrap(page.summary, int(ROOM / (svg.LETTER * TEXT / 12))):
        y += 20
        yield y, _text(line, number, (y, TEXT), SOFT)


def _sheet(number: int, top: int, height: int) -> str:
    return (
        f'<rect x="{number * 50}%" y="{top}" width="50%" height="{height}" '
        f'fill="{COLORS[number][1]}" stroke="{RULE}"/>'
    )


def _text(
    said: str, number: int, at: tuple[int, int], color: str, weight: int = 400
) -> str:
    """Return a line of a page: `at` is its foot and the size of its letters."""
    y, size = at
    return (
        f'<text x="{number * 50}%" dx="{INSET}" y="{y}" font-size="{size}" '
        f'font-weight="{weight}" fill="{color}">{escape(said)}</text>'
    )
