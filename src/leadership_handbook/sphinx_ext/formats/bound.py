"""What is bound into a book, and where links out of it lead: to the site.

`lh_book` names the page that lists the pages of the e-book in their order; the PDF is
told its first page by Sphinx's own ``latex_documents``. `lh_book_without` has patterns
of pages that need a browser or a pair of scissors.
"""

from __future__ import annotations

import re
from fnmatch import fnmatch
from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from leadership_handbook.sphinx_ext.content.nodes import lh_fold
from leadership_handbook.sphinx_ext.priorities import BIND

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

REPEATED = re.compile(
    r"lh-.*-cite|lh-theme-.*-claims|lh-situation-.*-(differences|aliases)"
)
"""Ids of sections that say again what a book says elsewhere: each page's own reference,
the claims of a theme, which stand with its distinctions, and two of a situation's."""


def is_left_out(docname: str, config: Config) -> bool:
    """Tell whether a page stays on the site."""
    return any(fnmatch(docname, pattern) for pattern in config.lh_book_without)


def bound(env: BuildEnvironment) -> set[str] | None:
    """Return the pages of the e-book; None if all are, as no page lists them."""
    first = env.config.lh_book
    if first not in env.toctree_includes:
        return None
    found, ahead = set[str](), [first]
    while ahead:
        docname = ahead.pop()
        if docname not in found and not is_left_out(docname, env.config):
            found.add(docname)
            ahead += env.toctree_includes.get(docname, [])
    return found


def on_the_site(docname: str, config: Config) -> str:
    """Return the address of a page on the site; nothing if it has no address."""
    site: str = config.html_baseurl
    return f"{site.rstrip('/')}/{docname}.html" if site else ""


class Bind(SphinxPostTransform):
    """Leave out what is not for paper, and put pages behind the page they are below."""

    default_priority: ClassVar[int] = BIND
    formats: tuple[str, ...] = ("latex",)

    def run(self, **_options: object) -> None:
        """Change the one document that all the pages have become."""
        for file in _files(self.document):
            if is_left_out(file["docname"], self.config):
                file.parent.remove(file)
        if self.config.lh_book:
            drop_repeated(self.document)
            _drop_ways(self.document)
        for file in _files(self.document):
            _behind(file)
        _mend_links(self.document)


class BindEbook(SphinxPostTransform):
    """Leave out of the pages of an e-book what it says elsewhere."""

    default_priority: ClassVar[int] = BIND
    builders: tuple[str, ...] = ("epub",)

    def run(self, **_options: object) -> None:
        """Drop it from each page of a book that has a page of its own."""
        if self.config.lh_book:
            drop_repeated(self.document)


def _files(document: nodes.document) -> list[addnodes.start_of_file]:
    """Return the pages in a document; Sphinx leaves them beside their own parts."""
    found = list(document.findall(addnodes.start_of_file))
    for file in found:
        for child in file.children:
            child.parent = file
    return found


def drop_repeated(document: nodes.document) -> None:
    """Take away what other pages of the book say, and handouts that stand in it."""
    for section in list(document.findall(nodes.section)):
        if any(map(REPEATED.fullmatch, section["ids"])):
            section.parent.remove(section)
    for fold in document.findall(lh_fold):
        if "lh-handout" in fold["classes"]:
            del fold[1:]  # the link to the record is left


def _drop_ways(document: nodes.document) -> None:
    """Take away the paths below a page, as print does: the chapter of paths has them.

    On paper they would often be all that is on the last page of a distinction.
    """
    for ways in list(document.findall(nodes.container)):
        if "lh-ways" in ways["classes"]:
            ways.parent.remove(ways)


def _behind(file: addnodes.start_of_file) -> None:
    """Move the pages below a page out of its last section, behind all of them."""
    top = next(iter(file.findall(nodes.section)), None)
    if top is None:
        return
    for below in list(file.findall(addnodes.start_of_file)):
        if below is not file and _page_of(below) is file:
            below.parent.remove(below)
            top += below


def _page_of(node: nodes.Element) -> nodes.Element | None:
    """Return the page that a node is on."""
    parent = node.parent
    while parent is not None and not isinstance(parent, addnodes.start_of_file):
        parent = parent.parent
    return parent


def _mend_links(document: nodes.document) -> None:
    """Let links to what was left out of a page lead to the page."""
    known = _ids(document)
    for link in document.findall(nodes.reference):
        page, _hash, part = link.get("refuri", "").partition("#")
        if page.startswith("%") and part and f"{page[1:]}#{part}" not in known:
            link["refuri"] = page


def _ids(document: nodes.document) -> set[str]:
    """Return every place that a link may lead to: the page and the id there."""
    found = set[str]()

    def note(node: nodes.Node, docname: str) -> None:
        if isinstance(node, addnodes.start_of_file):
            docname = node["docname"]
        if isinstance(node, nodes.Element):
            ids: list[str] = node.get("ids", [])
            found.update(f"{docname}#{one}" for one in ids)
            if isinstance(node, nodes.target) and "refid" in node:
                found.add(f"{docname}#{node['refid']}")
            for child in node.children:
                note(child, docname)

    note(document, document["docname"])
    return found


def setup(app: Sphinx) -> None:
    """Register the values and the transforms."""
    app.add_config_value("lh_book", "", "", frozenset({str}))
    app.add_config_value("lh_book_without", [], "", frozenset({list, tuple}))
    app.add_post_transform(Bind)
    app.add_post_transform(BindEbook)
