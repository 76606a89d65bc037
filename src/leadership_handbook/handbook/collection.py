"""The handbook: the immutable collection of all records, and their relations.

What one look-up does not need is imported where it is used: the import stays light.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, cast

from leadership_handbook.handbook.records import Records
from leadership_handbook.model import RECORD_TYPES, folder_of, kind_of
from leadership_handbook.problems import UnknownId, slip

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pandas as pd

    from leadership_handbook.handbook.locating import Location
    from leadership_handbook.handbook.relations import PlacedClaim, R, Use
    from leadership_handbook.model import (
        Aspect,
        Chapter,
        Distinction,
        Force,
        Objection,
        Path,
        PublishedList,
        Record,
        Scenario,
        Session,
        Situation,
        Source,
        SpeaksOf,
        Stance,
        Term,
        Theme,
        View,
    )
    from leadership_handbook.reading import Place, Reading
    from leadership_handbook.searching.index import Index


class Handbook:  # noqa: PLW1641  (too much to hash)
    """All records of a handbook. Nothing in it can be changed."""

    __slots__ = ("_index", "_names", "_place", "_records")

    def __init__(
        self,
        records: Mapping[str, Mapping[str, Record]],
        place: Callable[[str, str], Place | None] = lambda _kind, _id: None,
        names: Callable[[], Mapping[str, str]] | None = None,
    ) -> None:
        """Take records by kind and id, in order.

        `place` tells where a record is written; `names` gives the sources' short
        names by id, if they are known without looking at every source.
        """
        self._records: Mapping[str, Records[Any]] = {
            kind: Records(kind, records.get(kind, {}), self)
            for kind in map(kind_of, RECORD_TYPES)
        }
        self._place = place
        self._index: Index | None = None
        self._names: Callable[[], Mapping[str, str]] = cache(names or self._short_names)

    @classmethod
    def of(cls, reading: Reading) -> Handbook:
        """Return the handbook of what was read, each kind in the handbook's order."""
        places = reading.places
        return cls(in_order(reading.records), lambda kind, id_: places.get((kind, id_)))

    @property
    def distinctions(self) -> Records[Distinction]:
        """The distinctions, in the order of the handbook."""
        return self._records["distinction"]

    @property
    def sources(self) -> Records[Source]:
        """The sources, by author and year."""
        return self._records["source"]

    @property
    def terms(self) -> Records[Term]:
        """The terms of the glossary, in alphabetical order."""
        return self._records["term"]

    @property
    def objections(self) -> Records[Objection]:
        """The objections to the distinction, in the order of the handbook."""
        return self._records["objection"]

    @property
    def themes(self) -> Records[Theme]:
        """The themes, in the order of the handbook."""
        return self._records["theme"]

    @property
    def aspects(self) -> Records[Aspect]:
        """The aspects, in the order of the handbook."""
        return self._records["aspect"]

    @property
    def views(self) -> Records[View]:
        """The views of how the two relate, in the order of the handbook."""
        return self._records["view"]

    @property
    def chapters(self) -> Records[Chapter]:
        """The hand-written pages, by title."""
        return self._records["chapter"]

    @property
    def situations(self) -> Records[Situation]:
        """The situations, by title."""
        return self._records["situation"]

    @property
    def scenarios(self) -> Records[Scenario]:
        """The scenarios, by title."""
        return self._records["scenario"]

    @property
    def sessions(self) -> Records[Session]:
        """The plans for sessions, by title."""
        return self._records["session"]

    @property
    def paths(self) -> Records[Path]:
        """The paths, by title."""
        return self._records["path"]

    @property
    def lists(self) -> Records[PublishedList]:
        """The published lists of opposites, by title."""
        return self._records["list"]

    def of_kind(self, kind: str) -> Records[Record]:
        """Return the records of a kind, ``"term"``; raise `UnknownId` for no kind."""
        try:
            return cast("Records[Record]", self._records[kind])
        except KeyError:
            raise UnknownId(slip("no kind", kind, self._records)) from None

    def name(self, kind: str, record_id: str) -> str:
        """Return the text of a link to a record: its title, a source's short name.

        The id stands in for a record that is not there.
        """
        if kind == "source":
            return self._names().get(record_id, record_id)
        record = cast("Any", self._records[kind].get(record_id))
        return record_id if record is None else str(record.title)

    def in_theme(self, theme: str) -> tuple[Distinction, ...]:
        """Return the distinctions of a theme, in order."""
        return tuple(d for d in self.distinctions.values() if d.theme == theme)

    def with_aspect(self, aspect: str) -> tuple[Distinction, ...]:
        """Return the distinctions that compare an aspect, in order."""
        return tuple(
            d
            for d in self.distinctions.values()
            if any(row.aspect == aspect for row in d.contrasts)
        )

    def claims(
        self,
        source: str | None = None,
        *,
        stance: Stance | None = None,
        side: SpeaksOf | None = None,
        force: Force | None = None,
    ) -> tuple[PlacedClaim, ...]:
        """Return every claim, or those of one source, stance, side and force.

        Each comes with where it stands: the record that holds it, and its number
        among that record's claims.

        >>> import leadership_handbook as lh
        >>> disputes = lh.load().claims("mintzberg-1975", stance="disputes")
        >>> {said.claim.citation.source for said in disputes}
        {'mintzberg-1975'}
        """
        from leadership_handbook.handbook import relations

        return relations.claims(self, source, stance=stance, side=side, force=force)

    def citing(self, source: str) -> tuple[Use, ...]:
        """Return every place that cites a source: contrasts, claims, terms, objections.

        The ids of those that cite it are in `Use.id`, by `Use.kind`.
        """
        from leadership_handbook.handbook import relations

        return relations.citing(self, source)

    def related(self, record: R) -> tuple[R, ...]:
        """Return the records of the same kind that a record is tied to.

        Those it names come first, then those that name it: neighboring distinctions,
        related terms, and for a source the works it answers and that answer it.
        """
        from leadership_handbook.handbook import relations

        return relations.related(self, record)

    def locate(self, record: Record, path: str = "") -> Location:
        """Return the file, line and column in which a record or a field is written.

        A path is ``leadership.label`` or ``claims[0].citation.locator``. For a field
        that is left out it is the place of what would hold it. Raises `ValueError` for
        a path that leads nowhere, and `UnknownId` for a record of another handbook.

        >>> import leadership_handbook as lh
        >>> theme = lh.themes["means"]
        >>> lh.load().locate(theme, "title").file.name
        'means.yaml'
        """
        from leadership_handbook.handbook.locating import locate

        return locate(self, record, path)

    def place(self, kind: str, record_id: str) -> Place | None:
        """Return where a record's values stand, or None where that is not known."""
        if record_id not in self.of_kind(kind):
            return None
        return self._place(kind, record_id)

    @property
    def index(self) -> Index:
        """The words of all records as `search` needs them, gathered on first use."""
        if self._index is None:
            from leadership_handbook.searching.entries import entries
            from leadership_handbook.searching.index import Index

            self._index = Index(entries(self))
        return self._index

    def to_dict(self) -> dict[str, Any]:
        """Return all records as JSON has them: a list for each kind, in order.

        >>> import leadership_handbook as lh
        >>> lh.load().to_dict()["themes"][0]["title"]
        'Attention'
        """
        return {
            folder_of(kind): [record.to_dict() for record in records.values()]
            for kind, records in self._records.items()
        }

    def to_pandas(self, kind: str) -> pd.DataFrame:
        """Return the records of a kind as a data frame, one a row, by id.

        Besides the kinds there are ``"contrasts"`` and ``"claims"``, one a row with the
        record that holds it. Fields of parts are columns such as ``leadership.label``.
        Needs pandas, the extra ``[pandas]``. Raises `UnknownId` for no such kind.
        """
        from leadership_handbook.handbook import frames

        return frames.frame(self, kind)

    def _short_names(self) -> Mapping[str, str]:
        from leadership_handbook.handbook import naming

        return naming.short_names(self.sources.values())

    def __eq__(self, other: object) -> bool:
        """Two handbooks are equal when their records are."""
        if not isinstance(other, Handbook):
            return NotImplemented
        return self._records == other._records

    def __repr__(self) -> str:
        """Return how many records there are, in one line."""
        records = sum(map(len, self._records.values()))
        return f"<Handbook: {records} records, {len(self.distinctions)} distinctions>"


def in_order(
    records: Mapping[str, Mapping[str, Record]],
) -> Mapping[str, Mapping[str, Record]]:
    """Return records by kind and id, each kind in the order of the handbook."""
    from leadership_handbook.handbook import naming

    def place(record: Any) -> tuple[Any, ...]:  # noqa: ANN401  (any kind of record)
        if kind_of(record) == "source":
            return (naming.short_name(record).casefold(), record.title, record.id)
        return (getattr(record, "order", 0), record.title.casefold(), record.id)

    return {
        kind: {record.id: record for record in sorted(by_id.values(), key=place)}
        for kind, by_id in records.items()
    }
