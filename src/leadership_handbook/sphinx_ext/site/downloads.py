"""The files to take along, written below the pages that offer them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from leadership_handbook.exports import FORMATS
from leadership_handbook.sphinx_ext.documents.project import book_of
from leadership_handbook.sphinx_ext.documents.taken import FOLDER, PICTURES, SUMS, sums
from leadership_handbook.sphinx_ext.domain import domain_of
from leadership_handbook.sphinx_ext.rebuilds.derived import Part
from leadership_handbook.sphinx_ext.site.written import write, written

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def _write(app: Sphinx) -> list[Path]:
    """Write the files; those that did not change stay."""
    folder = Path(app.outdir, FOLDER)
    found = []
    contents = book_of(app.env).contents
    files = {place: text for (_format, place), text in contents.items()}
    for place in (*(form.file for form in FORMATS.values()), f"{PICTURES}/"):
        if place.endswith("/"):
            inside = {p: t for p, t in files.items() if p.startswith(place)}
            own = {p.removeprefix(place): t for p, t in inside.items()}
            found += written(folder / place, own)
        elif place in files:
            found.append(write(folder / place, files[place]))
    return [*found, write(folder / SUMS, sums(files))]


def _offered(app: Sphinx) -> bool:
    """Tell whether a page offers them."""
    asked = domain_of(app.env).asked.values()
    return any(name == "taken" for known in asked for name, *_rest in known)


PART = Part(wanted=_offered, made_of=lambda app: book_of(app.env).inputs, write=_write)
