"""A drawing as a node of docutils, for pages and for paper."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes

from leadership_handbook.sphinx_ext.content import blocks, prose
from leadership_handbook.sphinx_ext.content.quotes import quoted_html

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator
    from sphinx.writers.latex import LaTeXTranslator

    from leadership_handbook.sphinx_ext.figures.svg import Drawing

CONVERTER = "rsvg-convert"
"""The program of librsvg that makes a PDF of a drawing, if it is there."""
ON_PAGES = "html"
ON_PAPER_TOO = "html or lh_draws_on_paper"
"""Where a drawing is shown: one that is longer than a page only where pages scroll."""

_TEXT = re.compile(r"(?<=>)[^<>]+(?=<)")
"""What is read of a drawing."""


class lh_drawing(nodes.General, nodes.Element):  # noqa: N801  (as docutils does it)
    """What `draw` makes of `facts`; the children are links to `targets`."""


def visit_html(self: HTML5Translator, node: lh_drawing) -> None:
    """Draw it, with the addresses that Sphinx has found for the links."""
    addresses = {}
    for target, link in zip(node["targets"], node.children, strict=True):
        if isinstance(link, nodes.reference):
            addresses[target] = link.get("refuri") or f"#{link['refid']}"
    drawn = node["draw"](*node["facts"], addresses).inline()
    self.body.append(_TEXT.sub(lambda one: quoted_html(self.builder, one[0]), drawn))
    raise nodes.SkipNode


def visit_latex(self: LaTeXTranslator, node: lh_drawing) -> None:
    """Draw it into a file of its own, and show that."""
    drawn: Drawing = node["draw"](*node["facts"], {})
    name = f"lh-{drawn.name}"
    subprocess.run(  # noqa: S603  (no shell)
        [str(shutil.which(CONVERTER)), "--format", "pdf", "--output", f"{name}.pdf"],
        input=drawn.alone().encode(),
        cwd=self.builder.outdir,
        env=os.environ | {"SOURCE_DATE_EPOCH": "0"},  # the same bytes on every day
        check=True,
    )
    size = r"width=\linewidth,height=0.9\textheight,keepaspectratio"
    self.body.append(f"\n\n\\noindent\\includegraphics[{size}]{{{name}.pdf}}\n\n")
    raise nodes.SkipNode


def drawing(
    draw: Callable[..., Drawing],
    facts: tuple[Any, ...],
    linked: Iterable[tuple[str, str]],
) -> lh_drawing:
    """Return the drawing of facts, with links to records by kind and id."""
    targets = tuple(linked)
    links = [prose.xref(kind, record_id, record_id) for kind, record_id in targets]
    return lh_drawing("", *links, draw=draw, facts=facts, targets=targets)


def only(where: str, *content: nodes.Node) -> addnodes.only:
    """Return what is shown where it can be drawn."""
    return addnodes.only("", *content, expr=where)


def note(said: str, *content: nodes.Node) -> nodes.Element:
    """Return how to read a drawing."""
    return blocks.classed(blocks.words(said, content), "lh-note")


def draw_on_paper(app: Sphinx) -> None:
    """Show drawings in the PDF if there is a program that makes one of them."""
    if app.builder.format == "latex" and shutil.which(CONVERTER):
        app.tags.add("lh_draws_on_paper")


def setup(app: Sphinx) -> None:
    """Register the drawing; other formats never meet it."""
    app.add_node(lh_drawing, html=(visit_html, None), latex=(visit_latex, None))
    app.connect("builder-inited", draw_on_paper)
