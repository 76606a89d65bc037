"""Signs of which way a week asks one to lean, and the cards that carry them.

A side helps more when its own hour has come, or when the other side is overdone: both
are told by the records, and nothing here is written by hand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.comparison.table import Origin
from leadership_handbook.sphinx_ext.content import prose
from leadership_handbook.sphinx_ext.content.blocks import words, worksheet
from leadership_handbook.sphinx_ext.content.counting import cell
from leadership_handbook.sphinx_ext.content.nodes import lh_label, lh_spread
from leadership_handbook.sphinx_ext.content.spread import SIDES
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets


def pair(facets: Facets, record_id: str) -> lh_spread:
    """Return the signs of a distinction, each below the side to which it points."""
    back = facets.lookback(record_id)
    if back is None:
        raise KeyError(record_id)
    node = lh_spread(classes=["lh-spread", "lh-pair", "lh-signs"])
    title = words(prose.xref("distinction", record_id, back.title))
    node += nodes.container("", title, classes=["lh-row", "lh-pair-title"])
    others = tuple(reversed(back.sides))
    for side, said, other in zip(SIDES, back.sides, others, strict=True):
        too_much = _("Too much “{label}”:").format(label=other.label)
        opposite = SIDES[1 - SIDES.index(side)]
        listed = nodes.bullet_list()
        listed += _sign(facets, record_id, f"{side}.when", said.when, "")
        path = f"{opposite}.overdone"
        listed += _sign(facets, record_id, path, other.overdone, too_much)
        word = lh_label("", said.label, classes=["lh-label"], translatable=False)
        node += cell(side, nodes.container("", word, listed), "lh-page")
    if back.minutes:
        told = _("An exercise of {n} minutes:").format(n=back.minutes)
        tried = words(told, " ", *worksheet(record_id))
        node += nodes.container("", tried, classes=["lh-row", "lh-next"])
    return node


def _sign(
    facets: Facets, record_id: str, path: str, text: str, word: str
) -> nodes.list_item:
    origin = Origin(kind="distinction", id=record_id, path=path)
    said = prose.paragraph(text, facets.where(origin))
    if word:
        said.insert(0, [nodes.strong("", word, translatable=False), nodes.Text(" ")])
    name = f"lh-sign-{record_id}-{path.replace('.', '-')}"
    return nodes.list_item("", said, ids=[name])


def card(facets: Facets, record_id: str) -> lh_spread:
    """Return a card to cut out: neither side is its top."""
    node = lh_spread(classes=["lh-deck-card"])
    for side, (label, when) in zip(SIDES, facets.leaning(record_id), strict=True):
        origin = Origin(kind="distinction", id=record_id, path=f"{side}.when")
        word = lh_label("", label, classes=["lh-label"], translatable=False)
        text = prose.paragraph(when, facets.where(origin))
        node += cell(side, nodes.container("", word, text), "lh-page")
    return node
