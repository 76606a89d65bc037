"""The handbook as people use it: the collection, and what can be asked of all of it.

What one look-up does not need is imported where it is used: the import stays light.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.handbook.collection import Collection

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Unpack

    from leadership_handbook.comparison.asking import Asked
    from leadership_handbook.comparison.table import Table
    from leadership_handbook.exports.notebook import Shown
    from leadership_handbook.model import Distinction, RecordKind
    from leadership_handbook.searching import Hit


class Handbook(Collection):
    """All records of a handbook. Nothing in it can be changed."""

    __slots__ = ()

    def search(
        self,
        text: str,
        *,
        kinds: RecordKind | Iterable[RecordKind] | None = None,
        limit: int | None = 10,
    ) -> list[Hit]:
        """Return the records that answer a text, the best first: see `search`.

        >>> import leadership_handbook as lh
        >>> lh.load().search("headcount")[0].id
        'people-vs-staff'
        """
        from leadership_handbook.searching import search

        return search(self, text, kinds=kinds, limit=limit)

    def compare(self, kind: str, /, *ids: str, **asked: Unpack[Asked]) -> Table:
        """Return the comparison table of a kind: see `compare`, also for options.

        >>> import leadership_handbook as lh
        >>> lh.load().compare("theme", "means").title
        'Means, side by side'
        """
        from leadership_handbook.comparison import compare

        return compare(self, kind, *ids, **asked)

    def show(self, record: Distinction) -> Shown:
        """Return a distinction as notebooks show it, with this handbook's names.

        A record knows the ids of others alone, so its handbook is what can show it.

        >>> import leadership_handbook as lh
        >>> lh.load().show(lh.distinctions["people-vs-staff"])
        <shown: People vs. Staff>
        """
        from leadership_handbook.exports.notebook import show

        return show(self, record)
