"""The files by which other programs cite a page, and the button that copies."""

from __future__ import annotations

import json
from functools import partial
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
from leadership_handbook.sphinx_ext.rebuilds.derived import File, Part

if TYPE_CHECKING:
    from collections.abc import Callable

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


def _files(app: Sphinx, made_of: MadeOf) -> dict[str, File]:
    """Return the files by their places: one of each format for what is cited."""
    handbook, published = book_of(app.env).handbook, book_of(app.env).publication

    def work(kind: str, record_id: str) -> dict[str, Any]:
        return described(handbook.of_kind(kind)[record_id], published)

    found = _of_work(WHOLE, made_of.latest, lambda: whole(published, made_of.latest))
    for key, content in made_of.contents.items():
        found |= _of_work("/".join(key), content, partial(work, *key))
    return found


def _of_work(
    place: str, made_of: str, work: Callable[[], dict[str, Any]]
) -> dict[str, File]:
    """Return the files by which a work is cited."""
    return {
        f"{FOLDER}/{place}.{ending}": File(made_of, partial(_text, name, work))
        for name, (_label, ending) in FILES.items()
    }


def _text(name: str, work: Callable[[], dict[str, Any]]) -> bytes:
    return citing.FORMATS[name](work()).encode()


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
