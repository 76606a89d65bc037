"""Tables of contents that are computed from the records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

if TYPE_CHECKING:
    from collections.abc import Iterable


def hidden_toctree(
    docnames: Iterable[str], parent: str, caption: str = ""
) -> nodes.Node:
    """Return a toctree that puts pages into the order of the book and shows nothing.

    An empty one would be a toctree that Sphinx warns of, so it is an empty comment.
    """
    entries = [(None, docname) for docname in docnames]
    if not entries:
        return nodes.comment()
    toctree = addnodes.toctree(
        parent=parent,
        entries=entries,
        includefiles=[docname for _title, docname in entries],
        maxdepth=1,
        caption=caption or None,
        glob=False,
        hidden=True,
        includehidden=False,
        numbered=0,
        titlesonly=True,
    )
    if caption:
        toctree["rawcaption"] = caption
    return nodes.compound("", toctree, classes=["toctree-wrapper"])
