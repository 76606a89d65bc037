"""Looking records up by id or by what they say; a slip names what was meant."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from leadership_handbook.model import folder_of
from leadership_handbook.slips import UnknownId, slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from leadership_handbook.handbook.holding import Naming
    from leadership_handbook.model import (
        CslType,
        Distinction,
        Ending,
        EvidenceWord,
        Lean,
        Objection,
        PublishedList,
        Scenario,
        Setting,
        Situation,
        Source,
        Term,
        Who,
        WorkKind,
    )

R_co = TypeVar("R_co", covariant=True)
D = TypeVar("D")

LONGEST_REPR = 50
"""Characters that the ids in a mapping's ``repr`` may take."""


class Records(Mapping[str, R_co], Generic[R_co]):
    """The records of one kind by id, in the handbook's order. Read-only.

    >>> import leadership_handbook as lh
    >>> lh.themes["means"].title
    'Means'
    >>> lh.themes.get("no-such-theme") is None
    True
    """

    __slots__ = ("_by_id", "_handbook", "_kind")

    def __init__(self, kind: str, by_id: Mapping[str, R_co], handbook: Naming) -> None:
        self._kind = kind
        self._by_id = by_id
        self._handbook = handbook

    def __getitem__(self, key: str) -> R_co:
        """Return the record of that id; raise `UnknownId` with a suggestion."""
        try:
            return self._by_id[key]
        except KeyError:
            raise UnknownId(slip(f"no {self._kind}", key, self._by_id)) from None

    @overload
    def get(self, key: str, /) -> R_co | None: ...
    @overload
    def get(self, key: str, default: D, /) -> R_co | D: ...
    def get(self, key: str, default: Any = None, /) -> Any:
        """Return the record of that id, or the default where there is none."""
        return self._by_id.get(key, default)

    @overload
    def where(
        self: Records[Distinction],
        *,
        theme: str = ...,
        aspect: str = ...,
        view: str = ...,
        source: str = ...,
        evidence: EvidenceWord = ...,
    ) -> tuple[Distinction, ...]: ...
    @overload
    def where(
        self: Records[Source],
        *,
        author: str = ...,
        view: str = ...,
        kind: WorkKind = ...,
        type: CslType = ...,
    ) -> tuple[Source, ...]: ...
    @overload
    def where(self: Records[Term], *, source: str = ...) -> tuple[Term, ...]: ...
    @overload
    def where(
        self: Records[Objection], *, source: str = ...
    ) -> tuple[Objection, ...]: ...
    @overload
    def where(
        self: Records[Situation],
        *,
        who: Who = ...,
        lean: Lean = ...,
        distinction: str = ...,
    ) -> tuple[Situation, ...]: ...
    @overload
    def where(
        self: Records[PublishedList], *, source: str = ..., distinction: str = ...
    ) -> tuple[PublishedList, ...]: ...
    @overload
    def where(
        self: Records[Scenario],
        *,
        distinction: str = ...,
        setting: Setting = ...,
        ends: Ending = ...,
    ) -> tuple[Scenario, ...]: ...
    def where(self, **filters: str) -> tuple[Any, ...]:
        """Return the records for which every filter holds, in order.

        Distinctions: by the ids of their ``theme``, of an ``aspect`` they compare, of
        a ``source`` they cite, of the ``view`` of a source that speaks of them, and by
        their word of ``evidence``. Sources: by an ``author``'s family name, the id of
        a ``view``, ``kind`` of work and CSL ``type``. Terms and objections: by the id
        of a ``source`` they cite. Situations: by ``who`` they are about, the side to
        which a reading has a ``lean``, and a ``distinction`` that explains one. Lists:
        by their ``source`` and a ``distinction`` of theirs. Scenarios: by
        ``distinction``, ``setting``, and how each ``ends``.

        Raises `TypeError` for a filter that the kind does not have, `UnknownId` for
        an id or author that no record has, and `ValueError` for a word outside a closed
        list.

        >>> import leadership_handbook as lh
        >>> found = lh.distinctions.where(theme="means", aspect="coordination")
        >>> lh.distinctions["motivate-vs-organize"] in found
        True
        """
        from leadership_handbook.handbook import filters as known  # noqa: PLC0415

        return known.matching(self._handbook, self._kind, self, filters)

    def to_pandas(self) -> pd.DataFrame:
        """Return them as a data frame, one a row: see `Handbook.to_pandas`.

        >>> import leadership_handbook as lh
        >>> list(lh.themes.to_pandas().index) == list(lh.themes)
        True
        """
        from leadership_handbook.handbook.flat import flat  # noqa: PLC0415
        from leadership_handbook.handbook.frames import frame  # noqa: PLC0415

        return frame(flat(self._handbook, self._kind))

    def __contains__(self, key: object) -> bool:
        return key in self._by_id

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_id)

    def __len__(self) -> int:
        return len(self._by_id)

    def __repr__(self) -> str:
        """Return number, kind and the first ids, in one line."""
        ids = ", ".join(self._by_id)
        if len(ids) > LONGEST_REPR:
            ids = ids[:LONGEST_REPR].rsplit(", ", 1)[0] + ", ..."
        return f"<{len(self)} {folder_of(self._kind)}" + (f": {ids}>" if ids else ">")
