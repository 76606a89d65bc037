"""A record's page in the making: its parts know which record and field they show."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from leadership_handbook.comparison.table import Origin
from leadership_handbook.handbook.addresses import anchor_of
from leadership_handbook.handbook.naming import short
from leadership_handbook.sphinx_ext.content import pieces, prose
from leadership_handbook.sphinx_ext.documents.divided import AZ
from leadership_handbook.sphinx_ext.domain import domain_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.environment import BuildEnvironment

    from leadership_handbook.sphinx_ext.domain import HandbookDomain
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets


class Page:
    """A record's page in the making."""

    def __init__(
        self, kind: str, record_id: str, facets: Facets, env: BuildEnvironment
    ) -> None:
        self.kind = kind
        self.id = record_id
        self.facets = facets
        self.docname: str = env.current_document.docname
        self.domain: HandbookDomain = domain_of(env)
        self.project: str = env.config.project

    def where(self, path: str = "") -> tuple[str, int]:
        """Return the file and line of a field of the record."""
        return self.facets.where(Origin(kind=self.kind, id=self.id, path=path))

    def top(
        self, title: str, description: str, *, path: str = "title", called: str = ""
    ) -> nodes.section:
        """Return the page's section, known to the domain, with its description.

        `called` is what links call it, if that is not its title: it stands beside.
        """
        name = called or title
        anchor = self.domain.note_object(self.kind, self.id, name, whole=True)
        # A work keeps its title in every language.
        heading = nodes.title(title, title, translatable=not called)
        if called not in {"", title}:
            beside = nodes.inline("", f"({called})", classes=["lh-called"])
            heading += [nodes.Text(" "), beside]
        heading.source, heading.line = self.where(path)
        section = nodes.section("", heading, ids=[anchor], names=[anchor])
        section += nodes.meta("", name="description", content=description)
        return section

    def section(self, name: str, title: str, *content: nodes.Node) -> nodes.section:
        """Return a section of the page; `name` is its address there.

        Where several pages are one, it has a longer one, which is its own everywhere.
        """
        long = f"{anchor_of(self.kind, self.id)}-{name}"
        heading = nodes.title("", title, translatable=False)
        return nodes.section(
            "", heading, *content, ids=[name, long], classes=[f"lh-{name}"]
        )

    def text(self, source: str, path: str, *classes: str) -> nodes.paragraph:
        """Return a field of one paragraph."""
        return prose.paragraph(source, self.where(path), classes=classes)

    def led(self, word: str, source: str, path: str, *classes: str) -> nodes.paragraph:
        """Return a field of one paragraph after a word in bold that says what it is."""
        node = self.text(source, path, *classes)
        node.insert(0, [nodes.strong("", word, translatable=False), nodes.Text(" ")])
        return node

    def of(self, kind: str, record_id: str) -> Page:
        """Return what shows another record on this page."""
        other = copy(self)
        other.kind, other.id = kind, record_id
        return other

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
        """Return a comparison table, with its notes, or links to its pages."""
        return pieces.table(self.facets, kind, *ids)

    def aliases(self, aliases: Iterable[str], anchor: str) -> addnodes.index:
        """Return index entries by which the index and Sphinx's search find names."""
        return indexed(self.facets, aliases, anchor)


def indexed(facets: Facets, aliases: Iterable[str], anchor: str) -> addnodes.index:
    """Return index entries for the aliases that are short, which lead to an anchor.

    Sphinx has its index on one page: of many names only A to Z tells, on several.
    """
    aliases = () if facets.is_divided(AZ) else aliases
    entries = [("single", alias, anchor, "", None) for alias in short(aliases)]
    return addnodes.index(entries=entries)
