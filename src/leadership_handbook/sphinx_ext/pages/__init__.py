"""Where each kind of record is shown. `PAGES` is the only list of it.

A kind of which each record has a page is a module here and an entry in `PAGES`. So is
one whose records stand together on a hand-written page, put there by a directive.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from leadership_handbook.handbook.addresses import FOLDERS
from leadership_handbook.sphinx_ext.documents.book import Place
from leadership_handbook.sphinx_ext.pages import (
    aspect,
    distinction,
    objection,
    path,
    published,
    scenario,
    session,
    situation,
    source,
    term,
    theme,
    view,
    worksheet,
)
from leadership_handbook.wording import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from docutils import nodes
    from sphinx.environment import BuildEnvironment

    from leadership_handbook.sphinx_ext.content.page import Page
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets


@dataclass(frozen=True, kw_only=True)
class OwnPages(Place):
    """A kind of which each record has a page."""

    build: Callable[[Page, Any], list[nodes.Node]]
    """Returns the nodes of a record's page."""
    sheet: Callable[[Page, Any], list[nodes.Node]] | None = None
    """Returns the nodes of its sheet to print; None where there are no sheets."""
    heading: str = ""
    """What stands above the links to their ready-made tables, if they have such."""


@dataclass(frozen=True, kw_only=True)
class Together(Place):
    """A kind whose records stand together, on a hand-written page."""

    directive: str
    """What a page says to show them."""
    build: Callable[[Facets, BuildEnvironment, Iterable[str]], list[nodes.Node]]
    """What the directive shows of some of them, by their ids."""
    most: int = 100
    """How many of them are on one page; of more, each page has a part."""
    whole: int | None = None
    """How many a page may hold that has all of them; None if as many as a part."""
    by_letter: bool = False
    """Whether the parts are letters."""


@dataclass(frozen=True, kw_only=True)
class HandWritten(Place):
    """A kind whose records tell of hand-written pages."""


PAGES: Mapping[str, OwnPages | Together | HandWritten] = MappingProxyType(
    {
        "theme": OwnPages(
            folder=FOLDERS["theme"],
            has_page=lambda handbook, theme: bool(handbook.in_theme(theme)),
            build=theme.build,
            heading=N_("By theme"),
        ),
        "aspect": OwnPages(
            folder=FOLDERS["aspect"],
            has_page=lambda handbook, aspect: bool(handbook.with_aspect(aspect)),
            build=aspect.build,
            heading=N_("By aspect"),
        ),
        "distinction": OwnPages(
            folder=FOLDERS["distinction"],
            build=distinction.build,
            sheets=worksheet.FOLDER,
            sheet=worksheet.build,
            heading=N_("By distinction"),
        ),
        "source": OwnPages(
            folder=FOLDERS["source"], build=source.build, heading=N_("By source")
        ),
        "situation": OwnPages(folder=FOLDERS["situation"], build=situation.build),
        "list": OwnPages(folder=FOLDERS["list"], build=published.build),
        "term": Together(
            directive="lh-glossary",
            build=term.glossary,
            most=150,
            whole=200,
            by_letter=True,
        ),
        "view": Together(directive="lh-views", build=view.views),
        "objection": Together(
            directive="lh-objections", build=objection.objections, most=30
        ),
        "scenario": OwnPages(folder=FOLDERS["scenario"], build=scenario.build),
        "session": OwnPages(folder=FOLDERS["session"], build=session.build),
        "path": OwnPages(folder=FOLDERS["path"], build=path.build),
        "chapter": HandWritten(),
    }
)
"""Every kind that is shown; those with tables in the order in which they are listed."""

OWN_PAGES: Mapping[str, OwnPages] = MappingProxyType(
    {kind: place for kind, place in PAGES.items() if isinstance(place, OwnPages)}
)
"""The kinds whose records have pages."""
