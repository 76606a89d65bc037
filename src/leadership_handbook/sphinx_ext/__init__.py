"""The Sphinx extension: records as documents, comparison tables, the look.

The parts are set up in the order in which a build meets them; handlers of one event run
in that order too, but for those with a priority: `priorities` has all of these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook import __version__
from leadership_handbook.sphinx_ext import (
    directives,
    domain,
    figures,
    pages,
    sparing,
)
from leadership_handbook.sphinx_ext.content import (
    claims,
    counting,
    files,
    line_ends,
    nodes,
    whose,
)
from leadership_handbook.sphinx_ext.documents import languages, project
from leadership_handbook.sphinx_ext.formats import (
    bound,
    epub,
    facing,
    latex,
    man,
    single,
    text,
)
from leadership_handbook.sphinx_ext.pages import long, parser, ways
from leadership_handbook.sphinx_ext.rebuilds import (
    derived,
    inputs,
    links,
    outputs,
    questions,
    written,
)
from leadership_handbook.sphinx_ext.site import (
    assets,
    cards,
    citations,
    comparison_builder,
    downloads,
    edit_links,
    footer,
    moved,
    practice,
    printing,
    search_index,
    searchbox,
    served,
    sharing,
    sidebar,
    tables,
    written_tables,
)

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register every part."""
    sparing.setup(app)

    # A build begins: it leaves a mark, reads the records, and makes them documents.
    domain.setup(app)
    outputs.setup(app)
    project.setup(app, pages.PAGES)

    languages.setup(app)
    long.setup(app)

    # Which documents are read: those of changed files, words, answers.
    questions.setup(app)
    inputs.setup(app)

    # A document is read: a record by our parser, a page by directives; what it shows
    # is noted.
    parser.setup(app)
    ways.setup(app)
    directives.setup(app)
    links.setup(app)
    whose.setup(app)
    written.setup(app)

    # It is written: nodes of ours, and what each format makes of them.
    nodes.setup(app)
    files.setup(app)
    claims.setup(app)
    counting.setup(app)
    line_ends.setup(app)
    figures.setup(app)
    for part in (bound, facing, latex, text, man, epub, single):
        part.setup(app)

    # A site has more: tools for tables, two forms, a search box, a sidebar, the look.
    for part in (
        tables,
        written_tables,
        comparison_builder,
        practice,
        printing,
        citations,
        searchbox,
        sidebar,
        footer,
        edit_links,
        served,
        moved,
        sharing,
        assets,
    ):
        part.setup(app)
    derived.setup(
        app,
        {
            "build-data": comparison_builder.PART,
            "cards": cards.PART,
            "citations": citations.PART,
            "downloads": downloads.PART,
            "search": search_index.PART,
        },
    )
    return {
        "version": __version__,
        "env_version": 3,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
