"""What a page shows of the handbook, noted by digest, so that rebuilds are exact.

A page asks for what it shows through `Facets`; each question and the digest of its
answer are noted for the page. When the records have changed, every question is asked
again, and exactly the pages for which some answer differs are read again.
"""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, cast

from sphinx import addnodes

from leadership_handbook import comparison
from leadership_handbook.references import folded
from leadership_handbook.sphinx_ext.documents import FOLDERS, book_of
from leadership_handbook.sphinx_ext.domain import ANY_ORDER, KINDS, PARTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from leadership_handbook.comparison import Origin, Table
    from leadership_handbook.handbook import Use
    from leadership_handbook.model import Chapter, Record
    from leadership_handbook.sphinx_ext.documents import Book
    from leadership_handbook.sphinx_ext.domain import HandbookDomain

Question: TypeAlias = tuple[str, ...]

NAMED = ("distinction", "source", "term", "theme", "aspect", "objection", "chapter")
"""The kinds whose titles and aliases stand in the index from A to Z."""


class Entry(NamedTuple):
    """A line of the index from A to Z."""

    key: str
    """What it is sorted by."""
    name: str
    kind: str
    id: str
    own: bool
    """The name is the record's own, not one of its aliases."""


def _record(book: Book, kind: str, record_id: str) -> Record | None:
    return book.handbook.of_kind(kind).get(record_id)


def _name(book: Book, kind: str, record_id: str) -> str:
    return book.handbook.name(kind, record_id)


def _ids(book: Book, kind: str) -> tuple[str, ...]:
    return tuple(book.handbook.of_kind(kind))


def _table(book: Book, kind: str, *ids: str) -> Table:
    return comparison.compare(kind, *ids, handbook=book.handbook)


def _problems(book: Book, kind: str, record_id: str) -> tuple[str, ...]:
    path = str(book.reading.files[kind][record_id])
    return tuple(
        f"{p.line}:{p.column}: {p.message}" + (f" - {p.hint}" if p.hint else "")
        for p in book.reading.problems
        if p.file == path
    )


def _page(book: Book, kind: str, record_id: str) -> str | None:
    """The page on which a record, claim or row is shown, for links to it."""
    if kind in PARTS:
        return _page_of_part(book, kind, *record_id.partition("/")[::2])
    if kind in FOLDERS:
        return book.docname(kind, record_id)
    return "a chapter" if record_id in book.handbook.of_kind(kind) else None


def _page_of_part(book: Book, kind: str, holder: str, part: str) -> str | None:
    """A claim is shown on its record's page, a row on its source's."""
    handbook = book.handbook
    if kind == "row":
        rows = {claim.dossier for _, _, claim in handbook.claims(holder)}
        return book.docname("source", holder) if part in rows else None
    for own in ("distinction", "source"):
        record = handbook.of_kind(own).get(holder)
        if part in {claim.id for claim in getattr(record, "claims", ())}:
            return book.docname(own, holder)
    return None


def _contents(book: Book, kind: str, theme: str = "") -> tuple[str, ...]:
    """The pages of a kind, or of a theme's distinctions, in the order of the book."""
    records = book.handbook.of_kind(kind).items()
    pages = (
        book.docname(kind, record_id)
        for record_id, record in records
        if not theme or getattr(record, "theme", "") == theme
    )
    return tuple(page for page in pages if page)


def _rows(book: Book, source: str) -> dict[str, str]:
    return {
        f"{holder.id}/{claim.id}": claim.dossier
        for holder, _number, claim in book.handbook.claims(source)
    }


def _chapters(book: Book, docname: str) -> tuple[Chapter, ...]:
    return tuple(c for c in book.handbook.chapters.values() if c.page == docname)


def _listed(book: Book, kind: str) -> tuple[tuple[str, str], ...]:
    """The records of a kind that are shown, by id and what a list says of them."""
    return tuple(
        (record_id, record.title)
        for record_id, record in book.handbook.of_kind(kind).items()
        if _page(book, kind, record_id)
    )


def _names(book: Book) -> tuple[Entry, ...]:
    """Every title and alias of what is shown, in alphabetical order."""
    found = []
    for kind in NAMED:
        for record_id, _title in _listed(book, kind):
            name = book.handbook.name(kind, record_id)
            record = book.handbook.of_kind(kind)[record_id]
            found.append(Entry(folded(name), name, kind, record_id, own=True))
            found += [
                Entry(folded(alias), alias, kind, record_id, own=False)
                for alias in getattr(record, "aliases", ())
            ]
    return tuple(sorted(found))


def _card(book: Book, distinction: str) -> tuple[tuple[str, str, str], ...] | None:
    """What a small spread shows: title, label and summary of each side."""
    record = book.handbook.distinctions.get(distinction)
    if record is None:
        return None
    sides = (record.leadership, record.management)
    return tuple((record.title, side.label, side.summary) for side in sides)


QUESTIONS: dict[str, Callable[..., Any]] = {
    "record": _record,
    "name": _name,
    "ids": _ids,
    "listed": _listed,
    "names": _names,
    "card": _card,
    "table": _table,
    "problems": _problems,
    "page": _page,
    "contents": _contents,
    "chapters": _chapters,
    "rows": _rows,
    "citing": lambda book, source: book.handbook.citing(source),
    "linking": lambda book, kind, id_: book.linking.get((kind, id_), ()),
}
"""What a page can ask. Answers are values whose ``repr`` tells them apart."""


