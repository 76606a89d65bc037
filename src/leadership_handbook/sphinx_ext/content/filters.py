"""A box that narrows the lists of a page, and what to do without one."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from leadership_handbook.sphinx_ext.builders import BROWSED, SITE, tags
from leadership_handbook.sphinx_ext.content import blocks
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable


def box() -> nodes.Node:
    """Return a box that only a script can use, so only a script shows it."""
    label, none, search = (
        escape(_("Narrow the list")),
        escape(_("Nothing here has these words.")),
        escape(_("Search the whole handbook")),
    )
    html = (
        f'<form class="lh-filter" hidden><label>{label} '
        f'<input type="search" autocomplete="off"></label>'
        f'<p role="status" data-none="{none}" data-search="{search}"></p></form>'
    )
    raw = nodes.raw("", html, format="html")
    return addnodes.only("", raw, expr=tags(BROWSED))


def letters(places: Iterable[tuple[str, str]]) -> list[nodes.Node]:
    """Return a row of letters; each leads to the first name that begins with it.

    `places` are addresses on the page, each with the name that stands there. Where all
    begin alike, as on a letter's page, there is no row.
    """
    first: dict[str, str] = {}
    for place, name in places:
        letter = next((sign for sign in name if sign.isalnum()), name[:1])
        first.setdefault(letter.upper(), place)
    if len(first) < 2:  # noqa: PLR2004  (nowhere to go)
        return []
    return [blocks.jumps(*((place, letter) for letter, place in first.items()))]


def without_script() -> nodes.Node:
    """Return what to do for somebody whom the search box has led here."""
    said = _(
        "Searching needs a script, and your browser runs none here. Choose the first "
        "letter above, or look for words in this page with your browser."
    )
    text = f'<p class="lh-without-script">{escape(said)}</p>'
    raw = nodes.raw("", text, format="html")  # the script of the search takes it away
    return addnodes.only("", raw, expr=tags(SITE))
