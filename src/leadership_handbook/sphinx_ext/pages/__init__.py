"""The pages of records: one module a kind, each one function from facets to nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leadership_handbook.sphinx_ext.pages import (
    aspect,
    broken,
    distinction,
    source,
    theme,
)
from leadership_handbook.sphinx_ext.parts import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from docutils import nodes
    from sphinx.environment import BuildEnvironment

    from leadership_handbook.sphinx_ext.facets import Facets

BUILDERS: dict[str, Callable[[Page, Any], list[nodes.Node]]] = {
    "distinction": distinction.build,
    "source": source.build,
    "theme": theme.build,
    "aspect": aspect.build,
}
"""What builds the page of each kind that has one."""


def page(
    kind: str, record_id: str, facets: Facets, env: BuildEnvironment
) -> list[nodes.Node]:
    """Return the nodes of a record's page, or of one that says what is wrong."""
    problems = facets.problems(kind, record_id)
    record = facets.record(kind, record_id)
    page = Page(kind, record_id, facets, env)
    if record is None:
        # Which table of contents it belongs into is part of what cannot be known.
        env.metadata[page.docname]["orphan"] = True
        return broken.build(page, problems)
    return BUILDERS[kind](page, record)
