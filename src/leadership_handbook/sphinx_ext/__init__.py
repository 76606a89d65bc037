"""The Sphinx extension: records as documents, comparison tables, the look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook import __version__
from leadership_handbook.sphinx_ext import domain, figures
from leadership_handbook.sphinx_ext.content import claims, tables
from leadership_handbook.sphinx_ext.directives import (
    base,
    of_the_code,
    of_the_tables,
    table,
)
from leadership_handbook.sphinx_ext.documents import book, languages
from leadership_handbook.sphinx_ext.formats import epub, facing, paper, terminal
from leadership_handbook.sphinx_ext.pages import parser
from leadership_handbook.sphinx_ext.rebuilds import asking, chapters, outputs
from leadership_handbook.sphinx_ext.site import (
    assets,
    comparison_builder,
    searchbox,
    sidebar,
)
from leadership_handbook.sphinx_ext.site import (
    tables as tools,
)

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

PARTS = (
    domain,
    outputs,
    book,
    parser,
    languages,
    asking,
    chapters,
    claims,
    tables,
    tools,
    facing,
    paper,
    terminal,
    figures,
    base,
    table,
    of_the_tables,
    comparison_builder,
    of_the_code,
    searchbox,
    sidebar,
    assets,
    epub,
)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register every part; the order is that in which a build meets them."""
    for part in PARTS:
        part.setup(app)
    return {
        "version": __version__,
        "env_version": 2,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
