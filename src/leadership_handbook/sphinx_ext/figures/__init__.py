"""Figures drawn from the records, each with the same facts in words beside it.

`FIGURES` is the only list of them: a new one is one function and its line there.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from leadership_handbook.sphinx_ext.figures import (
    lines,
    node,
    pictures,
    stances,
    timeline,
    views,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docutils import nodes
    from sphinx.application import Sphinx

    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets

Figure: TypeAlias = "Callable[[Facets], list[nodes.Node]]"

FIGURES: Mapping[str, Figure] = MappingProxyType(
    {
        "timeline": timeline.works_by_year,
        "views": views.views_by_year,
        "stances": stances.claims_by_stance,
        "lines": lines.works_by_distinction,
    }
)
"""Each figure by the name that the directive takes."""


def setup(app: Sphinx) -> None:
    """Register what draws, on pages and into files."""
    node.setup(app)
    app.connect("builder-inited", pictures.begin)
