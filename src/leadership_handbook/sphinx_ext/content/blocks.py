"""Small parts that pages are put together from: lines, links, facts, problems."""

from __future__ import annotations

import re
from itertools import dropwhile
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from leadership_handbook import text
from leadership_handbook.model import ClaimRef
from leadership_handbook.sphinx_ext.builders import SITE, tags
from leadership_handbook.sphinx_ext.content import prose
from leadership_handbook.sphinx_ext.content.nodes import lh_box
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets


def numbered() -> nodes.enumerated_list:
    """Return an empty list whose items will be numbered."""
    return nodes.enumerated_list(enumtype="arabic", prefix="", suffix=".")


def words(*content: str | nodes.Node | Iterable[nodes.Node]) -> nodes.paragraph:
    """Return a line of the handbook's own interface, of texts and nodes."""
    node = nodes.paragraph("", translatable=False)
    for part in content:
        if isinstance(part, str):
            node += nodes.Text(part)
        else:
            node += part
    return node


def classed(node: nodes.Element, *classes: str) -> nodes.Element:
    """Return the node with classes added."""
    node["classes"] += classes
    return node


def aliases(names: Iterable[str]) -> nodes.Element:
    """Return what else a record is called."""
    return classed(words(" · ".join(names)), "lh-aliases", "lh-small")


def link(facets: Facets, kind: str, record_id: str) -> nodes.Node:
    """Return a link to a record by its name."""
    return prose.xref(kind, record_id, facets.name(kind, record_id))


def links(facets: Facets, kind: str, ids: Iterable[str]) -> list[nodes.Node]:
    """Return links to records, with commas between them."""
    found: list[nodes.Node] = []
    for record_id in ids:
        if found:
            found.append(nodes.Text(", "))
        found.append(link(facets, kind, record_id))
    return found


def facts(*said: str | nodes.Node) -> nodes.paragraph:
    """Return the line of facts under a title."""
    line = words()
    for number, fact in enumerate(said):
        line += nodes.Text(" · ") if number else nodes.Text("")
        line += nodes.Text(fact) if isinstance(fact, str) else fact
    return classed(line, "lh-facts")  # type: ignore[return-value]


def minutes(count: int) -> str:
    """Say how long something takes, in minutes and, from an hour on, in hours."""
    if count == 1:
        return _("1 minute")
    hours, rest = divmod(count, 60)
    if not hours:
        return _("{n} minutes").format(n=count)
    return _("{h} h {n} min").format(h=hours, n=rest) if rest else f"{hours} h"


def worksheet(distinction: str, text: str = "") -> list[nodes.Node]:
    """Return the link to the sheet of a distinction that is there to be printed."""
    return [prose.xref("worksheet", distinction, text or _("worksheet"))]


def jumps(*places: tuple[str, str]) -> nodes.Node:
    """Return a row of links to parts of the page: their ids, and short titles."""
    items = (
        nodes.list_item("", words(nodes.reference("", title, refid=name)))
        for name, title in places
    )
    row = lh_box("", nodes.bullet_list("", *items), tag="nav", classes=["lh-jump"])
    row["aria-label"] = _("Parts of this page")
    return addnodes.only("", row, expr=tags(SITE))


def places(
    parts: Iterable[nodes.section], titles: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield the places that readers look for, as far as the page has them.

    `titles` has a short one for each, by the id of its part.
    """
    for part in parts:
        name = part["ids"][0]
        if name in titles:
            yield name, titles[name]


def fields(*pairs: tuple[str | nodes.Node, nodes.paragraph]) -> nodes.field_list:
    """Return facts as names and what they are."""
    listed = nodes.field_list(classes=["lh-fields"])
    for said, body in pairs:
        word = nodes.Text(said) if isinstance(said, str) else said
        name = nodes.field_name("", "", word, translatable=False)
        listed += nodes.field("", name, nodes.field_body("", body))
    return listed


def problems(facets: Facets, kind: str, record_id: str) -> list[nodes.paragraph]:
    """Return what is wrong with the file of a record that could not be read."""
    return [words(told) for told in facets.problems(kind, record_id)]


def broken_item(
    kind: str, record_id: str, anchor: str, facets: Facets
) -> nodes.definition_list_item:
    """Return a record that could not be read: links to it still lead somewhere."""
    title = nodes.term("", record_id, ids=[anchor], translatable=False)
    said = nodes.definition("", *problems(facets, kind, record_id))
    return nodes.definition_list_item("", title, said)


def spoken(claim: str, source: str) -> str:
    """Return the name of a claim, ``record/claim``, in words.

    The author's name, with which some begin, is left to the link to the source.
    """
    words = ClaimRef.of(claim).claim.split("-")
    return " ".join(list(dropwhile(source.split("-").__contains__, words)) or words)


def plain(source: str, limit: int = 300) -> str:
    """Return a text without its markup, for a description; cut between words."""
    whole = " ".join(text.to_plain(source).split())
    return whole if len(whole) <= limit else whole[:limit].rsplit(" ", 1)[0] + " …"


def sentences(source: str, limit: int) -> str:
    """Return the first whole sentences of a text without its markup; one at least."""
    first, *others = re.split(r"(?<=[.!?]) ", plain(source, len(source)))
    for sentence in others:
        if len(first) + 1 + len(sentence) > limit:
            break
        first += f" {sentence}"
    return first
