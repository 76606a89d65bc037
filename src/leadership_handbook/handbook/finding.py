"""A record by what a person writes for it: an id, or its kind and id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.model import KINDS
from leadership_handbook.slips import UnknownId, slip

if TYPE_CHECKING:
    from leadership_handbook.handbook.holding import Holding
    from leadership_handbook.model import Record


def find(handbook: Holding, written: str) -> Record:
    """Return the record that ``people-vs-staff`` or ``term/efficiency`` means.

    A kind may be in the plural. Raises `UnknownId` with a suggestion where there is no
    such record, and `ValueError` with the choices for an id that several kinds have.
    """
    kind, slash, record_id = written.rpartition("/")
    if slash:
        words = {known.plural: known.word for known in KINDS}
        named: Record = handbook.of_kind(words.get(kind, kind))[record_id]
        return named
    kinds = [kind.word for kind in KINDS if record_id in handbook.of_kind(kind.word)]
    if not kinds:
        known = [key for kind in KINDS for key in handbook.of_kind(kind.word)]
        raise UnknownId(slip("no record", record_id, known))
    if len(kinds) > 1:
        choices = " or ".join(f"'{kind}/{record_id}'" for kind in kinds)
        message = f"{record_id!r} is the id of several records: write {choices}"
        raise ValueError(message)
    only: Record = handbook.of_kind(kinds[0])[record_id]
    return only
