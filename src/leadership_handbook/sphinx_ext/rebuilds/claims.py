"""What is asked of claims, and of the rows of a source that they carry."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook import comparison
from leadership_handbook.handbook import relations
from leadership_handbook.handbook.naming import placed
from leadership_handbook.model import ClaimRef
from leadership_handbook.sphinx_ext.rebuilds.any_record import AnyRecord
from leadership_handbook.sphinx_ext.rebuilds.asking import question

if TYPE_CHECKING:
    from leadership_handbook.handbook.relations import Stances
    from leadership_handbook.model import Force, SpeaksOf, Stance


class Said(NamedTuple):
    """A claim in short."""

    stance: Stance
    side: SpeaksOf
    force: Force
    source: str
    locator: str
    text: str
    """Empty where it is not shown."""


class Behind(NamedTuple):
    """A claim behind an objection."""

    stance: Stance
    source: str
    name: str
    """The claim's name, ``record/claim``."""


class Claims(AnyRecord):
    """Questions about parts of records that have a name and an address of their own."""

    @question
    def said(self, claim: str, *, text: bool) -> Said:
        """Return a claim, ``record/claim``, in short; its text only if it is shown.

        Raises `KeyError` if there is no such claim.
        """
        found = self.book.handbook.claim(claim).claim
        return Said(
            found.stance,
            found.side,
            found.force,
            found.citation.source,
            found.citation.locator,
            found.text if text else "",
        )

    @question
    def behind(self, objection: str) -> tuple[Behind, ...]:
        """Return the claims behind an objection."""
        record = self.book.handbook.objections[objection]
        return tuple(
            Behind(said.claim.stance, said.claim.citation.source, str(said.ref))
            for said in comparison.behind(self.book.handbook, record)
        )

    @question
    def rows(self, source: str) -> dict[str, str]:
        """Return the claims of a source, ``record/claim``, with the rows they carry."""
        return {
            str(said.ref): said.claim.dossier
            for said in self.book.handbook.relations.by_source.get(source, ())
        }

    @question
    def stances(self) -> dict[str, Stances]:
        """Return how many claims take which stance, by theme."""
        return relations.stances_by_theme(self.book.handbook)

    @question
    def called(self, kind: str, record_id: str) -> str:
        """Return the text of a link to a record, or to a part of one that is there."""
        special = {
            "claim": self._claim,
            "row": self._row,
            "worksheet": self._named,
            "exercise": self._named,
        }
        return special.get(kind, partial(self.name, kind))(record_id)

    def _claim(self, name: str) -> str:
        said = self.book.handbook.relations.by_name.get(ClaimRef.of(name))
        if said is None:  # that of a hidden record leaves what the record is called
            holder = name.partition("/")[0]
            names = (self.name(kind, holder) for kind in ("distinction", "source"))
            return next((one for one in names if one != holder), name)
        citation = said.claim.citation
        return placed(self.name("source", citation.source), citation.locator)

    def _row(self, name: str) -> str:
        source, _, row = name.partition("/")
        return placed(self.name("source", source), row)

    def _named(self, distinction: str) -> str:
        return self.name("distinction", distinction)
