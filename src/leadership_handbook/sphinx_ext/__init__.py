"""The Sphinx extension: records as documents, comparison tables, the look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.sphinx_ext import (
    assets,
    chapters,
    directives,
    documents,
    domain,
    facets,
    outputs,
    parser,
    sidebar,
    tables,
)

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

PARTS = (
    domain,
    outputs,
    documents,
    parser,
    facets,
    chapters,
    tables,
    directives,
    sidebar,
    assets,
)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register every part; the order is that in which a build meets them."""
    for part in PARTS:
        part.setup(app)
    return {
        "version": "0.1.0",
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
