"""Records as documents: Sphinx reads the YAML files where they lie.

Sphinx finds its documents through a `Project`. Ours knows the record files as well,
by its three public methods; nothing is written into the folder of sources.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from sphinx.config import ENUM
from sphinx.project import Project
from sphinx.util import logging

from leadership_handbook.about import __version__
from leadership_handbook.handbook.citing import Publication
from leadership_handbook.model.folder import RECORDS
from leadership_handbook.reading import read
from leadership_handbook.reading.keeping import Kept
from leadership_handbook.sphinx_ext.builders import NO_PAGES, SITE, has_furo
from leadership_handbook.sphinx_ext.documents import digests
from leadership_handbook.sphinx_ext.documents.book import Book
from leadership_handbook.sphinx_ext.documents.remembered import remembered
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.sphinx_ext.warnings_ import Warn, warn

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Mapping

    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment
    from sphinx.util._pathlib import _StrPath

    from leadership_handbook.reading import Reading
    from leadership_handbook.sphinx_ext.documents.book import Place

KEPT = "lh-reading.pickle"
"""Beside the doctrees: what the records said that are unchanged."""
DOCUMENTS = "lh-documents.pickle"
"""Beside it: the documents that the records make."""
SUFFIX = ".yaml"
"""The end of the name of a record's file."""
STAND_IN = Path(__file__).with_name("unread.yaml")
"""What Sphinx opens in place of a file that cannot be read."""
NO_FILE = Path(__file__).with_name("list.yaml")
"""What it opens for a page of a list, of which there is no file."""

logger: logging.SphinxLoggerAdapter = logging.getLogger(__name__)


class RecordProject(Project):
    """A project whose documents are the hand-written pages and those of a book."""

    def __init__(self, other: Project, book: Book) -> None:
        suffixes = [suffix for suffix in other.source_suffix if suffix != SUFFIX]
        super().__init__(other.srcdir, suffixes)
        self.restore(other)
        self.book: Book = book
        self._docnames = {
            doc.path: name for name, doc in book.documents.items() if not doc.sheet
        }

    def discover(
        self,
        exclude_paths: Iterable[str] = (),
        include_paths: Iterable[str] = ("**",),
    ) -> set[str]:
        """Find the hand-written pages and add the records; a clash is told.

        Other files in YAML below the sources are somebody's, and no documents; so are
        records that lie there, by the place in which they lie.
        """
        super().discover(exclude_paths, include_paths)
        ours = self.book.documents.keys() | self.book.pieces.keys()
        for docname in sorted(self.docnames & ours):
            message = _("a record has the address of this page, and is shown instead")
            warn(message, Warn.SHOWN_TWICE, location=docname)
        self.docnames.update(ours)
        return self.docnames

    def path2doc(self, filename: str | os.PathLike[str]) -> str | None:
        """Return the docname of a page or record file."""
        return self._docnames.get(Path(filename)) or super().path2doc(filename)

    def doc2path(self, docname: str, absolute: bool) -> _StrPath:  # noqa: FBT001
        """Return a document's file.

        A record's relative path pretends that it lies below the sources: Sphinx
        takes the suffix from it, and would show ``../`` in messages. A file that our
        reader could not read never comes here: Sphinx would end at it, or wait forever.
        """
        string_path = type(self.srcdir)
        if docname in self.book.pieces:
            return string_path(NO_FILE if absolute else docname + SUFFIX)
        document = self.book.documents.get(docname)
        if document is None:
            return super().doc2path(docname, absolute)
        if absolute:
            is_unread = document.path in self.book.reading.unread
            return string_path(STAND_IN if is_unread else document.path)
        return string_path(docname + document.path.suffix)

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle as a plain project: the environment opens without this extension."""
        plain = Project(self.srcdir, self.source_suffix)
        plain.restore(self)
        return (_same, (plain,))


def _same(project: Project) -> Project:
    return project


def book_of(env: BuildEnvironment) -> Book:
    """Return the book that this build works from, once its records are read."""
    return cast("RecordProject", env.project).book


def is_ours(app: Sphinx, pagename: str) -> bool:
    """Tell whether a page of a site is for us to add to: a record's, or under furo.

    With another theme the hand-written pages are somebody's own, and stay as they are.
    """
    is_record = pagename in book_of(app.env).documents
    return app.builder.name in SITE and (is_record or has_furo(app))


def read_records(app: Sphinx, places: Mapping[str, Place]) -> None:
    """Read the records, tell every problem, and make the records documents."""
    folders = record_folders(app)
    kept = Kept(Path(app.doctreedir, KEPT), digests.code())
    reading = read(*folders, kept=kept)
    tell(reading)
    overlay = folders[-1] if app.config.lh_overlay else None
    shown = {} if app.config.lh_pages == NO_PAGES else places
    book = Book(reading, shown, overlay)
    book.kept = Path(app.doctreedir)
    book.publication = _publication(app.config)
    settings = (*book.publication, *map(str, folders), app.config.lh_pages)
    book.around = digests.digest([digests.code(), *settings])
    if reading.digest:
        book.inputs = digests.digest([reading.digest, book.around])
    file = Path(app.doctreedir, DOCUMENTS)
    book.documents = remembered(file, book.inputs, lambda: book.documents)
    app.project = app.env.project = RecordProject(app.project, book)


def _publication(config: Config) -> Publication:
    """Return what the site is cited as: its own name, people, release and address."""
    return Publication(
        version=config.release or __version__,
        site=config.html_baseurl,
        title=config.project,
        authors=config.author,
    )


def tell(reading: Reading) -> None:
    """Tell every problem of the records, at its file, line and column."""
    for problem in reading.problems:
        hint = f" - {problem.hint}" if problem.hint else ""
        where = f" (at {problem.path})" if problem.path else ""
        at = f"{problem.file}:{problem.line}:{problem.column}"
        warn(f"{problem.message}{where}{hint}", problem.kind, location=at)


def count_problems(app: Sphinx, exception: Exception | None) -> None:
    """Say at the end how many problems there were: they were told at the start."""
    count = 0 if exception else len(book_of(app.env).reading.problems)
    if count:
        logger.info(_("problems in the records: {n}").format(n=count))


def load(app: Sphinx, *_: object) -> None:
    """Let the records be there before pages are read or written in other processes."""
    book_of(app.env).load()


def record_folders(app: Sphinx) -> list[Path]:
    """Return the folders of records, the overlay last."""
    configured = (app.config.lh_records, app.config.lh_overlay)
    return [Path(app.confdir, folder) for folder in configured if folder]


def setup(app: Sphinx, places: Mapping[str, Place]) -> None:
    """Register the settings, and the reading of records that are shown at places."""
    app.add_config_value("lh_records", str(RECORDS), "", frozenset({str}))
    app.add_config_value("lh_overlay", "", "", frozenset({str}))
    app.add_config_value("lh_pages", "all", "env", ENUM("all", NO_PAGES))
    app.connect("builder-inited", partial(read_records, places=places))
    app.connect("env-check-consistency", load)
    app.connect("build-finished", count_problems)
