"""What a kind of table can be asked for, and the check of what was asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypedDict

from leadership_handbook.handbook.filters import FILTERS, matching
from leadership_handbook.model import folder_of
from leadership_handbook.slips import slip
from leadership_handbook.wording import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from leadership_handbook.comparison.kinds import Kind
    from leadership_handbook.comparison.table import Table
    from leadership_handbook.handbook.collection import Collection
    from leadership_handbook.model import CslType, EvidenceWord, Lean, Who, WorkKind

NO_RECORD = N_("No record fits.")
"""The note below a table without rows."""


class Filters(TypedDict, total=False):
    """The filters of `FILTERS`, for type checkers; a test holds the two together."""

    theme: str
    aspect: str
    view: str
    source: str
    evidence: EvidenceWord
    author: str
    kind: WorkKind
    type: CslType
    who: Who
    lean: Lean
    distinction: str


class Asked(Filters, total=False):
    """What a table can be asked for by keyword, for type checkers."""

    aspects: Iterable[str]
    sources: Iterable[str]
    columns: Iterable[str]
    sort: str


def known(kind: str, kinds: Mapping[str, Kind]) -> Kind:
    """Return the kind of that name; raise `ValueError` with a suggestion."""
    if kind not in kinds:
        raise ValueError(_told("no table kind", kind, kinds))
    return kinds[kind]


def check_ids(
    handbook: Collection, kind: str, asked: Kind, ids: tuple[str, ...]
) -> None:
    """Refuse ids that are too few, too many, or of no record."""
    least, most = (asked.least, asked.most) if asked.takes else (0, 0)
    if not least <= len(ids) <= most:
        given = "1 id" if len(ids) == 1 else f"{len(ids)} ids"
        message = f"table kind {kind!r} takes {_wanted(asked)}, not {given}"
        raise ValueError(message)
    for record_id in ids:
        handbook.of_kind(asked.takes)[record_id]


def _wanted(asked: Kind) -> str:
    if not asked.takes:
        return "no id"
    if asked.least == 0:
        return f"no id or that of one {asked.takes}"
    if asked.most == 1:
        return f"the id of one {asked.takes}"
    more = " or more" if asked.most > asked.least else ""
    return f"the ids of {asked.least}{more} {folder_of(asked.takes)}"


def options(
    handbook: Collection, kind: str, asked: Kind, chosen: Mapping[str, Iterable[str]]
) -> dict[str, tuple[str, ...]]:
    """Return the options of a kind by name, each the ids that were chosen."""
    found = {}
    for name, ids in chosen.items():
        option, wanted = folder_of(name), several(ids)
        if name in asked.chooses:
            found[option] = wanted
        elif wanted:
            message = f"table kind {kind!r} has no option {option!r}"
            raise TypeError(message)
        for record_id in wanted:
            handbook.of_kind(name)[record_id]
    return found


def several(texts: Iterable[str]) -> tuple[str, ...]:
    """Return texts as a tuple; one by itself is one, not its letters."""
    return (texts,) if isinstance(texts, str) else tuple(texts)


def among(
    handbook: Collection, kind: str, asked: Kind, filters: Mapping[str, Any]
) -> Collection:
    """Return the handbook with those records alone for which every filter holds."""
    possible = FILTERS.get(asked.filters, {})
    for name in filters:
        if name not in possible:
            message = _told(f"table kind {kind!r} has no filter", name, possible)
            raise TypeError(message)
    if not filters:
        return handbook
    records = handbook.of_kind(asked.filters)
    found = matching(handbook, asked.filters, records, filters)
    return handbook.only(asked.filters, found)


def noted(table: Table) -> Table:
    """Return a table that says so if it has no rows."""
    return table if table.rows else replace(table, notes=(*table.notes, NO_RECORD))


def _told(what: str, word: str, choices: Iterable[str]) -> str:
    message, there_are = slip(what, word, choices), ", ".join(choices)
    if ";" in message or not there_are:
        return message
    return f"{message}; there are {there_are}"
