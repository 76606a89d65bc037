"""All pages as one: a part's short address is on each of them, so it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from leadership_handbook.sphinx_ext.priorities import FIT_TABLES

if TYPE_CHECKING:
    from sphinx.application import Sphinx


class LongAddresses(SphinxPostTransform):
    """Leave each part of a record's page the address that no other has."""

    default_priority: ClassVar[int] = FIT_TABLES
    builders: tuple[str, ...] = ("singlehtml",)

    def run(self, **_options: object) -> None:
        """Take away the short ones."""
        for section in self.document.findall(nodes.section):
            match section["ids"]:
                case [short, long] if long.endswith(f"-{short}"):
                    section["ids"] = [long]


def setup(app: Sphinx) -> None:
    """Register the transform."""
    app.add_post_transform(LongAddresses)
