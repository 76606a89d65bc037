"""The table of contents as sidebars need it, worked out once for each build."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes
from sphinx import addnodes

from leadership_handbook.model.folder import RECORDS
from leadership_handbook.sphinx_ext.documents.project import book_of
from leadership_handbook.sphinx_ext.documents.remembered import remembered
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.environment import BuildEnvironment

    from leadership_handbook.sphinx_ext.documents.book import Book

BELOW = "themes/"
"""Sections whose pages are listed in the sidebar."""
DISTINCTIONS = "distinctions/index"
"""The page above the themes, where there is one."""
KEPT = "lh-contents.pickle"
"""Beside the doctrees: what the sidebar shows of records."""
FEW = 2
"""Pairs that tell what a theme is about."""


class Part(NamedTuple):
    """A caption of the sidebar and the documents under it."""

    caption: str
    docnames: tuple[str, ...]


class Tree:
    """The table of contents as sidebars need it, worked out once for each build."""

    def __init__(self, env: BuildEnvironment) -> None:
        self.home: str = env.config.root_doc
        self.titles: dict[str, str] = {
            doc: title.astext() for doc, title in env.titles.items()
        }
        self.below: dict[str, list[str]] = env.toctree_includes
        self.relations: dict[str, list[str | None]] = env.collect_relations()
        root = env.tocs.get(self.home)
        listed = list(root.findall(addnodes.toctree)) if root else []
        for toctree in listed:  # what a page is called there is short
            self.titles |= {doc: said for said, doc in toctree["entries"] if said}
        self.parts: tuple[Part, ...] = tuple(
            Part(toctree.get("caption") or "", self._known(toctree["includefiles"]))
            for toctree in listed
        )
        self.top: set[str] = {doc for part in self.parts for doc in part.docnames}
        book = book_of(env)
        self._ours, lines, owners = remembered(
            Path(env.doctreedir, KEPT),
            book.inputs,
            lambda: (_ours(book), _lines(book), _owners(book)),
        )
        self.lines: dict[str, str] = {
            doc: lines[doc]
            for part in self.parts
            for doc in part.docnames
            if doc in lines
        }
        self._records = book.documents.keys()
        self._tocs: dict[str, nodes.bullet_list] = env.tocs
        whole = env.config.lh_book  # it lists again what has its place in the site
        above = [doc for doc in self.below if doc != whole]
        self._parent = {child: doc for doc in above for child in self.below[doc]}
        self._parent |= owners
        self._listed: dict[str, tuple[str, ...]] = {}

    def parts_of(self, docname: str) -> list[tuple[str, str]]:
        """Return place and title of each part of a hand-written page."""
        if docname in self._records or docname not in self._tocs:
            return []
        return [
            (link["anchorname"].removeprefix("#"), link.astext())
            for page in self._tocs[docname].children
            for listed in page.children[1:]
            for part in listed.children
            if isinstance(part, nodes.list_item)
            for link in part.children[0].findall(nodes.reference)
        ]

    def above(self, docname: str) -> list[str]:
        """Return the pages above one, the widest first, without the home page."""
        found: list[str] = []
        page = docname
        while (docname := self._parent.get(docname, self.home)) != self.home:
            if docname in found:
                break
            found.insert(0, docname)
        if DISTINCTIONS in self.titles and [*found, page][0].startswith(BELOW):
            found.insert(0, DISTINCTIONS)
        return found

    def part(self, docname: str) -> Part | None:
        """Return the part of the sidebar that a page is in."""
        top = self.section(docname)[0]
        return next((part for part in self.parts if top in part.docnames), None)

    def section(self, docname: str) -> tuple[str, tuple[str, ...]]:
        """Return the top page a page is below, and the pages to list under that."""
        while docname not in self.top and docname in self._parent:
            docname = self._parent[docname]
        if docname not in self._listed:  # most pages are below one of a few
            below = self.below.get(docname, []) if docname.startswith(BELOW) else []
            self._listed[docname] = self._known(below) or self.chapters(docname)
        return docname, self._listed[docname]

    def chapters(self, docname: str) -> tuple[str, ...]:
        """Return the chapters of the project's own right below a page.

        Records would be too many, and what our own pages lead to is told on them.
        """
        below = self._known(self.below.get(docname, ()))
        return tuple(doc for doc in below if doc not in self._ours)

    def _known(self, docnames: Iterable[str]) -> tuple[str, ...]:
        return tuple(doc for doc in docnames if doc in self.titles)


def _ours(book: Book) -> set[str]:
    """Return the pages of records, and those that shipped chapters tell of."""
    files = book.reading.files.get("chapter", {})
    chapters = book.handbook.chapters.values()
    shipped = {c.page for c in chapters if files[c.id].is_relative_to(RECORDS)}
    return shipped | book.documents.keys() | book.pieces.keys()


def _owners(book: Book) -> dict[str, str]:
    """Return the record's page above its sheet, and above all of a list on it."""
    pages = {(d.kind, d.id): doc for doc, d in book.documents.items() if not d.sheet}
    owned = {doc: (d.kind, d.id) for doc, d in book.documents.items() if d.sheet}
    for doc, piece in book.pieces.items():
        if kind := book.divisions[piece.list].of:
            owned[doc] = (kind, piece.group)
    return {doc: pages[owner] for doc, owner in owned.items() if owner in pages}


def _lines(book: Book) -> dict[str, str]:
    """Return what each theme is about, by its page: its first pairs."""
    found = {}
    for docname, document in book.documents.items():
        if document.kind == "theme":
            pairs = book.handbook.relations.in_theme.get(document.id, ())[:FEW]
            said = (
                _("{one} or {other}").format(
                    one=d.leadership.label, other=d.management.label
                )
                for d in pairs
            )
            found[docname] = ", ".join(said).lower()
    return found
