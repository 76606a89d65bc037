"""The words of the interface, in the language of the build.

The catalog is made by looking for calls of ``_`` in the sources, the core's among them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.locale import get_translation

if TYPE_CHECKING:
    from leadership_handbook.comparison.table import Table
    from leadership_handbook.model import Kind

CATALOG = "leadership_handbook"
_translated = get_translation(CATALOG)


def _(message: str) -> str:
    """Return an interface text in the language of the build."""
    return str(_translated(message)) if message else ""  # "" is a catalog's own header


def label(kind: Kind) -> str:
    """Return what stands above records of a kind: ``Distinctions``."""
    said = _(kind.several)
    return said[:1].upper() + said[1:]


def title(table: Table) -> str:
    """Return a table's title, the name in it kept."""
    if not table.form:
        return _(table.title)
    return _(table.form).format(name=table.name)
