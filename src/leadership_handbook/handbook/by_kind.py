"""The records by their kind: a typed mapping for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, overload

from leadership_handbook.model import folder_of
from leadership_handbook.slips import UnknownId, slip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from leadership_handbook.handbook.records import Records
    from leadership_handbook.model import (
        Aspect,
        Chapter,
        Distinction,
        Objection,
        Path,
        PublishedList,
        Record,
        Scenario,
        Session,
        Situation,
        Source,
        Term,
        Theme,
        View,
    )


class ByKind:  # noqa: PLW1641  (too much to hash)
    """The records of a handbook, a mapping by id for each kind."""

    __slots__ = ("_records",)

    _records: Mapping[str, Records[Any]]

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

    @overload
    def of_kind(self, kind: Literal["distinction"], /) -> Records[Distinction]: ...
    @overload
    def of_kind(self, kind: Literal["situation"], /) -> Records[Situation]: ...
    @overload
    def of_kind(self, kind: Literal["term"], /) -> Records[Term]: ...
    @overload
    def of_kind(self, kind: Literal["source"], /) -> Records[Source]: ...
    @overload
    def of_kind(self, kind: Literal["objection"], /) -> Records[Objection]: ...
    @overload
    def of_kind(self, kind: Literal["theme"], /) -> Records[Theme]: ...
    @overload
    def of_kind(self, kind: Literal["aspect"], /) -> Records[Aspect]: ...
    @overload
    def of_kind(self, kind: Literal["view"], /) -> Records[View]: ...
    @overload
    def of_kind(self, kind: Literal["list"], /) -> Records[PublishedList]: ...
    @overload
    def of_kind(self, kind: Literal["scenario"], /) -> Records[Scenario]: ...
    @overload
    def of_kind(self, kind: Literal["session"], /) -> Records[Session]: ...
    @overload
    def of_kind(self, kind: Literal["path"], /) -> Records[Path]: ...
    @overload
    def of_kind(self, kind: Literal["chapter"], /) -> Records[Chapter]: ...
    @overload
    def of_kind(self, kind: str, /) -> Records[Record]: ...
    def of_kind(self, kind: str, /) -> Records[Any]:
        """Return the records of a kind, ``"term"``; raise `UnknownId` for no kind."""
        try:
            return self._records[kind]
        except KeyError:
            raise UnknownId(slip("no kind", kind, self._records)) from None

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

    def __eq__(self, other: object) -> bool:
        """Two handbooks are equal when their records are."""
        if not isinstance(other, ByKind):
            return NotImplemented
        return self._records == other._records
