"""Which builders make what: every set of them has one name, here."""

from __future__ import annotations

SITE = ("html", "dirhtml")
"""Those that make a site, on which each document has an address of its own."""
BROWSED = (*SITE, "singlehtml")
"""Those that make pages for a browser."""


def tags(builders: tuple[str, ...]) -> str:
    """Return the condition that is true for builders, as ``only`` nodes take it."""
    return " or ".join(f"builder_{name}" for name in builders)
