"""What the parts of a handbook need to know of the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping


class Holding(Protocol):
    """Something that holds records by kind and id, in the handbook's order."""

    def of_kind(self, kind: str, /) -> Mapping[str, Any]:
        """Return the records of a kind; raise `UnknownId` for no kind."""


class Naming(Holding, Protocol):
    """Something that knows what links to its records say."""

    def name(self, kind: str, record_id: str) -> str:
        """Return the text of a link to a record."""
