"""The scripts that help to look back on a week, and the words they say."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from leadership_handbook.sphinx_ext.builders import BEFORE_PAINT, BROWSED
from leadership_handbook.sphinx_ext.content.nodes import lh_box
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

SCRIPTS = {"lh-lookback": "lookback.js", "lh-which-way": "which-way.js"}
"""The scripts, by the class of the form that each helps to fill in."""


def add_scripts(
    app: Sphinx,
    pagename: str,  # noqa: ARG001  (Sphinx gives these)
    templatename: str,  # noqa: ARG001
    context: dict[str, Any],  # noqa: ARG001
    doctree: nodes.document | None,
) -> None:
    """Give a page that has such a form its script and words, and no other page."""
    if app.builder.name not in BROWSED or doctree is None:
        return
    forms = [box for box in doctree.findall(lh_box) if box["tag"] == "form"]
    found = {
        SCRIPTS[name] for box in forms for name in box["classes"] if name in SCRIPTS
    }
    if not found:
        return
    said = json.dumps(words(), ensure_ascii=False).replace("<", "\\u003c")
    app.add_js_file(None, id="lh-lookback-words", type="application/json", body=said)
    for file in ("dom.js", *found):
        app.add_js_file(file, **BEFORE_PAINT)


def words() -> dict[str, Any]:
    """Return what the scripts say, in the language of the build."""
    return {
        "chosen": _("{n} of {all} pairs are chosen. Choose others"),
        "all": _("only these"),
        "allOf": _("only these: {theme}"),
        "counts": [_("none"), _("one"), _("two"), _("three or more")],
        "numbers": [_("none"), _("one"), _("two"), _("three")],
        "counted": _("You did {did}, the week needed {needed}:"),
        "none": _("no gap"),
        "about": _("no gap that one could count"),
        "short": [_("{n} short"), _("at least {n} short")],
        "spare": [_("{n} to spare"), _("at least {n} to spare")],
        "keep": _("Keep the answers in the address"),
        "clear": _("Clear it"),
        "copied": _(
            "The address now holds your answers, and it is copied. Whoever has it can "
            "read them."
        ),
        "kept": _("The address now holds your answers. Whoever has it can read them."),
        "cleared": _("Everything is cleared, the address too."),
        "answer": _("What your signs point to"),
        "other": _("And the other direction, before you decide:"),
    }


def setup(app: Sphinx) -> None:
    """Register the scripts."""
    app.connect("html-page-context", add_scripts)
