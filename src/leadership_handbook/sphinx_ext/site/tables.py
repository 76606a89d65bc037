"""What a reader can do with a table on the site: scroll it, sort it, filter it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from leadership_handbook.sphinx_ext.content.claims import SITE
from leadership_handbook.sphinx_ext.content.entries import stack
from leadership_handbook.sphinx_ext.domain import _

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator

WIDE = 7
"""The columns from which on a table is wider than a page, and scrolls."""


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

    default_priority: ClassVar[int] = 600  # after furo's wrapping of all tables
    builders: tuple[str, ...] = SITE

    def run(self, **_options: object) -> None:
        """Wrap each, together with furo's wrapper."""
        for table in wide_tables(self.document):
            wrapped = "table-wrapper" in table.parent["classes"]
            inner = table.parent if wrapped else table
            region = lh_region(label=_title(table))
            inner.parent.replace(inner, region)
            region += inner


class Captions(SphinxPostTransform):
    """Mark the tables whose title stands above them already, as a heading."""

    default_priority: ClassVar[int] = 410
    builders: tuple[str, ...] = SITE

    def run(self, **_options: object) -> None:
        """Mark each: its caption is for who hears the page."""
        for table in _ours(self.document):
            section = table.parent
            if isinstance(section, nodes.section):
                heading = next(section.findall(nodes.title))
                right_above = section.index(table) == section.index(heading) + 1
                if right_above or heading.astext() == _title(table):
                    table["classes"].append("lh-titled")


class EbookTables(SphinxPostTransform):
    """Turn them into entries in an e-book: few e-readers scroll sideways."""

    default_priority: ClassVar[int] = 410
    builders: tuple[str, ...] = ("epub",)

    def run(self, **_options: object) -> None:
        """Put entries in place of each table that is wider than a page."""
        for table in wide_tables(self.document):
            stack(table)


def wide_tables(document: nodes.document) -> list[nodes.table]:
    """Return the handbook's tables that are wider than a page."""
    return [table for table in _ours(document) if _width(table) >= WIDE]


def _ours(document: nodes.document) -> list[nodes.table]:
    return [t for t in document.findall(nodes.table) if "lh-table" in t["classes"]]


def _title(table: nodes.table) -> str:
    return next(table.findall(nodes.title)).astext()


def _width(table: nodes.table) -> int:
    return len(list(table.findall(nodes.colspec)))


def words() -> dict[str, str]:
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
    }


def add_tools(
    app: Sphinx,
    pagename: str,  # noqa: ARG001  (Sphinx gives these)
    templatename: str,  # noqa: ARG001
    context: dict[str, Any],  # noqa: ARG001
    doctree: nodes.document | None,
) -> None:
    """Load style, words and script on pages that show a table, and on no other."""
    if app.builder.name not in SITE or not doctree or not _ours(doctree):
        return
    app.add_css_file("tables.css")
    said = json.dumps(words(), ensure_ascii=False).replace("<", "\\u003c")
    app.add_js_file(None, id="lh-words", type="application/json", body=said)
    app.add_js_file("tables.js", loading_method="defer")


def setup(app: Sphinx) -> None:
    """Register what is around tables, and what is loaded for them."""
    app.add_node(lh_region, html=(visit_region, depart_region))
    app.add_post_transform(Regions)
    app.add_post_transform(Captions)
    app.add_post_transform(EbookTables)
    app.connect("html-page-context", add_tools)
