"""The Sphinx extension: records as documents, comparison tables, the look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook import __version__
from leadership_handbook.sphinx_ext import (
    assets,
    build,
    chapters,
    claims,
    directives,
    documents,
    domain,
    epub,
    facets,
    facing,
    figures,
    gallery,
    languages,
    outputs,
    paper,
    parser,
    reference,
    searchbox,
    showing,
    sidebar,
    tables,
    terminal,
    tools,
)

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

PARTS = (
    domain,
    outputs,
    documents,
    parser,
    languages,
    facets,
    chapters,
    claims,
    tables,
    tools,
    facing,
    paper,
    terminal,
    figures,
    directives,
    showing,
    gallery,
    build,
    reference,
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
