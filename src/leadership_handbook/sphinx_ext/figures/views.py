"""The views over the years: the map, and the same as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.sphinx_ext.content import blocks, prose
from leadership_handbook.sphinx_ext.domain import _
from leadership_handbook.sphinx_ext.figures import node, viewmap

if TYPE_CHECKING:
    from collections.abc import Mapping

    from leadership_handbook.sphinx_ext.figures.timeline import Work
    from leadership_handbook.sphinx_ext.figures.viewmap import Lane
    from leadership_handbook.sphinx_ext.rebuilds.asking import Facets


def views_by_year(facets: Facets) -> list[nodes.Node]:
    """Return every view with the works that hold it, by their years."""
    works = facets.works()
    views = tuple((view, facets.name("view", view)) for view in facets.ids("view"))
    lanes = viewmap.lanes(works, views)
    linked = [("source", work.id) for work in works if work.views]
    linked += [("view", lane.id) for lane in lanes]
    how = _(
        "From left to right: the years. A dot is a work that holds the view; the "
        "number at the right is how many do. A work may hold more than one view."
    )
    drawing = node.drawing(viewmap.draw, (works, views), linked)
    shown = node.only(node.ON_PAPER_TOO, node.note(how), drawing)
    return [_seen(lanes, works), shown, _lanes(lanes)]


def _seen(lanes: list[Lane], works: tuple[Work, ...]) -> nodes.paragraph:
    line = blocks.words(
        _("Which work holds which view is this handbook’s own reading.")
    )
    dated = {lane.id: lane.years[0] for lane in lanes if lane.years}
    if dated:
        first, last = min(dated.values()), max(dated.values())
        line += _found(_("The first to appear:"), lanes, dated, first)
        if first != last:
            line += _found(_("The last to appear:"), lanes, dated, last)
    held = {lane.id: len(lane.works) for lane in lanes if lane.works}
    if held:
        line += _found(_("Held in the most works:"), lanes, held, max(held.values()))
    none = sum(not work.views for work in works)
    said = _("Works in which the handbook reads no view: {n} of {all}.")
    line += nodes.Text(" " + said.format(n=none, all=len(works)))
    return line


def _found(
    said: str, lanes: list[Lane], values: Mapping[str, object], wanted: object
) -> list[nodes.Node]:
    """Return which views have a value, and the value."""
    found = [lane for lane in lanes if values.get(lane.id) == wanted]
    line: list[nodes.Node] = [nodes.Text(f" {said} ")]
    for number, lane in enumerate(found):
        line += [nodes.Text(", ")] if number else []
        line.append(prose.xref("view", lane.id, lane.title))
    return [*line, nodes.Text(f" ({wanted}).")]


def _lanes(lanes: list[Lane]) -> nodes.definition_list:
    listed = nodes.definition_list(classes=["lh-decades"])
    for lane in lanes:
        title = nodes.term("", translatable=False)
        title += prose.xref("view", lane.id, lane.title)
        title += nodes.Text(f" ({len(lane.works)})")
        line = blocks.words("" if lane.works else _("no work listed here"))
        for number, work in enumerate(lane.works):
            line += nodes.Text(", " if number else "")
            line += prose.xref("source", work.id, work.name)
            line += nodes.Text("" if work.year else f" ({_('no date')})")
        listed += nodes.definition_list_item("", title, nodes.definition("", line))
    return listed
