"""The button on pages that are made to be printed: their text asks a reader to.

A session with handouts has two, for its plan and for all of it, and each handout one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from leadership_handbook.sphinx_ext.builders import BEFORE_PAINT, BROWSED
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

MARKED = re.compile(r'class="[^"]*\blh-print\b')
"""What tells such a page: the button stands below what has this class."""
HANDS_OUT = re.compile(r'<details class="[^"]*\blh-handout\b')
"""What tells that there are sheets which are printed only when they are open."""


def add_button(
    app: Sphinx,
    pagename: str,  # noqa: ARG001  (Sphinx gives these)
    templatename: str,  # noqa: ARG001
    context: dict[str, Any],
    doctree: nodes.document | None,  # noqa: ARG001
) -> None:
    """Give a page that is marked so its button, and no other page."""
    body = context.get("body", "")
    if app.builder.name in BROWSED and MARKED.search(body):
        app.add_css_file("print.css")
        label: dict[str, Any] = {"data-label": _("Print this page")}
        if HANDS_OUT.search(body):
            label = {
                "data-label": _("Print the plan"),
                "data-all": _("Print plan and handouts"),
                "data-one": _("Print this handout"),
            }
        app.add_js_file("print.js", **label, **BEFORE_PAINT)


def setup(app: Sphinx) -> None:
    """Register the button."""
    app.connect("html-page-context", add_button)
