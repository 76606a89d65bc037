"""How to cite what a page shows: four styles to copy, and files for other programs.

A page of ours is cited with release and day of review, a source as the work it is.
Books and paper show one style.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes

from leadership_handbook.handbook import citing
from leadership_handbook.handbook.citing.processor import reference
from leadership_handbook.handbook.citing.styles import STYLES
from leadership_handbook.model import Source, kind_of
from leadership_handbook.sphinx_ext.builders import BROWSED, SITE, tags
from leadership_handbook.sphinx_ext.content.blocks import classed, words
from leadership_handbook.sphinx_ext.content.files import file_link
from leadership_handbook.sphinx_ext.content.nodes import lh_fold
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from leadership_handbook.handbook.citing import Publication
    from leadership_handbook.handbook.citing.processor import Piece
    from leadership_handbook.model import Record
    from leadership_handbook.sphinx_ext.content.page import Page
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets

CITED = (
    "distinction",
    "situation",
    "source",
    "objection",
    "list",
    "scenario",
    "session",
    "chapter",
)
"""The kinds whose records are cited one by one: files are written for these."""
FOLDER = "data/cite"
"""Where the files are that other programs read."""
FILES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "bibtex": ("BibTeX", "bib"),
        "ris": ("RIS", "ris"),
        "csl-json": ("CSL-JSON", "json"),
    }
)
"""What a format is called, and how its files end."""
NAMES = {"apa": "APA", "mla": "MLA", "chicago": "Chicago", "harvard": "Harvard"}
"""What people call the styles."""


def cite(page: Page, record: Record) -> nodes.section:
    """Return the part of a page that tells how to cite it."""
    of_work = isinstance(record, Source)
    title = _("Cite this work") if of_work else _("Cite this page")
    return page.section("cite", title, *told(page.facets, record, short=True))


def fold(facets: Facets, record: Record, summary: str) -> nodes.Node:
    """Return the same folded away, where a page has much else; for browsers alone."""
    box = lh_fold("", *told(facets, record), summary=summary, classes=["lh-cite"])
    return addnodes.only("", box, expr=tags(BROWSED))


def told(facets: Facets, record: Record, *, short: bool = False) -> list[nodes.Node]:
    """Return the references to a record, and links to its files.

    Where it is `short`, the styles after the first one are folded away.

    Raises `LookupError` for a kind of which no files are written.
    """
    kind = kind_of(record)
    if kind not in CITED:
        message = f"{kind!r} has to be in CITED of {__name__}, or its files are missing"
        raise LookupError(message)
    # A work's year has no letter: in a list of somebody's own it may be the only one.
    work = described(record, facets.published())
    found = {style: reference(work, style) for style in STYLES}
    return shown(found, f"{FOLDER}/{kind}/{record.id}", short=short)


def described(record: Record, published: Publication) -> dict[str, Any]:
    """Return what is cited as CSL-JSON; without address if the site has none."""
    found = citing.described(record, published)
    if not isinstance(record, Source) and not published.site:
        del found["URL"]
    return found


def shown(
    found: Mapping[str, Iterable[Piece]], file: str, *, short: bool = False
) -> list[nodes.Node]:
    """Return references by their styles, and links to files of that name."""
    first, *others = (
        (style, words(pieces(given, linked=False))) for style, given in found.items()
    )
    listed: list[nodes.Node] = [_by_style([first, *([] if short else others)])]
    if short:
        names = ", ".join(NAMES[style] for style, _given in others)
        rest = _by_style(others)
        listed.append(lh_fold("", rest, summary=names, classes=["lh-cite"]))
    line = words(_("For reference managers:"), " ")
    for number, (label, ending) in enumerate(FILES.values()):
        line += nodes.Text(" · " if number else "")
        line += file_link(f"{file}.{ending}", label)
    return [
        addnodes.only("", *listed, expr=tags(BROWSED)),
        addnodes.only("", first[1].deepcopy(), expr=f"not ({tags(BROWSED)})"),
        addnodes.only("", classed(line, "lh-cite-files"), expr=tags(SITE)),
    ]


def _by_style(given: Iterable[tuple[str, nodes.Node]]) -> nodes.field_list:
    listed = nodes.field_list(classes=["lh-cites"])
    for style, text in given:
        name = nodes.field_name("", NAMES[style], translatable=False)
        listed += nodes.field("", name, nodes.field_body("", text))
    return listed


def pieces(given: Iterable[Piece], *, linked: bool) -> list[nodes.Node]:
    """Return a reference with its italics and, if wished, its links."""
    found: list[nodes.Node] = []
    for piece in given:
        text: nodes.Node = nodes.Text(piece.text)
        if piece.italic:
            text = nodes.emphasis("", "", text)
        if piece.url and linked:
            text = nodes.reference("", "", text, refuri=piece.url, internal=False)
        found.append(text)
    return found
