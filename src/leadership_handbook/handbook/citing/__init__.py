"""How a record is cited: a source as the work it is, any other as a page of ours."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from leadership_handbook.handbook import naming
from leadership_handbook.handbook.addresses import anchor_of, url
from leadership_handbook.handbook.citing.processor import Piece, reference
from leadership_handbook.handbook.citing.styles import STYLES
from leadership_handbook.model import Source, kind_of
from leadership_handbook.model.references import csl
from leadership_handbook.model.references.bibtex import bibtex
from leadership_handbook.model.references.ris import ris
from leadership_handbook.slips import slip

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from leadership_handbook.model import Record


AUTHORS = "The Leadership Handbook authors"
"""Who made the handbook, as one name."""


class Publication(NamedTuple):
    """The handbook as something that is cited."""

    version: str
    """Release and digest of its records."""
    site: str = ""
    """Its address, if it is not that of the published one."""
    title: str = "Leadership Handbook"
    """What it is called."""
    authors: str = AUTHORS
    """Who made it, as one name."""


FORMATS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "bibtex": bibtex,
    "ris": ris,
    "csl-json": lambda work: json.dumps([work], ensure_ascii=False, indent=2) + "\n",
}
"""What a reference manager reads: formats that need no processor."""

CHOICES = (*STYLES, *FORMATS)
"""Every style and format in which something is cited."""


def cite(record: Record, style: str, name: str, publication: Publication) -> str:
    """Return the reference of a record in a style or format of `CHOICES`.

    `name` is what a link to the record says. Raises `ValueError` for no such style, and
    `ImportError` that says what to install for a style without the processor.
    """
    work = described(record, publication)
    if style in FORMATS:
        return FORMATS[style](work)
    pieces = formatted(record, style, name, publication)
    return "".join(piece.text for piece in pieces)


def formatted(
    record: Record, style: str, name: str, publication: Publication
) -> tuple[Piece, ...]:
    """Return the reference of a record in a style, with its italics and links."""
    if style not in STYLES:
        raise ValueError(slip("no style", style, CHOICES))
    if isinstance(record, Source):
        return work_reference(record, style, name)
    return reference(described(record, publication), style)


def work_reference(source: Source, style: str, name: str) -> tuple[Piece, ...]:
    """Return the reference of a work; its year has the letter that its name has."""
    letter = naming.letter(source, name)
    return reference(source.csl() | ({"year-suffix": letter} if letter else {}), style)


def described(record: Record, publication: Publication) -> dict[str, Any]:
    """Return what is cited as CSL-JSON: a work, or a page with version and review."""
    if isinstance(record, Source):
        return record.csl()
    found = {
        "id": anchor_of(kind_of(record), record.id),
        "type": "webpage",
        "title": record.title,
        "author": [{"literal": publication.authors}],
        "container-title": publication.title,
        "version": publication.version,
        "URL": url(record, site=publication.site),
    }
    reviewed = getattr(record, "reviewed", None)
    return found | ({"issued": csl.date(reviewed.isoformat())} if reviewed else {})
