"""The files to take along, written below the pages that offer them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.exports import FORMATS
from leadership_handbook.sphinx_ext.documents.project import book_of
from leadership_handbook.sphinx_ext.documents.taken import FOLDER, PICTURES, SUMS, sums
from leadership_handbook.sphinx_ext.domain import domain_of
from leadership_handbook.sphinx_ext.rebuilds.derived import Part

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def _files(app: Sphinx, _inputs: str) -> dict[str, bytes]:
    """Return the files, and the list of their digests."""
    contents = book_of(app.env).contents
    files = {place: text for (_format, place), text in contents.items()}
    return {f"{FOLDER}/{p}": text for p, text in {**files, SUMS: sums(files)}.items()}


def _offered(app: Sphinx) -> bool:
    """Tell whether a page offers them."""
    asked = domain_of(app.env).asked.values()
    return any(name == "taken" for known in asked for name, *_rest in known)


PART = Part(
    wanted=_offered,
    made_of=lambda app: book_of(app.env).inputs,
    files=_files,
    folders=tuple(
        f"{FOLDER}/{place}"
        for place in (*(form.file for form in FORMATS.values()), f"{PICTURES}/")
        if place.endswith("/")
    ),
)
