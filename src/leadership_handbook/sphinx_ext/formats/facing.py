"""The spread without a style sheet: a table whose columns are the facing pages.

Plain text has room for both sides in one line; manual pages have not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from leadership_handbook.sphinx_ext.content.nodes import (
    lh_entry,
    lh_label,
    lh_side,
    lh_spread,
    lh_table,
)
from leadership_handbook.sphinx_ext.content.spread import SIDES, side_name
from leadership_handbook.sphinx_ext.priorities import BOLD_LABELS, FACING_PAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx


class Labels(SphinxPostTransform):
    """Make the word of each side bold: it heads what the side says."""

    default_priority: ClassVar[int] = BOLD_LABELS
    formats: tuple[str, ...] = ("text", "man")

    def run(self, **_options: object) -> None:
        """Put the words into strong emphasis."""
        for label in self.document.findall(lh_label):
            label[:] = [nodes.strong("", "", *label.children)]


class FacingPages(SphinxPostTransform):
    """Make each spread, whole or small, a table of two columns."""

    default_priority: ClassVar[int] = FACING_PAGES
    formats: tuple[str, ...] = ("text",)

    def run(self, **_options: object) -> None:
        """Replace the containers that hold the sides of a distinction."""
        for spread in list(self.document.findall(lh_spread)):
            spread.replace_self(_facing(spread))


def _facing(spread: lh_spread) -> lh_table:
    names = [nodes.paragraph("", "", nodes.strong("", side_name(s))) for s in SIDES]
    head = nodes.thead("", nodes.row("", *(lh_entry("", name) for name in names)))
    columns = [nodes.colspec(colwidth=1) for _side in SIDES]
    group = nodes.tgroup("", *columns, head, cols=len(SIDES))
    group += nodes.tbody("", *_rows(spread))
    classes = [*spread["classes"], "colwidths-given", "nocolorrows"]
    return lh_table("", group, classes=classes)


def _rows(spread: lh_spread) -> Iterator[nodes.row]:
    """Pair the cells of the sides; what is neither side's runs across both columns."""
    left: list[nodes.Node] = []
    for cell in spread.children:
        if not isinstance(cell, lh_side):
            title = nodes.paragraph("", "", nodes.strong("", cell.astext()))
            yield nodes.row("", lh_entry("", title, morecols=1))
            continue
        _side_name, *content = cell.children
        if cell["side"] == "leadership":
            left = content
        else:
            yield nodes.row("", lh_entry("", *left), lh_entry("", *content))


def setup(app: Sphinx) -> None:
    """Register the transforms."""
    app.add_post_transform(Labels)
    app.add_post_transform(FacingPages)
