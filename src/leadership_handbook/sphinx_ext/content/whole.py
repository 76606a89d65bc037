"""How the handbook as a whole is cited, and where each work on its shelf is cited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes

from leadership_handbook.handbook import citing
from leadership_handbook.handbook.citing.processor import reference
from leadership_handbook.handbook.citing.styles import STYLES
from leadership_handbook.model.references.csl import date
from leadership_handbook.sphinx_ext.content import blocks, citebox, filters
from leadership_handbook.sphinx_ext.content.blocks import words
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from leadership_handbook.handbook.citing import Publication
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets

WHOLE = "handbook"
"""The name of the files by which the whole is cited."""
STYLE = "chicago"
"""The style of works on the shelf: it prints given names, volumes and translators."""

FEW = 20
"""Pages that cite a work which are named below it."""


def whole(published: Publication, latest: str) -> dict[str, Any]:
    """Return the handbook as CSL-JSON; `latest` is the day of its newest review."""
    found: dict[str, Any] = {
        "id": "leadership-handbook",
        "type": "webpage",
        "title": f"{published.title} (version {published.version})",
        "author": [{"literal": published.authors}],
    }
    found |= {"issued": date(latest)} if latest else {}
    return found | ({"URL": published.site} if published.site else {})


def cite(facets: Facets) -> list[nodes.Node]:
    """Return references to the handbook, and links to their files."""
    work = whole(facets.published(), facets.latest())
    found = {style: reference(work, style) for style in STYLES}
    return citebox.shown(found, f"{citebox.FOLDER}/{WHOLE}")


def anchor(record_id: str) -> str:
    """Return the HTML id of a work in the list of all."""
    return f"lh-work-{record_id}"


def bibliography(facets: Facets, ids: Iterable[str]) -> list[nodes.Node]:
    """Return works by their references, and below each the pages that cite it.

    Above them stand letters that lead into the list, and a box that narrows it.
    """
    places = []
    listed = nodes.bullet_list(classes=["lh-plain", "lh-bibliography"])
    for record_id in ids:
        record, name = (
            facets.record("source", record_id),
            facets.name("source", record_id),
        )
        given = citing.work_reference(record, STYLE, name)  # type: ignore[arg-type]
        lines = [words(citebox.pieces(given, linked=True))]
        below = words(blocks.link(facets, "source", record_id))
        used = facets.used(record_id)
        for number, use in enumerate(used[:FEW]):
            below += nodes.Text(_(". Cited on: ") if number == 0 else ", ")
            below += blocks.link(facets, *use)
        if others := len(used[FEW:]):  # its own page has them
            below += nodes.Text(" · " + _("{n} more").format(n=others))
        place = anchor(record_id)
        places.append((place, name))
        listed += nodes.list_item("", *lines, below, ids=[place])
    return [*filters.letters(places), filters.box(), listed]
