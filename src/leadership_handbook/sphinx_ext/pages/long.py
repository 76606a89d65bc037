"""Lists that grow with the handbook. `LISTS` is the only list of them.

Each has a directive that shows it. Above its size the page of the directive leads to
pages that have a part each.
"""

from __future__ import annotations

from functools import partial
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from docutils import nodes

from leadership_handbook.handbook.addresses import TOGETHER, anchor_of
from leadership_handbook.model import KINDS
from leadership_handbook.reading.names import folded
from leadership_handbook.sphinx_ext.builders import NO_PAGES
from leadership_handbook.sphinx_ext.content import filters, leads, pieces, whole
from leadership_handbook.sphinx_ext.documents.divided import (
    AZ,
    TABLE,
    Division,
    nothing,
)
from leadership_handbook.sphinx_ext.documents.project import book_of
from leadership_handbook.sphinx_ext.documents.remembered import remembered
from leadership_handbook.sphinx_ext.messages import _, label
from leadership_handbook.sphinx_ext.pages import (
    PAGES,
    Together,
    about,
    az,
    by_theme,
    long_tables,
    shelf,
    source,
    term,
    view,
    ways,
)
from leadership_handbook.sphinx_ext.rebuilds.following import LISTED, of_list
from leadership_handbook.sphinx_ext.rebuilds.questions import Questions
from leadership_handbook.sphinx_ext.rebuilds.states import of_records
from leadership_handbook.wording import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from leadership_handbook.sphinx_ext.content.tails import Tail
    from leadership_handbook.sphinx_ext.documents.book import Book
    from leadership_handbook.sphinx_ext.documents.divided import Groups, Piece
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets

    Build = Callable[[Facets, BuildEnvironment, Groups], list[nodes.Node]]


PIECES = "lh-pieces.pickle"
"""Beside the doctrees: the pages into which lists are divided."""
OF_SOME = "pieces-of-some"
"""As what those are kept of which it is known what they are made of."""


def shown(name: str, facets: Facets, env: BuildEnvironment) -> list[nodes.Node]:
    """Return a list, or links to the pages into which it is divided."""
    division = LISTS[name]
    if found := pieces.links(facets, name, division):
        return [*found, *division.below(facets, name)]
    return division.build(facets, env, facets.held(name))


def page(piece: Piece, facets: Facets, env: BuildEnvironment) -> list[nodes.Node]:
    """Return the nodes of a page of a list."""
    docname = env.current_document.docname
    env.metadata[docname]["orphan"] = True  # where no page has the list
    division = facets.book.divisions[piece.list]
    part = pieces.part(facets, piece, division.called)
    heading = nodes.title("", f"{division.title(facets)}: {part}", translatable=False)
    name = f"lh-page-{docname.replace('/', '-')}"
    built = division.build(facets, env, facets.held(piece.list, docname))
    return [nodes.section("", heading, *built, ids=[name], names=[name])]


def begin(app: Sphinx) -> None:
    """Find out which lists are divided, once the records are in their language."""
    book = book_of(app.env)
    book.divide = all_of
    if app.config.lh_pages == NO_PAGES:
        book.pieces = {}
        return
    file = Path(app.doctreedir, PIECES)
    book.pieces = remembered(file, book.inputs, lambda: _pieces(book))


def _pieces(book: Book) -> dict[str, Piece]:
    """Return the pages of all lists by docname; few lists are asked for again.

    A table is if something in it changed, A to Z if a name did, and those of one kind
    on the pages of records together, if anything did of which they are made.
    """
    together: dict[str, list[str]] = {}
    others: list[str] = []
    for name in book.divisions:
        folder = name.partition(" ")[0]
        if folder in LISTED:
            together.setdefault(folder, []).append(name)
        elif name == AZ or name.startswith(TABLE):
            together[name] = [name]
        else:
            others.append(name)
    made_of = of_list(book, book.once(of_records)) if book.inputs else str
    contents = {name: made_of(name) for name in together}
    kept = book.of_contents(OF_SOME, contents, lambda one: book.divided(together[one]))
    found = book.divided(others)
    for pieces_of_some in kept.values():
        found |= pieces_of_some
    return found


def all_of(book: Book) -> Mapping[str, Division]:
    """Return how each list is divided, tables and lists of single records too."""
    tails = chain.from_iterable(tail.divisions(book) for tail in TAILS)
    return {**LISTS, **long_tables.divisions(book), **dict(tails)}


def _each(
    build: Callable[[Facets, BuildEnvironment, Iterator[Any]], list[nodes.Node]],
) -> Build:
    """Return what builds a list whose groups leave no trace on its pages."""
    return lambda facets, env, groups: build(
        facets, env, chain.from_iterable(groups.values())
    )


