"""The shipped handbook, what is laid over it, and what is asked of it by default."""
# ruff: noqa: PLC0415  (what one look-up does not need is imported where it is used)

from __future__ import annotations

import os
from _thread import allocate_lock  # threading would cost a look-up a millisecond
from functools import cache
from typing import TYPE_CHECKING

from leadership_handbook.facade import Handbook

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from typing import Unpack

    from leadership_handbook.comparison.asking import Filters
    from leadership_handbook.comparison.table import Table
    from leadership_handbook.model import RecordKind
    from leadership_handbook.reading.places import Written
    from leadership_handbook.searching import Hit


def load(overlay: str | os.PathLike[str] | None = None) -> Handbook:
    """Return the shipped handbook, or a new one with a folder of records laid over it.

    The folder has sub-folders as the shipped records have: ``distinctions``, ``terms``.
    A record in it replaces the shipped one of the same kind and id; ``hide.yaml`` lists
    ids to leave out, by kind. The shipped handbook stays as it is.

    Raises `InvalidRecords`, with every problem in ``problems``, if a record is not
    sound, and `ValueError` for an empty text.

    >>> import leadership_handbook as lh
    >>> lh.load().themes == lh.themes
    True
    """
    if overlay is None:
        return shipped()
    from pathlib import Path

    from leadership_handbook.model.folder import RECORDS

    if not os.fspath(overlay):
        message = "the overlay is an empty text; leave it out for the shipped handbook"
        raise ValueError(message)
    return read(RECORDS, Path(overlay))


def shipped() -> Handbook:
    """Return the shipped handbook: its compiled form if there is one, else the YAML.

    It is one and the same for all threads.
    """
    with _LOADING:
        return _shipped()


_LOADING = allocate_lock()


@cache
def _shipped() -> Handbook:
    from leadership_handbook import compiled

    found = compiled.shipped()
    if found is None:
        from leadership_handbook.model.folder import RECORDS

        return read(RECORDS)
    return Handbook(found.records, _shipped_place, found.names, found.index)


def _shipped_place(kind: str, record_id: str) -> Written | None:
    from leadership_handbook.handbook.locating import shipped_place

    return shipped_place(kind, record_id)


def read(*folders: Path) -> Handbook:
    """Return the handbook of folders laid over each other; raise `InvalidRecords`."""
    from leadership_handbook import reading
    from leadership_handbook.problems import InvalidRecords

    found = reading.read(*folders)
    if found.problems:
        raise InvalidRecords(found.problems)
    return Handbook.of(found)


def compare(  # noqa: PLR0913  (each is a name of its own for who asks)
    kind: str,
    /,
    *ids: str,
    aspects: Iterable[str] = (),
    sources: Iterable[str] = (),
    columns: Iterable[str] = (),
    sort: str = "",
    handbook: Handbook | None = None,
    **filters: Unpack[Filters],
) -> Table:
    """Return the comparison table of a kind, for the ids it takes.

    It is computed from the shipped handbook unless another is given. `aspects` and
    `sources`, by id, are for the kind ``"chosen"`` alone.

    Tables of distinctions have the filters of `Records.where`: ``theme``, ``aspect``,
    ``view``, ``source``, ``evidence``. ``"views"`` has those of sources, and
    ``"objections"`` that of objections. `columns` keeps some by their titles, in the
    table's own order; the first always stays, as it names the row. `sort` is the title
    of a column, with a hyphen before it to sort downwards; headings stay, and the rows
    below each are sorted.

    Raises, in a sentence, `UnknownId` for an id that no record has, `ValueError` for a
    kind, word or column that does not exist and for too few or many ids, and
    `TypeError` for options and filters that the kind does not take.

    >>> import leadership_handbook as lh
    >>> lh.compare("theme", "means").title
    'Means, side by side'
    >>> table = lh.compare("all", evidence="partly tested", columns=["Leadership"])
    >>> [column.title for column in table.columns]
    ['Distinction', 'Leadership']
    >>> rows = lh.compare("aspect", "focus", sort="-Distinction").rows
    >>> rows[0].cells[0].text > rows[-1].cells[0].text
    True
    """
    return or_shipped(handbook).compare(
        kind,
        *ids,
        aspects=aspects,
        sources=sources,
        columns=columns,
        sort=sort,
        **filters,
    )


def search(
    text: str,
    *,
    kinds: RecordKind | Iterable[RecordKind] | None = None,
    limit: int | None = 10,
    handbook: Handbook | None = None,
) -> list[Hit]:
    """Return the records that answer a text, the best first.

    Any of its words will do, in any form and with a slip of the keyboard; the last may
    be incomplete. It looks in all `kinds` of records unless one or some are given, and
    in the shipped handbook unless another is. A `limit` of None returns every hit.

    No text is an error: one without a known word has no hits. Raises `UnknownId` for a
    kind that does not exist, and `ValueError` for a negative limit.

    >>> import leadership_handbook as lh
    >>> lh.search("my boss treats us like replaceable parts")[0].id
    'people-vs-staff'
    >>> lh.search("what leaders really do", kinds="source", limit=1)[0].record.title
    'What Leaders Really Do'
    """
    return or_shipped(handbook).search(text, kinds=kinds, limit=limit)


def or_shipped(handbook: Handbook | None) -> Handbook:
    """Return a handbook that was given, else the shipped one."""
    if handbook is None:
        return shipped()
    if not isinstance(handbook, Handbook):
        message = f"handbook is one that lh.load returns, not {type(handbook).__name__}"
        raise TypeError(message)
    return handbook
