"""Which answers may be others: of which records each of them is made.

An edit of one record asks few questions again in this way. A question that is not in
`FROM` may follow from anything.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from leadership_handbook.comparison import KINDS as TABLES
from leadership_handbook.sphinx_ext.documents.digests import digest
from leadership_handbook.sphinx_ext.documents.divided import (
    AZ,
    CITED_FOR,
    OF,
    TABLE,
    THROUGH,
    USED_IN,
)
from leadership_handbook.sphinx_ext.rebuilds.states import (
    ABOUT,
    CLAIMS,
    HIDDEN,
    IN_THEME,
    LINKS,
    NAME,
    NAMES,
    OWN,
    PIECES,
    SAID,
    SHEETS,
    SHOWN,
    TITLES,
    USES,
    WITH_ASPECT,
)
from leadership_handbook.sphinx_ext.rebuilds.tables import is_of_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from leadership_handbook.sphinx_ext.documents.book import Book
    from leadership_handbook.sphinx_ext.domain import Question
    from leadership_handbook.sphinx_ext.rebuilds.states import State

    From = Callable[..., Iterable[tuple[str, str]] | None]

ALL = ""
"""As an id: all records of a kind; as a kind: whichever record has the id."""


class Changes:
    """The records that differ between two builds in which all were sound."""

    def __init__(
        self,
        before: State,
        now: State,
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

    def touched(self, questions: Iterable[Question]) -> Iterator[Question]:
        """Yield the questions whose answers may be others.

        They are hundreds of thousands, so it is done in few steps.
        """
        if not self._are_known:
            yield from questions
            return
        stays = self._touched.isdisjoint
        for question in questions:
            name, arguments, options = question
            keys = FROM[name](*arguments) if name in FROM else None
            if keys is None or not stays(keys) or (options and _chooses(question)):
                yield question


def of_list(book: Book, known: State) -> Callable[[str], str]:
    """Return what gives a digest of all that a long table or A to Z is made of.

    So it does of all lists together that lie in one of the folders of `LISTED`.
    """
    by_kind: dict[str, list[str]] = {}
    for (kind, record_id), (_file, content) in known.items():
        by_kind.setdefault(kind, []).append(f"{record_id} {content}")
    whole = {kind: digest(parts) for kind, parts in by_kind.items()}
    hidden = [
        repr((*key, *of)) for key, of in known.items() if key[0].startswith(HIDDEN)
    ]

    def made_of(name: str) -> str:
        if name == AZ:
            return known[NAMES][1]
        if name in LISTED:
            kind, one = LISTED[name]
            return whole.get(kind, "") if one == ALL else known[kind, one][1]
        keys = _table(*name.removeprefix(TABLE).split())
        if keys is None:
            return book.tables
        states = [
            whole.get(kind, "") if one == ALL else known.get((kind, one), ("", ""))[1]
            for kind, one in keys
        ]
        return digest([*states, *hidden])

    return made_of


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


def _page(kind: str, name: str) -> Iterable[tuple[str, str]]:
    """Themes and aspects have a page if something is in them, rows if one has them."""
    if kind in {"theme", "aspect"}:
        return (OWN,)
    if kind == "row":
        return _said(name.partition("/")[0])
    if kind == "claim":
        return _holder(name)
    return (("chapter", ALL),) if kind == "chapter" else ()


def _said(source: str) -> Iterable[tuple[str, str]]:
    return ((SAID, source),)


def _table(kind: str, *ids: str) -> Iterable[tuple[str, str]] | None:
    """Return what a table of few records is made of; others show any."""
    if kind == "source":
        return tuple(chain.from_iterable((*_said(one), (NAME, one)) for one in ids))
    if kind == "distinction":
        own = (("distinction", one) for one in ids)
        return (*own, ("aspect", ALL), (NAME, ALL))
    if together := TOGETHER.get(kind):
        of = ids or [ALL]
        each = (((together, one), (TABLES[kind].takes, one)) for one in of)
        return (*chain.from_iterable(each), (NAME, ALL))
    if kind in SHEETS:
        others = ("theme", "objection", "source", NAME)
        return ((SHOWN, kind), *((other, ALL) for other in others))
    if shown := WHOLE.get(kind):
        return ((shown, ALL), TITLES)
    return None


def _chooses(question: Question) -> bool:
    """Tell whether a question has options of a table that choose records for it."""
    return is_of_table(question) and not dict(question[-1]).keys() <= SHAPES


SHAPES = {"columns", "sort"}
"""Options of tables that choose no records: a filter may look at others as well."""
TOGETHER = {
    "theme": IN_THEME,
    "who-says-what": ABOUT,
    "aspect": WITH_ASPECT,
}
"""The tables of distinctions that have something in common, and what that is."""
WHOLE = {
    "lists": "list",
    "scenarios": "scenario",
    "sessions": "session",
    "situations": "situation",
}
"""The tables of all records of a kind, which name distinctions as well."""


def _held(name: str, _docname: str = "") -> Iterable[tuple[str, str]] | None:
    """Return what a part of a list is made of; many lists hold anything."""
    if name == AZ:
        return (NAMES, (PIECES, name))
    is_table = name.startswith(TABLE)
    made_of = _table(*name.removeprefix(TABLE).split()) if is_table else _listed(name)
    return None if made_of is None else (*made_of, (PIECES, name))


def _listed(name: str) -> Iterable[tuple[str, str]] | None:
    """Return what a list on a record's page is made of; other lists hold anything."""
    made_of = LISTED.get(name.partition(" ")[0])
    return (made_of,) if made_of else None


LISTED: Mapping[str, tuple[str, str]] = {
    **{folder: (kind, ALL) for kind, folder in OF.items()},
    **dict.fromkeys(THROUGH.values(), ("path", ALL)),
    CITED_FOR: USES,
    USED_IN: LINKS,
}
"""Of what the lists on pages of records are made, by where they lie."""


def _all_of(kind: str, _theme: str = "") -> Iterable[tuple[str, str]]:
    """Return what a list of the pages of a kind is made of."""
    return ((kind, ALL), OWN)


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
    "frame": _table,
    "held": _held,
    "first": _listed,
    "count": _listed,
    "listed": _all_of,
    "contents": _all_of,
    "used": lambda _source: (USES, OWN),
    "works": lambda: (USES, ("source", ALL), (NAME, ALL)),
    "behind": lambda objection: (CLAIMS, ("objection", objection)),
    "problems": _nothing,
    "is_own": _nothing,
    "is_shipped": _nothing,
    "has_shipped": _nothing,
    "published": _nothing,
}
"""Of which records an answer is made, where all are sound; None of anything."""
