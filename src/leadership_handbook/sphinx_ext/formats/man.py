"""Manual pages. They have no room for tables: each row becomes an entry of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from leadership_handbook.sphinx_ext.content.entries import bold, entry, replace, stack
from leadership_handbook.sphinx_ext.content.nodes import (
    drop_repeated_title,
    lh_side,
    tables_in,
)
from leadership_handbook.sphinx_ext.priorities import MANUAL_PAGE

if TYPE_CHECKING:
    from sphinx.application import Sphinx


class ManualPage(SphinxPostTransform):
    """Leave out what the writer of manual pages cannot show, and keep every word."""

    default_priority: ClassVar[int] = MANUAL_PAGE
    formats: tuple[str, ...] = ("man",)

    def run(self, **_options: object) -> None:
        """Turn tables into entries, then take away boxes, and links that lead nowhere.

        The writer would run the first paragraph of a box into what stands before it,
        and print the empty address of a link inside the page.
        """
        for table in tables_in(self.document):
            drop_repeated_title(table)
            stack(table)
        for rubric in list(self.document.findall(nodes.rubric)):
            replace(rubric, [bold(rubric.astext())])
        for box in list(self.document.findall(nodes.container)):
            replace(box, _unboxed(box))
        for link in list(self.document.findall(nodes.reference)):
            if not link.get("refuri", "").startswith(("http", "mailto:")):
                replace(link, link.children)


def _unboxed(box: nodes.container) -> list[nodes.Node]:
    """Return what a box holds; the cells of a spread as entries under their side."""
    if isinstance(box, lh_side):
        side, *content = box.children
        return [entry([nodes.Text(side.astext())], content)]
    return box.children


def setup(app: Sphinx) -> None:
    """Register the transform."""
    app.add_post_transform(ManualPage)
