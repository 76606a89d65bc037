"""Texts that a record has word for word from another one of its kind.

A new record begins as a copy of a neighbor: what was not written anew is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading.names import Order, Pair
from leadership_handbook.slips import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leadership_handbook.reading.drafts import Draft

FIELDS = ("definition", "argument", "text", "something_else", "you_are")
"""What says the most of a record. Works may be described alike, and sides be cited."""

TELLING = 12
"""Texts of fewer words may well come again: "We found no study of it on our shelf"."""

_TOLD = {ProblemKind.COPIED_RECORD, ProblemKind.DUPLICATE_TITLE}
"""What says of a record that it is a copy."""


def check_copies(drafts: Sequence[Draft]) -> None:
    """Note each text that another record of the kind has, in the newcomer of the two.

    Of a record whose title is copied too that is told already.
    """
    found = [*_alike(drafts)]
    if not found:
        return
    order = Order(drafts)
    for field, first, second in found:
        known, new, _ = order.of(Pair(first, second, []))
        if not _TOLD & {one.kind for one in (*known.problems, *new.problems)}:
            place = new.place_of(field)
            message = f"this is word for word what {quoted(known.id)} says"
            hint = f"write what {quoted(new.id)} has to say"
            if field == "DOI":
                message = f"{quoted(known.id)} has the same {field}"
                hint = "write another one, or delete one of the two"
            new.blame(ProblemKind.COPIED_RECORD, place, message, hint)


def _alike(drafts: Sequence[Draft]) -> Iterator[tuple[str, Draft, Draft]]:
    """Yield the fields in which two records are alike, with the two."""
    having: dict[tuple[str, str, str], Draft] = {}
    for draft in drafts:
        for field, said in _told(draft):
            first = having.setdefault((draft.kind, field, said), draft)
            if first is not draft:
                yield field, first, draft


def _told(draft: Draft) -> Iterator[tuple[str, str]]:
    """Yield what should be in one record alone, by its field."""
    for field in FIELDS:
        said = getattr(draft.record, field, "").casefold().split()
        if len(said) >= TELLING:
            yield field, " ".join(said)
    if doi := getattr(draft.record, "DOI", ""):
        yield "DOI", doi.casefold()
