"""Which builders make what: every set of them has one name, here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

SITE = ("html", "dirhtml")
"""Those that make a site, on which each document has an address of its own."""
BROWSED = (*SITE, "singlehtml")
"""Those that make pages for a browser."""


def has_furo(app: Sphinx) -> bool:
    """Tell whether pages for a browser are made with furo: no other theme is touched.

    Where Sphinx makes data of pages, as ``-b json`` does, there is no theme at all.
    """
    return app.builder.name in BROWSED and app.config.html_theme == "furo"


def tags(builders: tuple[str, ...]) -> str:
    """Return the condition that is true for builders, as ``only`` nodes take it."""
    return " or ".join(f"builder_{name}" for name in builders)