def _of_kind(book: Book, kind: str) -> tuple[str, ...]:
    """Return the ids of a kind, last those that could not be read."""
    return Questions(book).ids(kind) + Questions(book).broken(kind)


def _lettered(book: Book, kind: str, ids: Iterable[str]) -> Groups:
    """Return records by the first letters of their names."""
    name = Questions(book).name
    return az.by_letter(ids, lambda one: folded(name(kind, one)))


def _together(kind: str, place: Together) -> Division:
    """Return how a kind is divided whose records stand together."""

    def groups(book: Book) -> Groups:
        ids = _of_kind(book, kind)
        return _lettered(book, kind, ids) if place.by_letter else {"": ids}

    plural = next(one.plural for one in KINDS if one.word == kind)
    return Division(
        title=lambda _facets: _several(kind),
        folder=f"{TOGETHER.get(kind, kind)}/{plural}",
        most=place.most,
        whole=place.whole,
        groups=groups,
        called=_letter if place.by_letter else lambda _facets, group: group,
        below=partial(az.names, kind) if place.by_letter else nothing,
        anchor=partial(anchor_of, kind),
        build=_each(place.build),
    )


def _titled(title: str) -> Callable[[Facets], str]:
    return lambda _facets: _(title)


def _letter(_facets: Facets, key: str) -> str:
    return az.letter(key)


def _by_theme(
    title: str, folder: str, most: int, groups: Callable[[Book], Groups], build: Build
) -> Division:
    return Division(
        title=_titled(title),
        folder=f"practice/{folder}",
        most=most,
        groups=groups,
        called=by_theme.called,
        build=build,
    )


def _shelf(kind: str) -> Division:
    return Division(
        title=lambda _facets: _several(kind),
        folder=f"practice/all-{kind}s",
        most=150,
        groups=lambda book: {"": Questions(book).shelf(kind)},
        build=_each(lambda facets, _env, shelved: shelf.shelf(facets, kind, shelved)),
    )


def _several(kind: str) -> str:
    return next(label(one) for one in KINDS if one.word == kind)


LISTS: Mapping[str, Division] = MappingProxyType(
    {
        AZ: Division(
            title=_titled(N_("A to Z")),
            folder="az",
            most=1_000,
            whole=1_800,
            groups=lambda book: az.by_letter(
                Questions(book).names(), lambda entry: entry.key
            ),
            called=_letter,
            below=lambda _facets, _name: [filters.without_script()],
            build=az.letters,
        ),
        **{
            kind: _together(kind, place)
            for kind, place in PAGES.items()
            if isinstance(place, Together)
        },
        "bibliography": Division(
            title=_titled(N_("Sources")),
            folder="bibliography",
            most=150,
            whole=350,
            groups=lambda book: _lettered(book, "source", book.handbook.sources),
            called=_letter,
            below=partial(az.names, "source"),
            anchor=whole.anchor,
            build=_each(lambda facets, _env, ids: whole.bibliography(facets, ids)),
        ),
        "situations": Division(
            title=_titled(N_("Situations")),
            folder="situations/about",
            most=1_000,
            groups=about.by_whom,
            called=about.called,
            build=about.sections,
        ),
        "lookback": _by_theme(
            N_("Look back on last week"),
            "lookback",
            60,
            by_theme.with_acts,
            by_theme.lookback,
        ),
        "colleague": _by_theme(
            N_("A sheet for a colleague"),
            "colleague",
            60,
            by_theme.with_acts,
            by_theme.colleague,
        ),
        "which-way": _by_theme(
            N_("Which way this week?"),
            "which-way",
            60,
            by_theme.with_acts,
            by_theme.which_way,
        ),
        "deck": _by_theme(N_("Cards"), "cards", 150, by_theme.all_of, by_theme.deck),
        "worksheets": Division(
            title=_titled(N_("Worksheets")),
            folder="practice/all-worksheets",
            most=300,
            groups=lambda book: {"": Questions(book).listed("distinction")},
            build=_each(lambda _facets, _env, named: shelf.worksheets(named)),
        ),
        **{f"shelf-{kind}": _shelf(kind) for kind in shelf.FACTS},
    }
)
"""Every such list, by its name."""


TAILS: tuple[Tail, ...] = (
    *leads.LEADS.values(),
    *ways.PATHS.values(),
    term.USED,
    view.HELD,
    source.USES,
)
"""Every list that is on each page of a kind."""


def setup(app: Sphinx) -> None:
    """Register the finding out."""
    app.connect("builder-inited", begin)
