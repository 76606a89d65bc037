"""What a hand-written page can say to show something of the handbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.sphinx_ext.directives import (
    citing,
    downloads,
    lists,
    pairs,
    practice,
    records,
    situations,
    table,
)

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> None:
    """Register the directives."""
    citing.setup(app)
    downloads.setup(app)
    lists.setup(app)
    pairs.setup(app)
    records.setup(app)
    practice.setup(app)
    situations.setup(app)
    table.setup(app)
