"""What only our own reference needs: the fields, kinds, tables and rooms of the code.

It is an extension by itself, ``leadership_handbook.sphinx_ext.reference``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.sphinx_ext.reference import fields, rooms, tables

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directives."""
    app.setup_extension("leadership_handbook.sphinx_ext")
    fields.setup(app)
    rooms.setup(app)
    tables.setup(app)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
