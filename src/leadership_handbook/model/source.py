"""A work and its references: the record that all claims lead to."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from leadership_handbook.model.notes import (
    Block,
    Csl,
    CslType,
    Form,
    Id,
    Inline,
    PartialDate,
    Plain,
    Ref,
    SourceId,
    WorkKind,
)
from leadership_handbook.model.parts import Claim, Name, Shared, Tension
from leadership_handbook.model.value import Value, value


@value
class Source(Value):
    """A work, described with the fields of the Citation Style Language."""

    id: Id
    """The file's name."""
    type: Annotated[CslType, Csl()]
    """The work's type in CSL."""
    title: Annotated[Plain, Csl()] = ""
    """Title of the work."""
    author: Annotated[tuple[Name, ...], Csl()] = ()
    """Authors, in the order printed."""
    editor: Annotated[tuple[Name, ...], Csl()] = ()
    """Editors of the volume it stands in."""
    translator: Annotated[tuple[Name, ...], Csl()] = ()
    """Translators."""
    issued: Annotated[PartialDate, Csl()] = ""
    """Year, month or day of publication: ``1990``, ``1990-05``; ``1990-05/1990-06``."""
    original_date: Annotated[PartialDate, Csl()] = ""
    """First publication, where ``issued`` is a later one."""
    original_title: Annotated[Plain, Csl()] = ""
    """Title in the original language."""
    container_title: Annotated[Plain, Csl()] = ""
    """The journal, or the book it stands in."""
    edition: Annotated[str, Form("edition"), Csl()] = ""
    """Edition."""
    volume: Annotated[str, Form("number"), Csl()] = ""
    """Volume."""
    issue: Annotated[str, Form("number"), Csl()] = ""
    """Issue."""
    page: Annotated[str, Form("pages"), Csl()] = ""
    """Pages, ``67-78``."""
    publisher: Annotated[Plain, Csl()] = ""
    """Publisher."""
    publisher_place: Annotated[Plain, Csl()] = ""
    """Place of publication."""
    DOI: Annotated[str, Form("doi"), Csl()] = ""
    """Digital object identifier, without an address before it."""
    ISBN: Annotated[str, Form("isbn"), Csl()] = ""
    """International standard book number."""
    ISSN: Annotated[str, Form("issn"), Csl()] = ""
    """International standard serial number."""
    URL: Annotated[str, Form("url"), Csl()] = ""
    """Address of the work itself."""
    kind: WorkKind
    """What kind of work it is."""
    verified: Inline
    """How far the fields above were checked, and what was left empty."""
    view: tuple[Annotated[str, Ref("view")], ...] = ()
    """How it sees leading and managing relate; the handbook's own reading."""
    summary: Block = ""
    """What the work says, in the handbook's own words."""
    claims: tuple[Claim, ...] = ()
    """Its claims about no single distinction."""
    cautions: tuple[Inline, ...] = ()
    """What to take care of when citing it."""
    replies_to: tuple[SourceId, ...] = ()
    """Works it answers."""
    tensions: tuple[Tension, ...] = ()
    """Where it pulls two ways."""
    common_ground: tuple[Shared, ...] = ()
    """What it says the two share."""
    reviewed: datetime.date | None = None
    """When somebody last read the record with care."""

    @property
    def year(self) -> str:
        """The year of publication, ``"1990"``: the first one where there are two.

        It is ``""`` where none is known.
        """
        return (self.original_date or self.issued)[:4]

    def csl(self) -> dict[str, Any]:
        """Return the work as CSL-JSON has it, of the fields that are known.

        >>> import leadership_handbook as lh
        >>> lh.sources["kotter-1990-force"].csl()["issued"]
        {'date-parts': [[1990]]}
        """
        from leadership_handbook.model.references import csl  # noqa: PLC0415

        return csl.of(self)

    def bibtex(self) -> str:
        """Return the work as an entry of BibTeX, for LaTeX and reference managers.

        >>> import leadership_handbook as lh
        >>> lh.sources["kotter-1990-force"].bibtex().splitlines()[:2]
        ['@book{kotter-1990-force,', '  author = {Kotter, John P.},']
        """
        from leadership_handbook.model.references.bibtex import bibtex  # noqa: PLC0415

        return bibtex(self.csl())

    def ris(self) -> str:
        r"""Return the work as a reference of RIS, for reference managers.

        Lines end in ``\r\n``: write it to a file that is opened with ``newline=""``.

        >>> import leadership_handbook as lh
        >>> lh.sources["kotter-1990-force"].ris().splitlines()[0]
        'TY  - BOOK'
        """
        from leadership_handbook.model.references.ris import ris  # noqa: PLC0415

        return ris(self.csl())
