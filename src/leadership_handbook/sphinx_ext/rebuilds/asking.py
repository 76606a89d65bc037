"""What a page shows of the handbook, noted by digest, so that rebuilds are exact.

A page asks for what it shows through `Facets`; each question and the digest of its
answer are noted for the page. When the records have changed, every question is asked
again, and exactly the pages for which some answer differs are read again.
"""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from sphinx import addnodes

from leadership_handbook.sphinx_ext.documents.book import book_of
from leadership_handbook.sphinx_ext.domain import ANY_ORDER, KINDS
from leadership_handbook.sphinx_ext.rebuilds.questions import QUESTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from leadership_handbook.comparison.table import Origin, Table
    from leadership_handbook.handbook.relations import Stances, Use
    from leadership_handbook.model import Chapter, Record
    from leadership_handbook.sphinx_ext.domain import HandbookDomain
    from leadership_handbook.sphinx_ext.figures.timeline import Work
    from leadership_handbook.sphinx_ext.rebuilds.questions import Entry, Said

Question: TypeAlias = tuple[str, ...]


class Facets:
    """The handbook as the document being read sees it; every question is noted."""

    def __init__(self, env: BuildEnvironment) -> None:
        self._book = book_of(env)
        self._domain: HandbookDomain = env.domains["lh"]  # type: ignore[assignment]
        self._docname: str = env.current_document.docname
        self._noted = self._domain.data["facets"].setdefault(self._docname, {})

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

    def table(self, kind: str, /, *ids: str, **options: str) -> Table:
        """Return a comparison table; raises what `comparison.compare` raises.

        Options are those of `compare`, as text: ``columns="Leadership, Evidence"``.
        """
        found = self._ask("table", kind, " ".join(ids), *_written(options))
        return cast("Table", found)

    def large(self, **options: str) -> bool:
        """Return whether a table with these options is too large for a page."""
        return cast("bool", self._ask("large", *_written(options)))

    def unthemed(self) -> tuple[str, ...]:
        """Return the ids of the distinctions that have no theme."""
        return cast("tuple[str, ...]", self._ask("unthemed"))

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

    def said(self, claim: str, *, text: bool) -> Said:
        """Return a claim, ``record/claim``, in short; its text only if it is shown."""
        return cast("Said", self._ask("said", claim, "text" if text else ""))

    def citing(self, source: str) -> tuple[Use, ...]:
        """Return what else cites a source."""
        return cast("tuple[Use, ...]", self._ask("citing", source))

    def unplaced(self, kind: str, record_id: str) -> Record | None:
        """Return a record that stands among others, all of it but its place."""
        return cast("Record | None", self._ask("unplaced", kind, record_id))

    def is_own(self, kind: str, record_id: str) -> bool | None:
        """Tell whether a record is of the overlay; None where there is no overlay."""
        return cast("bool | None", self._ask("is_own", kind, record_id))

    def behind(self, objection: str) -> tuple[tuple[str, str, str], ...]:
        """Return stance, source and name of each claim behind an objection."""
        return cast("tuple[tuple[str, str, str], ...]", self._ask("behind", objection))

    def holders(self, view: str) -> tuple[str, ...]:
        """Return the ids of the sources that hold a view."""
        return cast("tuple[str, ...]", self._ask("holders", view))

    def works(self) -> tuple[Work, ...]:
        """Return every source as figures show it."""
        return cast("tuple[Work, ...]", self._ask("works"))

    def stances(self) -> dict[str, Stances]:
        """Return how many claims take which stance, by theme."""
        return cast("dict[str, Stances]", self._ask("stances"))

    def linking(self, kind: str, record_id: str) -> tuple[tuple[str, str], ...]:
        """Return the kind and id of each record whose text links to this one."""
        return cast(
            "tuple[tuple[str, str], ...]", self._ask("linking", kind, record_id)
        )

    def chapters(self, docname: str) -> tuple[Chapter, ...]:
        """Return the chapter records whose page a document is."""
        return cast("tuple[Chapter, ...]", self._ask("chapters", docname))

    def introduced(self, docname: str) -> tuple[tuple[str, str], ...]:
        """Return id and line of the chapter records whose page a document is."""
        return cast("tuple[tuple[str, str], ...]", self._ask("introduced", docname))

    def is_here(self, kind: str, record_id: str) -> bool:
        """Return whether a claim or row is shown on the page being read."""
        return self.page(kind, record_id) == self._docname

    def show(self, kind: str, record_id: str) -> str:
        """Note that the document shows a claim or row; return its HTML id."""
        return self._domain.note_object(kind, record_id, record_id, whole=False)

    def broken(self, kind: str) -> tuple[str, ...]:
        """Return the ids of a kind whose files have problems, in order."""
        return cast("tuple[str, ...]", self._ask("broken", kind))

    def told(self, record_id: str) -> bool:
        """Return whether a record of that id has problems, which were told already."""
        return cast("bool", self._ask("told", record_id))

    def where(self, origin: Origin) -> tuple[str, int]:
        """Return the file and line of a field: for messages, so it is not noted."""
        return self._book.where(origin.kind, origin.id, origin.path)


def _written(options: Mapping[str, str]) -> list[str]:
    return [f"{name}={value}" for name, value in options.items()]


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
