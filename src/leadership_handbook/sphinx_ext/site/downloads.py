"""The files to take along, written below the pages that offer them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from leadership_handbook.exports import FORMATS
from leadership_handbook.sphinx_ext.builders import SITE
from leadership_handbook.sphinx_ext.directives.downloads import FOLDER
from leadership_handbook.sphinx_ext.documents.project import book_of
from leadership_handbook.sphinx_ext.documents.taken import SUMS, sums
from leadership_handbook.sphinx_ext.domain import domain_of
from leadership_handbook.sphinx_ext.rebuilds import derived
from leadership_handbook.sphinx_ext.site.written import write, written

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def write_files(app: Sphinx, exception: Exception | None) -> None:
    """Write the files if a page offers them; those that did not change stay."""
    if exception or app.builder.name not in SITE or not _offered(app):
        return
    derived.make(app, "downloads", partial(_write, app))


def _write(app: Sphinx) -> list[Path]:
    folder = Path(app.outdir, FOLDER)
    found = []
    contents = book_of(app.env).contents
    files = {place: text for (_format, place), text in contents.items()}
    for form in FORMATS.values():
        if form.folder:
            inside = {p: t for p, t in files.items() if p.startswith(form.file)}
            own = {p.removeprefix(form.file): t for p, t in inside.items()}
            found += written(folder / form.file, own)
        elif form.file in files:
            found.append(write(folder / form.file, files[form.file]))
    return [*found, write(folder / SUMS, sums(files))]


def _offered(app: Sphinx) -> bool:
    asked = domain_of(app.env).asked.values()
    return any(name == "taken" for known in asked for name, *_rest in known)


def setup(app: Sphinx) -> None:
    """Register the writing."""
    app.connect("build-finished", write_files)
