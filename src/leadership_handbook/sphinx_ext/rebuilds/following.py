"""Which answers may be others: of which records each of them is made.

An edit of one record asks few questions again in this way. A question that is not in
`FROM` may follow from anything.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from leadership_handbook.model import kind_of, written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from leadership_handbook.sphinx_ext.documents.book import Book
    from leadership_handbook.sphinx_ext.domain import Question

    From = Callable[..., Iterable[tuple[str, str]] | None]

ALL = ""
"""As an id: all records of a kind; as a kind: whichever record has the id."""


NAME, PIECES, SAID = "name", "pieces", "said"
"""As kinds: what a source is called, the pages of a list that has several, and the
records that hold claims of a source."""


def state(book: Book) -> dict[tuple[str, str], tuple[str, str]]:
    """Return the file of each record by kind and id, and a digest of what is in it.

    Hidden records are of kinds of their own: what is known of them is their content.
    So are the names of sources, as any may change the letter of another of its year;
    the pages of lists, which many records make together; and what sources say, which
    stands in many records.
    """
    reading = book.reading
    found = {
        (kind, record_id): (str(reading.files[kind][record_id]), content)
        for kind, contents in reading.contents.items()
        for record_id, content in contents.items()
    }
    hidden = {
        (f"hidden {kind}", record_id): (written(record), "")
        for kind, records in reading.hidden.items()
        for record_id, record in records.items()
    }
    names = {
        (NAME, one): ("", book.handbook.name("source", one))
        for one in book.handbook.sources
    }
    pages = {
        (PIECES, name): ("", written(pieces)) for name, pieces in book.pieces_of.items()
    }
    said = {(SAID, one): ("", _holding(book, one)) for one in book.handbook.sources}
    return found | hidden | names | pages | said


def _holding(book: Book, source: str) -> str:
    """Return the content of each record that holds claims of a source."""
    claims = book.handbook.relations.by_source.get(source, ())
    holders = dict.fromkeys((kind_of(of.record), of.record.id) for of in claims)
    return " ".join(book.reading.contents[kind][one] for kind, one in holders)


class Changes:
    """The records that differ between two builds in which all were sound."""

    def __init__(
        self,
        before: Mapping[tuple[str, str], tuple[str, str]],
        now: Mapping[tuple[str, str], tuple[str, str]],
    ) -> None:
        """Take the states of both; where files come or go, anything may differ."""
        self._are_known: bool = {k: file for k, (file, _) in before.items()} == {
            k: file for k, (file, _) in now.items()
        }
        differ = {key for key, of in now.items() if before.get(key) != of}
        self._touched: set[tuple[str, str]] = {
            *differ,
            *((kind, ALL) for kind, _id in differ),
            *((ALL, record_id) for _kind, record_id in differ),
        }

    def touch(self, question: Question) -> bool:
        """Tell whether the answer to a question may be another."""
        name, arguments, _options = question
        made_of = FROM[name](*arguments) if self._are_known and name in FROM else None
        return made_of is None or not self._touched.isdisjoint(made_of)


def _own(kind: str, record_id: str) -> Iterable[tuple[str, str]]:
    return ((kind, record_id),)


def _distinction(record_id: str) -> Iterable[tuple[str, str]]:
    return (("distinction", record_id),)


def _holder(name: str) -> Iterable[tuple[str, str]]:
    """Return what holds a claim, ``record/claim``, of whatever kind it is."""
    return ((ALL, name.partition("/")[0]),)


def _name(kind: str, record_id: str) -> Iterable[tuple[str, str]]:
    return ((NAME if kind == "source" else kind, record_id),)


def _called(kind: str, name: str) -> Iterable[tuple[str, str]] | None:
    if kind == "claim":
        return (*_holder(name), (NAME, ALL))
    if kind in {"worksheet", "exercise"}:
        return _distinction(name)
    return None if kind == "row" else _name(kind, name)


def _page(kind: str, name: str) -> Iterable[tuple[str, str]] | None:
    """Themes and aspects have a page if something is in them, rows if one has them."""
    if kind in {"theme", "aspect", "row"}:
        return None
    if kind == "claim":
        return _holder(name)
    return (("chapter", ALL),) if kind == "chapter" else ()


def _said(source: str) -> Iterable[tuple[str, str]]:
    return ((SAID, source),)


def _table(kind: str, *ids: str) -> Iterable[tuple[str, str]] | None:
    """Return what a table of one record is made of; others show any."""
    if kind == "source":
        return tuple(chain.from_iterable((*_said(one), (NAME, one)) for one in ids))
    if kind == "distinction":
        own = (("distinction", one) for one in ids)
        return (*own, ("aspect", ALL), (NAME, ALL))
    return None


def _nothing(*_arguments: Any) -> Iterable[tuple[str, str]]:  # noqa: ANN401
    """Files, settings and problems alone: where those differ, all is asked."""
    return ()


FROM: Mapping[str, From] = {
    "record": _own,
    "unplaced": _own,
    "handout": _own,
    "lookback": _distinction,
    "leaning": _distinction,
    "card": _distinction,
    "said": _holder,
    "name": _name,
    "called": _called,
    "page": _page,
    "chapters": lambda _docname: (("chapter", ALL),),
    "introduced": lambda _docname: (("chapter", ALL),),
    "headed": lambda _docname: (("chapter", ALL),),
    "pieces": lambda name: ((PIECES, name),),
    "is_divided": lambda name: ((PIECES, name),),
    "rows": _said,
    "table": _table,
    "problems": _nothing,
    "is_own": _nothing,
    "is_shipped": _nothing,
    "has_shipped": _nothing,
    "published": _nothing,
}
"""Of which records an answer is made, where all are sound; None of anything."""
