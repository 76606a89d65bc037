"""What builds spend on Python and Sphinx at nobody's use, and are spared here.

`docs/data/performance.md` has what each costs, and what could be mended at its source.
"""

from __future__ import annotations

import atexit
import gc
import os
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.writers.html5 import HTML5Translator

from leadership_handbook.garbage import somebody_froze
from leadership_handbook.handbook.citing.processor import read_styles
from leadership_handbook.sphinx_ext.apart import take_apart
from leadership_handbook.sphinx_ext.documents.project import book_of
from leadership_handbook.sphinx_ext.domain import domain_of
from leadership_handbook.sphinx_ext.priorities import AFTER_ALL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docutils.transforms import Transform
    from sphinx.application import Sphinx

NEW = 400_000
"""New objects at which Python looks for garbage while documents are read, in place of
some hundreds. Records and documents are many objects that all stay."""
NEVER = 20_000_000
"""New objects at which it looks before that, and looks at new ones after which it looks
at older ones: more than there are, and yet not never, for a build that ends before it
began leaves this behind."""


def collect_seldom(app: Sphinx) -> None:
    """Let Python look for garbage in what is new, and seldom until all is read.

    What is loaded before the first document is read stays to the end, so it is not
    looked at at all: that was a quarter of a build in which nothing has changed. Nor is
    what was read looked at when pages are written: that took four seconds of 120.
    """
    before = gc.get_threshold()
    gc.set_threshold(NEVER, *before[1:])
    frozen = not somebody_froze()

    def seldom(*_: object) -> None:
        freeze()
        gc.set_threshold(NEW, NEVER, NEVER)

    def in_pages(*_: object) -> None:
        freeze()
        gc.set_threshold(*before)

    def freeze() -> None:
        if frozen:
            gc.freeze()

    def thaw(*_: object) -> None:
        freeze()  # or it would make up at once for all that it passed over
        if frozen:
            gc.unfreeze()
        gc.set_threshold(*before)

    app.connect("env-before-read-docs", seldom)
    if app.parallel < 2:  # noqa: PLR2004  (processes share what none of them looks at)
        app.connect("write-started", in_pages)  # what a page is made of does not stay
    app.connect("build-finished", thaw, priority=AFTER_ALL)


def read_styles_once(app: Sphinx) -> None:
    """Let the styles of references be read before processes part that need them."""

    def before_they_part(_app: Sphinx, _env: object, docnames: list[str]) -> None:
        if docnames:
            read_styles()

    if app.parallel > 1:
        app.connect("env-before-read-docs", before_they_part)


def send_only_what_was_read(app: Sphinx) -> None:
    """Let each process that reads documents send back what it knows of these alone.

    Sphinx lets it send all that is known, of which it takes what is about the documents
    that this process read: with twice as many documents, twice as many processes would
    send twice as much.
    """
    here = os.getpid()

    def forget_others(*_: object) -> None:
        if os.getpid() != here:
            app.disconnect(listener)
            app.env.titles, app.env.longtitles, app.env.tocs = {}, {}, {}
            domain_of(app.env).forget()

    listener = app.connect("source-read", forget_others)


def take_pages_apart(app: Sphinx) -> None:
    """Take the document of each page of ours apart when the next one is written.

    Sphinx holds all documents until they are written, and needs none after that. Where
    processes write them, each ends soon, and shares with others what it does not touch.
    """
    if app.parallel > 1:
        return
    written: list[nodes.document] = []

    def follow(
        app: Sphinx,
        page: str,
        _template: str,
        _context: object,
        document: nodes.document | None,
    ) -> None:
        while written:
            done = written.pop()
            take_apart(done)
            vars(done).clear()
        if document and book_of(app.env).makes(page):
            written.append(document)

    app.connect("html-page-context", follow)


def end_at_once() -> None:
    """Let Python look for no garbage when the process ends.

    It would walk all records and documents before it gives their memory back: more
    than a third of a build in which nothing has changed.
    """
    atexit.unregister(gc.freeze)  # once, however many sites a process builds
    atexit.register(gc.freeze)


def prune_by_sets(app: Sphinx) -> Iterable[tuple[str, dict[str, Any], str]]:
    """Give the index of Sphinx's search a set of documents where it gets a mapping.

    It takes away from the pages of each word those that are gone. A set and a set are
    compared by the smaller one; with a mapping that is each word by each document.
    """
    indexer = getattr(app.builder, "indexer", None)
    if isinstance(app.builder, StandaloneHTMLBuilder) and indexer:
        prune = indexer.prune
        indexer.prune = lambda docnames: prune(frozenset(docnames))
    return ()


def render_titles_once(app: Sphinx) -> None:
    """Let Sphinx render the title of a page once, and look for no style sheets.

    It renders one again for each page that is before, behind or below it, though no
    title that it keeps has an image or a link in it, whose address would be another.
    And each time docutils looks in folders for style sheets that no page has room for.
    A title of text alone needs no document, and no translator of its own.
    """
    builder = app.builder
    if not isinstance(builder, StandaloneHTMLBuilder):
        return
    app.env.settings["stylesheet_path"] = ""
    if of_titles := getattr(builder, "_settings", None):  # only to spare time
        of_titles.stylesheet_path = ""
    render = builder.render_partial
    rendered: dict[nodes.Node, dict[str, str]] = {}

    def once(node: nodes.Node | None) -> dict[str, str]:
        if not isinstance(node, nodes.title):
            return render(node)
        if all(isinstance(part, nodes.Text) for part in node):
            title = node.astext().translate(HTML5Translator.special_characters)
            return {"fragment": "", "title": title}
        if node not in rendered:
            rendered[node] = render(node)
        return rendered[node]

    builder.render_partial = once  # type: ignore[method-assign]


def look_for_no_components(app: Sphinx) -> None:
    """Let sphinx-design look for cards, tabs and such in hand-written pages alone.

    It walks through each document five times. No text of a record can have any, and
    these are most of the documents: that was a twentieth of a cold build.
    """
    found = app.registry.get_post_transforms()
    found[:] = [
        _of_chapters(one) if one.__module__.startswith("sphinx_design.") else one
        for one in found
    ]


def _of_chapters(transform: type[Transform]) -> type[Transform]:
    """Return a transform that leaves the pages of records as they are."""

    class OfChapters(transform):  # type: ignore[misc, valid-type]
        def apply(self, **options: Any) -> None:  # noqa: ANN401
            if not book_of(self.env).makes(self.env.docname):
                super().apply(**options)

    return OfChapters


def setup(app: Sphinx) -> None:
    """Register all of it."""
    app.connect("builder-inited", look_for_no_components)
    app.connect("builder-inited", render_titles_once)
    collect_seldom(app)
    read_styles_once(app)
    send_only_what_was_read(app)
    take_pages_apart(app)
    end_at_once()
    app.connect("html-collect-pages", prune_by_sets)
