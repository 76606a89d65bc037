"""Lists on a record's page that grow with the handbook: the first few, and a way on.

So the page weighs the same however many records there are. All of a longer list is on
pages of its own, the first of which the record's page leads to.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docutils import nodes

from leadership_handbook.sphinx_ext.content import blocks, filters
from leadership_handbook.sphinx_ext.content.pieces import to_page
from leadership_handbook.sphinx_ext.documents.divided import Division
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from sphinx.environment import BuildEnvironment

    from leadership_handbook.sphinx_ext.documents.book import Book
    from leadership_handbook.sphinx_ext.documents.divided import Groups
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets

LEADS = "lh-leads"
"""How a style sheet knows a list of links with a few words each."""
MOST = 1_000
"""Lines of a list that are on one page of its own."""


@dataclass(frozen=True, kw_only=True)
class Tail:
    """A list on each page of a kind, such as the situations on a distinction's."""

    of: str
    """The kind of record on whose pages it is."""
    title: str
    """What it is called."""
    every: str
    """What the link to all of it says, with ``{n}`` for their number."""
    folder: str
    """Where the pages lie that have all of it."""
    few: int
    """How many of it are on a record's page."""
    held: Callable[[Book], Mapping[str, tuple[Any, ...]]]
    """Takes the book, and returns what is in the list of each record by its id, those
    first that are first on its page."""
    line: Callable[[Facets, Any], nodes.paragraph]
    """Takes the page's `Facets` and one of it, and returns what shows that."""
    says: str = ""
    """What is said above all of it, where its lines need that."""
    classes: tuple[str, ...] = ()
    """How a style sheet knows it on a record's page."""

    def divisions(self, book: Book) -> Iterator[tuple[str, Division]]:
        """Yield the name of each such list, and what its own pages are."""
        for record_id, held in self.held(book).items():
            yield self.name(record_id), self._division(record_id, held)

    def _division(self, record_id: str, held: tuple[Any, ...]) -> Division:
        def build(
            facets: Facets, _env: BuildEnvironment, groups: Groups
        ) -> list[nodes.Node]:
            back = blocks.words("← ", blocks.link(facets, self.of, record_id))
            (shown,) = groups.values()
            said = [blocks.words(_(self.says))] if self.says else []
            return [back, *said, filters.box(), self._listed(facets, shown, LEADS)]

        return Division(
            of=self.of,
            folder=self.folder,
            most=MOST,
            whole=self.few,
            groups=lambda _book: {record_id: held},
            title=lambda facets: facets.name(self.of, record_id),
            called=lambda _facets, _group: _(self.title),
            build=build,
        )

    def name(self, record_id: str) -> str:
        """Return the name of a record's list among those that may be long."""
        return f"{self.folder} {record_id}"

    def listed(self, facets: Facets, record_id: str) -> list[nodes.Node]:
        """Return a list of the first few; of more, then a link to all of them."""
        found: list[nodes.Node] = []
        if first := facets.first(self.name(record_id)):
            found.append(self._listed(facets, first, *self.classes))
        if link := self._rest(facets, record_id):
            found.append(blocks.words([link]))
        return found

    def in_line(self, facets: Facets, record_id: str) -> list[nodes.Node]:
        """Return the same with commas in between, for a line of facts."""
        found: list[nodes.Node] = []
        for one in facets.first(self.name(record_id)):
            found += [nodes.Text(", ")] if found else []
            found += self.line(facets, one).children
        if link := self._rest(facets, record_id):
            found += [nodes.Text(" · "), link]
        return found

    def _rest(self, facets: Facets, record_id: str) -> nodes.Node | None:
        """Return a link to all of a list; None where the record's page has that."""
        pieces = facets.pieces(self.name(record_id))
        if not pieces:
            return None
        text = _(self.every).format(n=facets.count(self.name(record_id)))
        return to_page(facets, pieces[0][0], text)

    def _listed(
        self, facets: Facets, shown: tuple[Any, ...], *classes: str
    ) -> nodes.bullet_list:
        items = (nodes.list_item("", self.line(facets, one)) for one in shown)
        return nodes.bullet_list("", *items, classes=[*classes])
