"""How lines, lists and links of a bound book look: each names a command of ours.

Classes may be somebody else's where no book is bound, so nothing is changed there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from leadership_handbook.sphinx_ext.content.nodes import lh_box

if TYPE_CHECKING:
    from leadership_handbook.sphinx_ext.documents.book import Book

STYLED = {
    "lh-side",
    "lh-label",
    "lh-lede",
    "lh-facts",
    "lh-manner",
    "lh-small",
    "lh-own",
    "lh-note",
    "lh-aliases",
    "lh-k",
    "lh-do",
    "lh-say",
    "lh-behind",
    "lh-reference",
}
"""Classes of lines that have a look of their own: each names a command of ours."""
HEADS = {"lh-k"}
"""Of these, what is a heading: it never ends a page."""
COLUMNS = {"lh-az", "lh-decades", "lh-leads", "lh-situations"}
"""Classes of long lists of short lines, which are set in two columns."""


def bind(document: nodes.document) -> None:
    """Say how the lines and lists of a book look."""
    for facts in list(document.findall(nodes.field_list)):
        if "lh-fields" in facts["classes"] and _is_plain(facts):
            facts.replace_self(_run_in(facts))
    for rubric in document.findall(nodes.rubric):
        rubric.attributes.pop("heading-level", None)  # a book has other levels
    for line in list(document.findall(nodes.paragraph)):
        _style(line)
    for row in list(document.findall(lh_box)):
        if "lh-tallied" in row["classes"]:
            row.replace_self(_in_a_line(row))
    for word in list(document.findall(nodes.strong)):
        if side := {"lh-leadership", "lh-management"} & set(word["classes"]):
            word.insert(0, latex(rf"\color{{{side.pop()}}}"))
    _keep_items(document)
    for listed in _long_lists(document):
        _number(listed)
        put(r"\begin{lhcolumns}", listed, 0)
        put(r"\end{lhcolumns}", listed, 1)


def tell_links(document: nodes.document, site: str) -> None:
    """Set links to the site as those in the book are: a title reads as a title."""
    for link in list(document.findall(nodes.reference)):
        if site and link.get("internal") and link.get("refuri", "").startswith(site):
            link.children = [nodes.emphasis("", "", *link.children)]


def shorten_contents(document: nodes.document, book: Book) -> None:
    """Leave works out of the contents: their own list has all of them, by author."""
    shown = {name for name, one in book.documents.items() if one.kind == "source"}
    files = document.findall(addnodes.start_of_file)
    works = [file for file in files if file["docname"] in shown]
    for work, after, depth in zip(
        works[:1] + works[-1:], (0, 1), (-1, 0), strict=False
    ):
        put(_DEPTH % depth, work, after)


_DEPTH = r"\addtocontents{toc}{\protect\setcounter{tocdepth}{%d}}"


def _is_plain(listed: nodes.field_list) -> bool:
    """Tell whether each fact is a line, and no list or table."""
    bodies = listed.findall(nodes.field_body)
    return all(isinstance(b, nodes.paragraph) for body in bodies for b in body.children)


def _run_in(listed: nodes.field_list) -> nodes.paragraph:
    """Return facts one after the other, each behind its name."""
    line = nodes.paragraph(classes=["lh-facts"])
    for field in listed.findall(nodes.field):
        name, body = field.children
        line += [nodes.strong("", "", *name.children), nodes.Text(" ")]
        for block in body.children:
            line += [*block.children, nodes.Text(" ")]
    return line


def _in_a_line(row: lh_box) -> nodes.paragraph:
    """Return the lines of a box one after the other."""
    line = nodes.paragraph()
    for number, one in enumerate(list(row.findall(nodes.paragraph))):
        line += [nodes.Text(", " if number else ""), *one.children]
    return line


def _style(line: nodes.paragraph) -> None:
    for name in STYLED & set(line["classes"]):
        line.insert(0, latex(rf"{{\lhstyle{{{name}}}"))
        line += latex(r"\par}\nobreak" if name in HEADS else r"\par}")


def _keep_items(document: nodes.document) -> None:
    """Keep what an item names on the page on which something is said of it."""
    for item in document.findall(nodes.list_item):
        if [type(node) for node in item.children[:2]] == [nodes.paragraph] * 2:
            put(r"\nopagebreak", item[0], 1)


def _number(listed: nodes.Element) -> None:
    """Put the number of the page behind each link, for a book that is printed."""
    for link in list(listed.findall(nodes.reference)):
        page, _hash, part = link.get("refuri", "").partition("#")
        if page.startswith("%"):
            label = f"{page[1:]}:{part}" if part else f"{page[1:]}::doc"
            put(rf"\lhat{{\pageref{{\detokenize{{{label}}}}}}}", link, 1)


def _long_lists(document: nodes.document) -> list[nodes.Element]:
    found = document.findall(nodes.Element)
    return [node for node in found if COLUMNS & set(node.get("classes", ()))]


def put(command: str, node: nodes.Node, after: int) -> None:
    """Put a command of TeX before a node, or so many places after that."""
    place = node.parent.index(node) + after
    node.parent.insert(place, latex(command))


def latex(command: str) -> nodes.raw:
    """Return a command of TeX as a node."""
    return nodes.raw("", command, format="latex")
