"""Which builders make what: every set of them has one name, here."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinx.application import Sphinx
    from sphinx.config import Config

SITE = ("html", "dirhtml")
"""Those that make a site, on which each document has an address of its own."""
BROWSED = (*SITE, "singlehtml")
"""Those that make pages for a browser."""


NO_PAGES = "none"
"""What `lh_pages` says where our tables and links stand on somebody's own pages."""


def has_furo(app: Sphinx) -> bool:
    """Tell whether the site around the pages is for us to make: ours, with furo.

    No other theme is touched, and no site that only has tables of ours. Where Sphinx
    makes data of pages, as ``-b json`` does, there is no theme at all.
    """
    return app.builder.name in BROWSED and wears_furo(app.config)


def wears_furo(config: Config) -> bool:
    """Tell the same by the settings, where the builder is known to be of `BROWSED`."""
    is_ours: bool = config.lh_pages != NO_PAGES
    return is_ours and config.html_theme == "furo"


def tags(builders: tuple[str, ...]) -> str:
    """Return the condition that is true for builders, as ``only`` nodes take it."""
    return " or ".join(f"builder_{name}" for name in builders)


BEFORE_PAINT: Mapping[str, Any] = MappingProxyType(
    {"loading_method": "defer", "blocking": "render"}
)
"""How a script is loaded that puts something above the text: nothing moves then."""
