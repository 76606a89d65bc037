"""The page on which a reader puts a comparison together, and the data that it needs."""

from __future__ import annotations

import inspect
import json
from functools import partial
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes

from leadership_handbook import comparison
from leadership_handbook.comparison.for_browser import Compact
from leadership_handbook.sphinx_ext.builders import BEFORE_PAINT, SITE, tags
from leadership_handbook.sphinx_ext.content import blocks
from leadership_handbook.sphinx_ext.content.quotes import quoted_in
from leadership_handbook.sphinx_ext.directives.base import HandbookDirective
from leadership_handbook.sphinx_ext.directives.ready_made import ready
from leadership_handbook.sphinx_ext.documents.digests import digest
from leadership_handbook.sphinx_ext.documents.project import book_of
from leadership_handbook.sphinx_ext.domain import domain_of
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.sphinx_ext.rebuilds.derived import Part, around_files
from leadership_handbook.sphinx_ext.site import copying

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator

    from leadership_handbook.model import Distinction


SCRIPTS = (
    "dom",
    *copying.SCRIPTS,
    "builder-choice",
    "builder-picker",
    "builder-tables",
    "builder-view",
    "builder-examples",
    "builder",
)
"""What the form needs, in the order in which it is run."""


class lh_build(nodes.General, nodes.Element):  # noqa: N801  (as docutils does it)
    """Where the form stands, once a script has made it."""


def visit_build(self: HTML5Translator, _node: lh_build) -> None:
    """Write the place, with what is said there if the data cannot be loaded."""
    failed = self.attval(_("The form could not be loaded."))
    self.body.append(f'<div id="lh-build" class="lh-build" data-failed="{failed}">')


def depart_build(self: HTML5Translator, _node: lh_build) -> None:
    """Close it: without a script it is empty."""
    self.body.append("</div>\n")


class BuildDirective(HandbookDirective):
    """Let readers put a table together; without a script, list those that are ready."""

    def run(self) -> list[nodes.Node]:
        """Return the place of the form, and the list."""
        # Another version of the package may have other kinds of tables.
        self.env.note_dependency(inspect.getfile(comparison.kinds))
        place = addnodes.only("", lh_build(), expr=tags(SITE))
        said = _(
            "On the website a form stands here; it needs JavaScript. "
            "These tables are ready-made."
        )
        without = blocks.classed(blocks.words(said), "lh-build-without")
        return [place, without, *ready(self.facets)]


def add_form(
    app: Sphinx,
    pagename: str,  # noqa: ARG001
    templatename: str,  # noqa: ARG001
    context: dict[str, Any],  # noqa: ARG001
    doctree: nodes.document | None,
) -> None:
    """Give a page that has the form its scripts and its style, and no other page."""
    if doctree is not None and any(doctree.findall(lh_build)):
        app.add_css_file("tables.css")
        app.add_css_file("builder.css")
        for name in SCRIPTS:
            app.add_js_file(f"{name}.js", **BEFORE_PAINT)


def _files(app: Sphinx, _tables: str) -> dict[str, bytes]:
    """Return what the form chooses from.

    It is a script, not data to fetch: a site is also read from a folder.
    The page loads it by itself: Sphinx would note the digest of an earlier one.
    """
    return {"_static/build-data.js": f"globalThis.lhBuild = {_data(app)};\n".encode()}


PART = Part(
    wanted=lambda _app: True,
    made_of=lambda app: book_of(app.env).tables,
    files=_files,
)


def _data(app: Sphinx) -> str:
    """Return the data as JSON; that of each distinction is kept."""
    book, project = book_of(app.env), app.config.project
    address = partial(domain_of(app.env).address, app.builder)
    made = Compact(book.compared, address, _)
    others = made.others()
    others["words"] |= _words(project) | {"handbook": project}
    said = _json(app, others)

    def each(record: Distinction) -> str:
        return _json(app, made.distinction(book.compared.distinctions[record.id]))

    around = digest([around_files(app), said])
    texts = book.of_each("chosen", ["distinction"], each, around)
    return f'{{"distinctions":[{",".join(texts.values())}],{said.removeprefix("{")}'


def _json(app: Sphinx, value: Any) -> str:  # noqa: ANN401  (as JSON has it)
    """Return a value as JSON, each text in it with the quotation marks of the build."""
    said = quoted_in(app.builder, value)
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def _words(handbook: str) -> dict[str, Any]:
    """Return what the form says, in the language of the build."""
    return {
        "titles": {
            "d": _("Distinctions"),
            "a": _("Aspects"),
            "s": _("Sources"),
        },
        "hints": {
            "d": _("In the table they stand in the order in which they are chosen."),
            "a": _("With none chosen all are shown; with sources alone, none is."),
            "s": _("Those that speak of the chosen distinctions, and how often."),
        },
        "find": _("Find"),
        "all": _("all"),
        "none": _("none"),
        "chosen": _("{n} chosen"),
        "choice": _("Chosen"),
        "remove": _("Remove {name}"),
        "unthemed": _("Without a theme"),
        "found": _("{n} of {all}"),
        "start": _(
            "Choose some distinctions, and their table appears here. Or begin with:"
        ),
        "pair": _("{name} and {other}, aspect by aspect"),
        "across": _("{name}, across {n} distinctions"),
        "says": _("What {name} says of {n} distinctions"),
        "unknown": _("The handbook has nothing by these names: {names}."),
        "one": _("1 row"),
        "many": _("{n} rows"),
        "copying": copying.words(handbook),
        "print": _("Print"),
        "clear": _("Clear"),
    }


def setup(app: Sphinx) -> None:
    """Register the form."""
    app.add_node(lh_build, html=(visit_build, depart_build))
    app.add_directive("lh-build", BuildDirective)
    app.connect("html-page-context", add_form)
