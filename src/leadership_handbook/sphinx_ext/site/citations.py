"""The files by which other programs cite a page, and the button that copies."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from leadership_handbook.handbook import citing
from leadership_handbook.sphinx_ext.builders import BEFORE_PAINT, BROWSED, NO_PAGES
from leadership_handbook.sphinx_ext.content.citebox import (
    CITED,
    FILES,
    FOLDER,
    described,
)
from leadership_handbook.sphinx_ext.content.whole import WHOLE, whole
from leadership_handbook.sphinx_ext.documents.digests import digest
from leadership_handbook.sphinx_ext.documents.project import book_of
from leadership_handbook.sphinx_ext.domain import domain_of
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.sphinx_ext.rebuilds.derived import Part

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx


def _files(app: Sphinx, works: dict[str, dict[str, Any]]) -> dict[str, bytes]:
    """Return a file of each format for each record that is cited."""
    contents = {place: digest([repr(work)]) for place, work in works.items()}
    made = book_of(app.env).of_contents(
        "cited", contents, lambda place: _formatted(works[place])
    )
    return {
        f"{FOLDER}/{place}.{ending}": text
        for place, texts in made.items()
        for ending, text in texts.items()
    }


def _formatted(work: dict[str, Any]) -> dict[str, bytes]:
    """Return what is cited in each format, by the ending of its file."""
    return {
        ending: citing.FORMATS[name](work).encode()
        for name, (_label, ending) in FILES.items()
    }


def _works(app: Sphinx) -> dict[str, dict[str, Any]]:
    """Return what is cited as CSL-JSON, by its place in the folder.

    A part of a page is cited as that page, which alone leads to the files.
    """
    book, known = book_of(app.env), domain_of(app.env).objects
    works = {WHOLE: whole(book.publication, book.latest)}
    for kind in CITED:
        for record_id, record in book.handbook.of_kind(kind).items():
            if (kind, record_id) in known and not getattr(record, "heading", ""):
                works[f"{kind}/{record_id}"] = described(record, book.publication)
    return works


def add_button(
    app: Sphinx,
    pagename: str,  # noqa: ARG001  (Sphinx gives these)
    templatename: str,  # noqa: ARG001
    context: dict[str, Any],
    doctree: nodes.document | None,  # noqa: ARG001
) -> None:
    """Give a page with references the script that copies them, and its words."""
    if app.builder.name in BROWSED and 'class="lh-cites' in context.get("body", ""):
        said = {"copy": _("Copy"), "of": _("Copy: {style}"), "copied": _("Copied")}
        text = json.dumps(said, ensure_ascii=False).replace("<", "\\u003c")
        app.add_js_file(None, id="lh-cite-words", type="application/json", body=text)
        for name in ("dom", "cite"):
            app.add_js_file(f"{name}.js", **BEFORE_PAINT)


def _wanted(app: Sphinx) -> bool:
    """Where there are no pages of ours, somebody's site has nothing of ours to cite."""
    return bool(app.config.lh_pages != NO_PAGES)


PART = Part(
    wanted=_wanted,
    made_of=_works,
    files=_files,
    folders=(FOLDER,),
)


def setup(app: Sphinx) -> None:
    """Register the button."""
    app.connect("html-page-context", add_button)
