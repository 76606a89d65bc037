"""The paths that lead through a page: which stop it is, and where each goes next."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.model import KINDS
from leadership_handbook.sphinx_ext.content import blocks, citebox
from leadership_handbook.sphinx_ext.content.blocks import words
from leadership_handbook.sphinx_ext.content.tails import Tail
from leadership_handbook.sphinx_ext.documents.divided import THROUGH
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.sphinx_ext.rebuilds.practice import paths_through
from leadership_handbook.sphinx_ext.rebuilds.questions import Facets
from leadership_handbook.wording import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinx.application import Sphinx

    from leadership_handbook.sphinx_ext.documents.book import Book
    from leadership_handbook.sphinx_ext.rebuilds.practice import Way


def passing(facets: Facets, kind: str, record_id: str) -> list[nodes.Node]:
    """Return a line for each path on which a record is a stop; nothing if on none."""
    listed = PATHS[kind].listed(facets, record_id) if kind in PATHS else []
    if not listed:
        return []
    title = nodes.rubric("", _("Paths that lead through here"), translatable=False)
    return [nodes.container("", title, *listed, classes=["lh-ways"])]


def _line(facets: Facets, way: Way) -> nodes.paragraph:
    """Return which stop of a path it is, and which is the next."""
    line = words(blocks.link(facets, "path", way.path))
    place = _("stop {n} of {all}").format(n=way.number, all=way.total)
    line += nodes.Text(f": {place}")
    if way.next:
        line += [nodes.Text(". "), nodes.Text(_("Next:")), nodes.Text(" ")]
        line += blocks.link(facets, *way.next)
    return line


def _held(kind: str, book: Book) -> dict[str, tuple[Way, ...]]:
    found = book.handbook.kept(paths_through)
    return {key: ways for (of, key), ways in found.items() if of == kind}


PATHS: Mapping[str, Tail] = MappingProxyType(
    {
        kind.word: Tail(
            of=kind.word,
            title=N_("Paths that lead through here"),
            every=N_("All {n} paths"),
            folder=THROUGH[kind.word],
            few=8,
            held=partial(_held, kind.word),
            line=_line,
        )
        for kind in KINDS
    }
)
"""The paths through the records of each kind."""


def end_chapter(app: Sphinx, doctree: nodes.document) -> None:
    """Add the paths that lead through a hand-written page, and how to cite it."""
    facets = Facets(app.env)
    for chapter in facets.chapters(app.env.current_document.docname):
        sections = [n for n in doctree.children if isinstance(n, nodes.section)]
        found = passing(facets, "chapter", chapter.id)
        found.append(citebox.fold(facets, chapter, _("Cite this page")))
        (sections[0] if sections else doctree).extend(found)


def setup(app: Sphinx) -> None:
    """Register what ends a hand-written page."""
    app.connect("doctree-read", end_chapter)
