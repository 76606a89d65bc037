"""Records as documents: Sphinx reads the YAML files where they lie.

Sphinx finds its documents through a `Project`. Ours knows the record files as well,
by its three public methods; nothing is written into the folder of sources.
"""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from sphinx.project import Project
from sphinx.util import logging

from leadership_handbook.handbook.collection import Handbook
from leadership_handbook.reading import RECORDS, read
from leadership_handbook.sphinx_ext.domain import KINDS, _
from leadership_handbook.sphinx_ext.warnings_ import Warn, warn

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment
    from sphinx.util._pathlib import _StrPath

    from leadership_handbook.reading import Reading

logger: logging.SphinxLoggerAdapter = logging.getLogger(__name__)

_LINK = re.compile(r"\]\(#([a-z]+)-([a-z0-9-]+)\)")
"""A link in a record's text to another record; its form is the reader's concern."""

FOLDERS = {
    "distinction": "distinctions",
    "source": "sources",
    "theme": "themes",
    "aspect": "compare/aspects",
}
"""The kinds that have pages of their own, and where these lie on the site."""

SITE = ("html", "dirhtml")
"""The builders that make a site, on which each document has an address of its own."""


class Document(NamedTuple):
    """A record that is a document of its own."""

    kind: str
    id: str
    path: Path


class Book:
    """What a build works from: the handbook, and how reading its files went."""

    def __init__(self, reading: Reading, overlay: Path | None = None) -> None:
        self.reading: Reading = reading
        self.handbook: Handbook = Handbook.of(reading)
        self.overlay: Path | None = overlay

    @cached_property
    def documents(self) -> dict[str, Document]:
        """The documents that records make, by docname."""
        return {
            f"{folder}/{record_id}": Document(kind, record_id, path)
            for kind, folder in FOLDERS.items()
            for record_id, path in self.reading.files.get(kind, {}).items()
            if self._has_page(kind, record_id)
        }

    @cached_property
    def linking(self) -> dict[tuple[str, str], tuple[tuple[str, str], ...]]:
        """The records whose text links to a record, by kind and id of the latter."""
        found: dict[tuple[str, str], list[tuple[str, str]]] = {}
        for kind in KINDS:
            for record_id, record in self.handbook.of_kind(kind).items():
                for target in dict.fromkeys(_LINK.findall(repr(record))):
                    found.setdefault(target, []).append((kind, record_id))
        return {target: tuple(records) for target, records in found.items()}

    def docname(self, kind: str, record_id: str) -> str | None:
        """Return the docname of a record's own page, if it has one."""
        docname = f"{FOLDERS.get(kind)}/{record_id}"
        return docname if docname in self.documents else None

    def where(self, kind: str, record_id: str, path: str = "") -> tuple[str, int]:
        """Return the file and line in which a field of a record stands."""
        place = self.handbook.place(kind, record_id)
        if place is None:
            return (str(self.reading.files[kind][record_id]), 1)
        line, _column = place.marks.get(path) or place.marks.get("", (1, 1))
        return (str(place.file), line)

    def is_own(self, kind: str, record_id: str) -> bool | None:
        """Tell whether a record is of the overlay; None where there is no overlay."""
        file = self.reading.files[kind][record_id]
        return file.is_relative_to(self.overlay) if self.overlay else None

    def _has_page(self, kind: str, record_id: str) -> bool:
        """A theme or aspect that groups nothing has none, unless it is broken."""
        if record_id not in self.handbook.of_kind(kind):
            return True
        if kind == "theme":
            return bool(self.handbook.in_theme(record_id))
        return kind != "aspect" or bool(self.handbook.with_aspect(record_id))


class RecordProject(Project):
    """A project whose documents are the hand-written pages and the records."""

    def __init__(self, other: Project, documents: dict[str, Document]) -> None:
        super().__init__(other.srcdir, other.source_suffix)
        self.restore(other)
        self._documents = documents
        self._docnames = {doc.path: name for name, doc in documents.items()}

    def discover(
        self,
        exclude_paths: Iterable[str] = (),
        include_paths: Iterable[str] = ("**",),
    ) -> set[str]:
        """Find the hand-written pages and add the records; a clash is told."""
        super().discover(exclude_paths, include_paths)
        for docname in sorted(self.docnames & self._documents.keys()):
            message = _("a record has the address of this page, and is shown instead")
            warn(message, Warn.SHOWN_TWICE, location=docname)
        self.docnames.update(self._documents)
        return self.docnames

    def path2doc(self, filename: str | os.PathLike[str]) -> str | None:
        """Return the docname of a page or record file."""
        return self._docnames.get(Path(filename)) or super().path2doc(filename)

    def doc2path(self, docname: str, absolute: bool) -> _StrPath:  # noqa: FBT001
        """Return a document's file.

        A record's relative path pretends that it lies below the sources: Sphinx
        takes the suffix from it, and would show ``../`` in messages.
        """
        document = self._documents.get(docname)
        if document is None:
            return super().doc2path(docname, absolute)
        string_path = type(self.srcdir)
        if absolute:
            return string_path(document.path)
        return string_path(docname + document.path.suffix)

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle as a plain project: the environment opens without this extension."""
        plain = Project(self.srcdir, self.source_suffix)
        plain.restore(self)
        return (_same, (plain,))


def _same(project: Project) -> Project:
    return project


def book_of(env: BuildEnvironment) -> Book:
    """Return the book that this build works from."""
    book: Book = env.domains["lh"].book  # type: ignore[attr-defined]
    return book


def read_records(app: Sphinx) -> None:
    """Read the records, tell every problem, and make the records documents."""
    folders = record_folders(app)
    reading = read(*folders)
    for problem in reading.problems:
        hint = f" - {problem.hint}" if problem.hint else ""
        where = f" (at {problem.path})" if problem.path else ""
        at = f"{problem.file}:{problem.line}:{problem.column}"
        warn(f"{problem.message}{where}{hint}", problem.kind, location=at)
    book = Book(reading, folders[-1] if app.config.lh_overlay else None)
    app.env.domains["lh"].book = book  # type: ignore[attr-defined]
    project = RecordProject(app.project, book.documents)
    app.project = app.env.project = project


def count_problems(app: Sphinx, exception: Exception | None) -> None:
    """Say at the end how many problems there were: they were told at the start."""
    count = len(book_of(app.env).reading.problems)
    if count and not exception:
        logger.info(_("problems in the records: {n}").format(n=count))


def record_folders(app: Sphinx) -> list[Path]:
    """Return the folders of records, the overlay last."""
    configured = (app.config.lh_records, app.config.lh_overlay)
    return [Path(app.confdir, folder) for folder in configured if folder]


def setup(app: Sphinx) -> None:
    """Register the settings and the reading of the records."""
    app.add_config_value("lh_records", str(RECORDS), "", frozenset({str}))
    app.add_config_value("lh_overlay", "", "", frozenset({str}))
    app.connect("builder-inited", read_records)
    app.connect("build-finished", count_problems)
