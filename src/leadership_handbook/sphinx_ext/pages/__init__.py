"""The pages of records: one module a kind, each one function from facets to nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from leadership_handbook.sphinx_ext.content.blocks import Page, classed, words
from leadership_handbook.sphinx_ext.domain import _
from leadership_handbook.sphinx_ext.pages import (
    aspect,
    broken,
    distinction,
    source,
    theme,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from docutils import nodes
    from sphinx.environment import BuildEnvironment

    from leadership_handbook.sphinx_ext.rebuilds.asking import Facets

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
    built = BUILDERS[kind](page, record)
    cast("nodes.Element", built[0]).insert(1, _whose(page, env.config.project))
    return built


def _whose(page: Page, project: str) -> list[nodes.Node]:
    """Say whose record it is, in a handbook of shipped records and others."""
    is_own = page.facets.is_own(page.kind, page.id)
    if is_own is None:
        return []
    name = project if is_own else _SHIPPED
    said = words(_("A record of {name}.").format(name=name))
    return [classed(said, "lh-note", "lh-whose")]


_SHIPPED = "Leadership Handbook"
