"""Words that readers see, marked where they stand, so that they can be translated.

Whoever gathers the messages of the catalog looks for calls of `N_`; whoever shows a
word looks it up there. The core itself speaks English and knows no catalog.
"""


def N_(text: str) -> str:  # noqa: N802  (its name wherever catalogs are made)
    """Return the text; its standing here makes it a message of the catalog."""
    return text
