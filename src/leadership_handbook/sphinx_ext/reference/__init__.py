"""What only our own reference needs: the fields, kinds, tables and rooms of the code.

It is an extension by itself, ``leadership_handbook.sphinx_ext.reference``.
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from sphinx import addnodes

from leadership_handbook.sphinx_ext.reference import fields, rooms, tables

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def unlink_builtins(_app: Sphinx, doctree: nodes.document) -> None:
    """Take links from Python's own types: Sphinx takes ``list`` for `Hit.list`."""
    for name in list(doctree.findall(addnodes.pending_xref)):
        if name.get("reftype") == "class" and name["reftarget"] in vars(builtins):
            name.replace_self(name.children)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directives."""
    app.setup_extension("leadership_handbook.sphinx_ext")
    fields.setup(app)
    rooms.setup(app)
    tables.setup(app)
    app.connect("doctree-read", unlink_builtins)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
