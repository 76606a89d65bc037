"""The files by which other programs cite a page, and the button that copies."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from leadership_handbook.handbook import citing
from leadership_handbook.sphinx_ext.builders import BEFORE_PAINT, BROWSED, NO_PAGES
from leadership_handbook.sphinx_ext.content.citebox import (
    CITED,
    FILES,
    FOLDER,
    described,
)
from leadership_handbook.sphinx_ext.content.whole import WHOLE, whole
from leadership_handbook.sphinx_ext.documents.project import book_of
from leadership_handbook.sphinx_ext.domain import domain_of
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.sphinx_ext.rebuilds.derived import Part

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx


class MadeOf(NamedTuple):
    """What the files are made of."""

    latest: str
    """The day of the newest review: the whole is cited with it."""
    contents: dict[tuple[str, str], str]
    """A digest of what is in each record that is cited, by kind and id."""


def _made_of(app: Sphinx) -> MadeOf:
    """Return what is known of each record that is cited.

    A part of a page is cited as that page, which alone leads to the files.
    """
    book, known = book_of(app.env), domain_of(app.env).objects
    cited = {
        (kind, record_id): book.reading.contents[kind][record_id]
        for kind in CITED
        for record_id, record in book.handbook.of_kind(kind).items()
        if (kind, record_id) in known and not getattr(record, "heading", "")
    }
    return MadeOf(book.latest, cited)


def _files(app: Sphinx, made_of: MadeOf) -> dict[str, bytes]:
    """Return the files by their places: one of each format for what is cited."""
    book = book_of(app.env)
    texts = book.of_each(
        "cited", CITED, lambda record: _texts(described(record, book.publication))
    )
    found = {WHOLE: _texts(whole(book.publication, made_of.latest))}
    found |= {"/".join(key): texts[key] for key in made_of.contents}
    return {
        f"{FOLDER}/{place}.{ending}": text
        for place, by_ending in found.items()
        for ending, text in by_ending.items()
    }


def _texts(work: dict[str, Any]) -> dict[str, bytes]:
    """Return what is cited in each format, by the ending of its file."""
    return {
        ending: citing.FORMATS[name](work).encode()
        for name, (_label, ending) in FILES.items()
    }


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
    made_of=_made_of,
    files=_files,
    folders=(FOLDER,),
)


def setup(app: Sphinx) -> None:
    """Register the button."""
    app.connect("html-page-context", add_button)
