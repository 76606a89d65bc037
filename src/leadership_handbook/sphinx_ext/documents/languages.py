"""The handbook in the language of the build, by the message catalogs of the project.

Sphinx translates nodes one by one, with the parser of the page they stand on. A text of
a record stands on many pages, in tables, links, descriptions and the index. So the
records themselves are translated before any page is made.
"""

from __future__ import annotations

import struct
from dataclasses import replace
from gettext import GNUTranslations, NullTranslations
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from sphinx import locale
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.i18n import CatalogRepository

from leadership_handbook.facade import Handbook
from leadership_handbook.sphinx_ext.documents import digests
from leadership_handbook.sphinx_ext.documents.project import book_of
from leadership_handbook.sphinx_ext.documents.translator import Translator
from leadership_handbook.sphinx_ext.domain import domain_of
from leadership_handbook.sphinx_ext.messages import CATALOG
from leadership_handbook.sphinx_ext.priorities import ONLY_TEXTS
from leadership_handbook.sphinx_ext.warnings_ import Warn, warn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from leadership_handbook.sphinx_ext.documents.book import Book
    from leadership_handbook.text import TextProblem

LOCALE = Path(__file__).parents[1] / "locale"
"""The catalog of the interface's words, and its translations."""


def compile_changed(app: Sphinx) -> None:
    """Compile the catalogs whose text is another than it was last time.

    Sphinx goes by the time of a file: it does not see one that an older one replaces.
    """
    config, data = app.config, domain_of(app.env).data
    if not config.gettext_auto_build:
        return
    known, data["catalogs"] = data["catalogs"], {}
    catalogs = CatalogRepository(
        app.srcdir, config.locale_dirs, config.language, config.source_encoding
    ).catalogs
    for catalog in catalogs:
        path = Path(catalog.po_path)
        data["catalogs"][str(path)] = now = _digest([path])
        if known.get(str(path)) != now or catalog.is_outdated():
            catalog.write_mo(config.language, config.gettext_allow_fuzzy_translations)


def translate(app: Sphinx) -> None:
    """Translate the handbook, now that the catalogs are compiled.

    Pages that show a changed text are read again, as with any change of a record.
    """
    if app.builder.name == "gettext":
        return
    found = _compiled(app)
    words = [path for path in found if path.stem == CATALOG]
    texts = [path for path in found if path.stem not in {CATALOG, "sphinx"}]
    folders = dict.fromkeys(str(Path(app.srcdir, d)) for d in app.config.locale_dirs)
    locale.init(folders, app.config.language, CATALOG)
    book = book_of(app.env)
    if texts:
        _translate(book, texts)
    book.around = digests.digest([book.around, _digest(words), _digest(texts)])
    if book.inputs:
        book.inputs = digests.digest([book.inputs, book.around])
    book.words = _digest(words)


def outdated(app: Sphinx, env: BuildEnvironment, *_sets: set[str]) -> list[str]:
    """Return all documents if words of the interface have changed: any shows some."""
    if app.builder.name == "gettext":
        return []
    data, digest = domain_of(env).data, book_of(env).words
    changed = data["words"] != digest
    data["words"] = digest
    return sorted(env.found_docs) if changed else []


def _compiled(app: Sphinx) -> list[Path]:
    """Return the compiled catalogs in the language: those of ``de_AT``, then ``de``."""
    language = app.config.language
    return [
        path
        for folder in app.config.locale_dirs
        for name in dict.fromkeys((language, language.partition("_")[0]))
        for path in sorted(Path(app.srcdir, folder, name).rglob("*.mo"))
    ]


def _translate(book: Book, catalogs: Iterable[Path]) -> None:
    catalog = NullTranslations()
    for path in catalogs:
        try:
            with path.open("rb") as opened:
                catalog.add_fallback(GNUTranslations(opened))
        except (OSError, ValueError, LookupError, struct.error) as problem:
            message = f"this is no compiled catalog of messages: {problem}"
            hint = "delete it: it is made anew from the .po file beside it"
            warn(f"{message} - {hint}", Warn.CATALOG, location=f"{path}:1")
    records = {
        kind: {
            id_: Translator(catalog.gettext, _telling(book, kind, id_)).record(record)
            for id_, record in by_id.items()
        }
        for kind, by_id in book.reading.records.items()
    }
    book.is_translated = True
    book.handbook = Handbook.of(replace(book.reading, records=records))


def _telling(
    book: Book, kind: str, record_id: str
) -> Callable[[str, TextProblem], None]:
    """Return what tells a mistake in a translation, at the text it stands for."""

    def tell(path: str, problem: TextProblem) -> None:
        file, line = book.where(kind, record_id, path)
        message = f"in the translation: {problem.message} - {problem.hint}"
        warn(message, problem.kind, location=f"{file}:{line}")

    return tell


def _digest(paths: Iterable[Path]) -> str:
    content = b"".join(path.read_bytes() for path in paths)
    return blake2b(content, digest_size=8).hexdigest() if content else ""


class OnlyTexts(SphinxPostTransform):
    """Keep descriptions of pages out of catalogs: they are made of other messages."""

    default_priority: ClassVar[int] = ONLY_TEXTS
    builders: tuple[str, ...] = ("gettext",)

    def run(self, **_options: object) -> None:
        """Take them away from the pages of records."""
        if self.env.current_document.docname in book_of(self.env).documents:
            for description in list(self.document.findall(nodes.meta)):
                description.parent.remove(description)


def setup(app: Sphinx) -> None:
    """Register the catalogs and the translation, which comes before all else."""
    app.add_message_catalog(CATALOG, str(LOCALE))
    app.add_post_transform(OnlyTexts)
    app.connect("builder-inited", compile_changed)
    app.connect("builder-inited", translate)
    app.connect("env-get-outdated", outdated)
