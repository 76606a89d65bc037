"""What a reader can do with a table on the site: scroll, sort, filter, copy it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from leadership_handbook.sphinx_ext.builders import BEFORE_PAINT, BROWSED
from leadership_handbook.sphinx_ext.content.nodes import (
    tables_in,
    title_of,
    wide_tables_in,
)
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.sphinx_ext.priorities import FIT_TABLES, REGIONS
from leadership_handbook.sphinx_ext.site import copying

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator

    from leadership_handbook.sphinx_ext.content.nodes import lh_table


class lh_region(nodes.General, nodes.Element):  # noqa: N801  (as docutils does it)
    """Around a table that scrolls: `label` is its name for who does not see it."""


def visit_region(self: HTML5Translator, node: lh_region) -> None:
    """Open an element that the keyboard can reach, and so scroll."""
    label = self.attval(node["label"])
    self.body.append(
        f'<div class="lh-region" role="region" tabindex="0" aria-label="{label}">\n'
    )


def depart_region(self: HTML5Translator, _node: lh_region) -> None:
    """Close it."""
    self.body.append("</div>\n")


class Regions(SphinxPostTransform):
    """Put the tables that are wider than a page, and no others, into what scrolls."""

    default_priority: ClassVar[int] = REGIONS
    builders: tuple[str, ...] = BROWSED

    def run(self, **_options: object) -> None:
        """Wrap each, together with furo's wrapper."""
        for table in wide_tables_in(self.document):
            wrapped = "table-wrapper" in table.parent["classes"]
            inner = table.parent if wrapped else table
            region = lh_region(label=_name(table))
            inner.parent.replace(inner, region)
            region += inner


class Captions(SphinxPostTransform):
    """Mark the tables whose title stands above them already, as a heading."""

    default_priority: ClassVar[int] = FIT_TABLES
    builders: tuple[str, ...] = BROWSED

    def run(self, **_options: object) -> None:
        """Mark each: its caption is for who hears the page."""
        for table in tables_in(self.document):
            section = table.parent
            if isinstance(section, nodes.section):
                heading = next(section.findall(nodes.title))
                right_above = section.index(table) == section.index(heading) + 1
                if right_above or heading.astext() == _name(table):
                    table["classes"].append("lh-titled")


def _name(table: lh_table) -> str:
    title = title_of(table)
    return title.astext() if title else ""


def words(handbook: str) -> dict[str, Any]:
    """Return the words of the tools, in the reader's language."""
    return {
        "find": _("Find in this table"),
        "any": _("any"),
        "rows": _("{n} rows"),
        "found": _("{n} of {all} rows"),
        "sort": _("Sort by"),
        "own": _("the order of the handbook"),
        "up": _("{column}, ascending"),
        "down": _("{column}, descending"),
        "reset": _("Reset"),
        "none": _("Nothing in this table has these words."),
        "everywhere": _("Search the whole handbook for them"),
        "copying": copying.words(handbook),
    }


def add_tools(
    app: Sphinx,
    pagename: str,  # noqa: ARG001  (Sphinx gives these)
    templatename: str,  # noqa: ARG001
    context: dict[str, Any],  # noqa: ARG001
    doctree: nodes.document | None,
) -> None:
    """Load style, words and script on pages that show a table, and on no other."""
    if app.builder.name not in BROWSED or not doctree:
        return
    if not any("lh-table" in table["classes"] for table in tables_in(doctree)):
        return  # the figure of all pairs has no use for them
    app.add_css_file("tables.css")
    said = json.dumps(words(app.config.project), ensure_ascii=False).replace(
        "<", "\\u003c"
    )
    app.add_js_file(None, id="lh-words", type="application/json", body=said)
    for name in ("dom", *copying.SCRIPTS, "tables"):
        app.add_js_file(f"{name}.js", **BEFORE_PAINT)


def setup(app: Sphinx) -> None:
    """Register what is around tables, and what is loaded for them."""
    app.add_node(lh_region, html=(visit_region, depart_region))
    app.add_post_transform(Regions)
    app.add_post_transform(Captions)
    app.connect("html-page-context", add_tools)
