"""What a reader can take along of a table: the words of its buttons."""

from __future__ import annotations

from typing import Any

from leadership_handbook.comparison.formats import GROUP
from leadership_handbook.sphinx_ext.messages import _

SCRIPTS = ("table-texts", "table-copy")
"""What the buttons need besides `dom`, in the order in which it is run."""


def words(handbook: str) -> dict[str, Any]:
    """Return what the buttons say, in the reader's language; whose the tables are."""
    return {
        "handbook": handbook,
        "group": _(GROUP),
        "slides": _("Copy for slides and documents"),
        "markdown": _("Copy as Markdown"),
        "csv": _("Copy as CSV"),
        "address": _("Copy the address"),
        "copied": {
            "slides": _("The table is copied: paste it, and its cells stay cells."),
            "markdown": _("The table is copied, as Markdown."),
            "csv": _("The table is copied, as CSV."),
            "address": _("The address of this table is copied."),
        },
        "failed": _("This browser does not copy by itself: copy the text below."),
        "text": _("Text to copy"),
    }
