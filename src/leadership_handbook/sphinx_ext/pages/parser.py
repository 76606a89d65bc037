"""The parser of record files: a record in, the nodes of its page out."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from docutils import nodes
from sphinx.parsers import Parser

from leadership_handbook.sphinx_ext.content import prose, whose
from leadership_handbook.sphinx_ext.content.page import Page
from leadership_handbook.sphinx_ext.documents.project import SUFFIX, book_of
from leadership_handbook.sphinx_ext.documents.translator import as_plain
from leadership_handbook.sphinx_ext.pages import OWN_PAGES, broken, long, ways
from leadership_handbook.sphinx_ext.rebuilds.questions import Facets
from leadership_handbook.text import problems_in

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

HEADINGS = (nodes.title, nodes.rubric, nodes.field_name)


class RecordParser(Parser):
    """Build the page of the record that the file holds."""

    supported: ClassVar[tuple[str, ...]] = ("lh-record",)

    def parse(self, inputstring: str, document: nodes.document) -> None:
        """Fill the document.

        The text is not looked at: the records were read, and their mistakes told,
        before the build began. Only translated messages come as text, since Sphinx
        parses them with the parser of the document they stand in: they are texts of
        one paragraph, and what such a text may not use is shown as it is written.
        """
        env = document.settings.env
        if str(document["source"]).endswith(":<translated>"):
            refused = problems_in(inputstring, "inline")
            text = as_plain(inputstring, "inline") if refused else inputstring
            document += prose.paragraph(text, (document["source"], 1))
            return
        book, docname = book_of(env), env.current_document.docname
        if docname in book.pieces:
            document += long.page(book.pieces[docname], Facets(env), env)
        else:
            record = book.documents[docname]
            build = sheet if record.sheet else page
            document += build(record.kind, record.id, Facets(env), env)
        _say_where_from(document)


def _say_where_from(document: nodes.document) -> None:
    """Let headings that nobody translates have the document for their source.

    Sphinx gives each of them one, and writes it out in XML for its log before
    (`sphinx/util/nodes.py:156`): a hundredth of a cold build.
    """
    for node in document.findall(nodes.TextElement):
        if isinstance(node, HEADINGS) and not node.get("translatable", True):
            node.source = node.source or document["source"]


def page(
    kind: str, record_id: str, facets: Facets, env: BuildEnvironment
) -> list[nodes.Node]:
    """Return the nodes of a record's page, or of one that says what is wrong."""
    problems = facets.problems(kind, record_id)
    record = facets.record(kind, record_id)
    page = Page(kind, record_id, facets, env)
    if record is None:
        # Which table of contents it belongs into is part of what cannot be known.
        env.metadata[page.docname]["orphan"] = True
        return broken.build(page, problems)
    built = OWN_PAGES[kind].build(page, record)
    top = cast("nodes.Element", built[0])
    top.insert(1, whose.record(page, env.config.project))
    top += ways.passing(facets, kind, record_id)
    return built


def sheet(
    kind: str, record_id: str, facets: Facets, env: BuildEnvironment
) -> list[nodes.Node]:
    """Return the nodes of a record's sheet to print, which no toctree has."""
    page = Page(kind, record_id, facets, env)
    env.metadata[page.docname]["orphan"] = True
    build = OWN_PAGES[kind].sheet
    record = facets.record(kind, record_id)
    return build(page, record) if build and record else []


def setup(app: Sphinx) -> None:
    """Register the parser for files that end in ``.yaml``."""
    app.add_source_parser(RecordParser)
    app.add_source_suffix(SUFFIX, "lh-record")
