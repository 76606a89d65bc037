"""What is cited: links to sources, each with the place in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.handbook import naming
from leadership_handbook.sphinx_ext.content import prose
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.wording import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    from leadership_handbook.model import Citation
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets

SECOND_HAND = N_("seen second hand")


def citations(
    cited: tuple[Citation, ...], facets: Facets, *, seen: bool = False
) -> nodes.paragraph:
    """Return a line of links to sources, each with its locator.

    Of what has none it is said on request whether it was `seen` second hand: a work can
    be cited twice.
    """
    node = nodes.paragraph("", "", classes=["lh-cited"], translatable=False)
    for number, citation in enumerate(cited):
        if number:
            node += nodes.Text("; ")
        node += citation_link(citation, facets.name)
        if seen and citation.seen == "secondary" and not citation.locator:
            node += nodes.Text(", " + _(SECOND_HAND))
    return node


def citation_link(
    citation: Citation, name: Callable[[str, str], str]
) -> list[nodes.Node]:
    """Return the link to a source, followed by the place in it."""
    link = prose.xref("source", citation.source, name("source", citation.source))
    locator = naming.placed("", citation.locator)
    return [link, nodes.Text(locator)] if locator else [link]
