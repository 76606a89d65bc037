"""Parts that pages of records are put together from."""

from __future__ import annotations

from itertools import dropwhile
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from leadership_handbook import text
from leadership_handbook.comparison.table import Origin
from leadership_handbook.sphinx_ext.content import prose, tables
from leadership_handbook.sphinx_ext.domain import anchor_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.environment import BuildEnvironment

    from leadership_handbook.sphinx_ext.domain import HandbookDomain
    from leadership_handbook.sphinx_ext.rebuilds.asking import Facets


class Page:
    """A record's page in the making."""

    def __init__(
        self, kind: str, record_id: str, facets: Facets, env: BuildEnvironment
    ) -> None:
        self.kind = kind
        self.id = record_id
        self.facets = facets
        self.docname: str = env.current_document.docname
        self.domain: HandbookDomain = env.domains["lh"]  # type: ignore[assignment]

    def where(self, path: str = "") -> tuple[str, int]:
        """Return the file and line of a field of the record."""
        return self.facets.where(Origin(kind=self.kind, id=self.id, path=path))

    def top(
        self, title: str, description: str, *, path: str = "title"
    ) -> nodes.section:
        """Return the page's section, known to the domain, with its description."""
        anchor = self.domain.note_object(self.kind, self.id, title, whole=True)
        # A source is called by its author and year, in every language.
        heading = nodes.title(title, title, translatable=self.kind != "source")
        heading.source, heading.line = self.where(path)
        section = nodes.section("", heading, ids=[anchor], names=[anchor])
        section += nodes.meta("", name="description", content=description)
        return section

    def text(self, source: str, path: str, *classes: str) -> nodes.paragraph:
        """Return a field of one paragraph."""
        return prose.paragraph(source, self.where(path), classes=classes)

    def blocks(self, source: str, path: str) -> list[nodes.Element]:
        """Return a longer field."""
        return prose.blocks(source, self.where(path))

    def items(
        self, texts: Iterable[str], path: str, listed: nodes.Element | None = None
    ) -> nodes.Element:
        """Return a field of several texts as a list; bulleted if none is given."""
        listed = nodes.bullet_list() if listed is None else listed
        for number, one in enumerate(texts):
            listed += nodes.list_item("", self.text(one, f"{path}[{number}]"))
        return listed

    def table(self, kind: str, *ids: str) -> list[nodes.Node]:
        """Return a comparison table, with its notes."""
        return tables.shown(self.facets.table(kind, *ids), self.facets)

    def aliases(self, aliases: Iterable[str], anchor: str) -> addnodes.index:
        """Return index entries by which the index and the search find other names."""
        entries = [("single", alias, anchor, "", None) for alias in aliases]
        return addnodes.index(entries=entries)


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


def section(page: Page, name: str, title: str, *content: nodes.Node) -> nodes.section:
    """Return a section of a page; `name` makes its address."""
    anchor = f"{anchor_of(page.kind, page.id)}-{name}"
    heading = nodes.title("", title, translatable=False)
    return nodes.section("", heading, *content, ids=[anchor], classes=[f"lh-{name}"])


def classed(node: nodes.Element, *classes: str) -> nodes.Element:
    """Return the node with classes added."""
    node["classes"] += classes
    return node


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
    words = claim.partition("/")[2].split("-")
    return " ".join(list(dropwhile(source.split("-").__contains__, words)) or words)


def plain(source: str, limit: int = 300) -> str:
    """Return a text without its markup, for a description; cut between words."""
    whole = " ".join(text.to_plain(source).split())
    return whole if len(whole) <= limit else whole[:limit].rsplit(" ", 1)[0] + " …"