class Facets:
    """The handbook as the document being read sees it; every question is noted."""

    def __init__(self, env: BuildEnvironment) -> None:
        self._book = book_of(env)
        self._domain: HandbookDomain = env.domains["lh"]  # type: ignore[assignment]
        facets = self._domain.data["facets"]
        self._noted = facets.setdefault(env.current_document.docname, {})

    def _ask(self, *question: str) -> Any:  # noqa: ANN401  (typed by each method)
        """Answer and note a question; one that has no answer is noted as such."""
        try:
            answer = QUESTIONS[question[0]](self._book, *question[1:])
        except (KeyError, ValueError) as problem:
            self._noted[question] = str(problem)
            raise
        self._noted[question] = _digest(answer)
        return answer

    def record(self, kind: str, record_id: str) -> Record | None:
        """Return a whole record, or None if it is not there or could not be read."""
        return cast("Record | None", self._ask("record", kind, record_id))

    def name(self, kind: str, record_id: str) -> str:
        """Return the text of a link to a record."""
        return cast("str", self._ask("name", kind, record_id))

    def ids(self, kind: str) -> tuple[str, ...]:
        """Return the ids of a kind, in order."""
        return cast("tuple[str, ...]", self._ask("ids", kind))

    def listed(self, kind: str) -> tuple[tuple[str, str], ...]:
        """Return id and title of each record of a kind that is shown somewhere."""
        return cast("tuple[tuple[str, str], ...]", self._ask("listed", kind))

    def names(self) -> tuple[Entry, ...]:
        """Return every title and alias, in alphabetical order."""
        return cast("tuple[Entry, ...]", self._ask("names"))

    def card(self, distinction: str) -> tuple[tuple[str, str, str], ...] | None:
        """Return title, label and summary of both sides; None if it is not there."""
        found = self._ask("card", distinction)
        return cast("tuple[tuple[str, str, str], ...] | None", found)

    def table(self, kind: str, *ids: str) -> Table:
        """Return a comparison table; raises what `comparison.compare` raises."""
        return cast("Table", self._ask("table", kind, *ids))

    def problems(self, kind: str, record_id: str) -> tuple[str, ...]:
        """Return what is wrong with a record's file, each as ``line:column: ...``."""
        return cast("tuple[str, ...]", self._ask("problems", kind, record_id))

    def page(self, kind: str, record_id: str) -> str | None:
        """Return the page on which a record is shown, or None."""
        return cast("str | None", self._ask("page", kind, record_id))

    def contents(self, kind: str, theme: str = "") -> tuple[str, ...]:
        """Return the docnames of a kind's pages, or of those of one theme."""
        return cast("tuple[str, ...]", self._ask("contents", kind, theme))

    def rows(self, source: str) -> dict[str, str]:
        """Return the claims of a source, ``record/claim``, with the rows they carry."""
        return cast("dict[str, str]", self._ask("rows", source))

    def citing(self, source: str) -> tuple[Use, ...]:
        """Return what else cites a source."""
        return cast("tuple[Use, ...]", self._ask("citing", source))

    def linking(self, kind: str, record_id: str) -> tuple[tuple[str, str], ...]:
        """Return the kind and id of each record whose text links to this one."""
        return cast(
            "tuple[tuple[str, str], ...]", self._ask("linking", kind, record_id)
        )

    def chapters(self, docname: str) -> tuple[Chapter, ...]:
        """Return the chapter records whose page a document is."""
        return cast("tuple[Chapter, ...]", self._ask("chapters", docname))

    def show(self, kind: str, record_id: str) -> str:
        """Note that the document shows a claim or row; return its HTML id."""
        return self._domain.note_object(kind, record_id, record_id, whole=False)

    def where(self, origin: Origin) -> tuple[str, int]:
        """Return the file and line of a field: for messages, so it is not noted."""
        return self._book.where(origin.kind, origin.id, origin.path)


def _digest(answer: object) -> str:
    return blake2b(repr(answer).encode(), digest_size=8).hexdigest()


def outdated(
    app: Sphinx,  # noqa: ARG001  (Sphinx gives these)
    env: BuildEnvironment,
    added: set[str],  # noqa: ARG001
    changed: set[str],  # noqa: ARG001
    removed: set[str],  # noqa: ARG001
) -> list[str]:
    """Return the documents that show something that has changed."""
    book = book_of(env)

    @cache
    def now(question: Question) -> str:
        try:
            return _digest(QUESTIONS[question[0]](book, *question[1:]))
        except (KeyError, ValueError) as problem:
            return str(problem)

    noted: dict[str, dict[Question, str]] = env.domains["lh"].data["facets"]
    return [
        docname
        for docname, facets in noted.items()
        if any(now(question) != digest for question, digest in facets.items())
    ]


def note_links(app: Sphinx, doctree: nodes.document) -> None:
    """Note what a page's links show: that a record is there, and its title."""
    facets = Facets(app.env)
    for node in doctree.findall(addnodes.pending_xref):
        for kind, record_id in _targets(node):
            if facets.page(kind, record_id) and not node.get("refexplicit"):
                facets.name(kind, record_id)


def _targets(node: addnodes.pending_xref) -> Iterator[tuple[str, str]]:
    """The records a link may mean, whatever markup it was written in."""
    target = str(node.get("reftarget", ""))
    if node.get("refdomain") == "lh":
        yield str(node["reftype"]), target
    elif node.get("reftype") == "any":
        yield from ((kind, target) for kind in ANY_ORDER)
    elif target.lstrip("#").startswith("lh-"):
        kind, _, record_id = target.lstrip("#")[3:].partition("-")
        if kind in KINDS:
            yield kind, record_id


def setup(app: Sphinx) -> None:
    """Register the noting and the asking again."""
    app.connect("env-get-outdated", outdated)
    app.connect("doctree-read", note_links)
