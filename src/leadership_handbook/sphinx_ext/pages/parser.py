"""The parser of record files: a record in, the nodes of its page out."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from sphinx.parsers import Parser

from leadership_handbook.sphinx_ext import pages
from leadership_handbook.sphinx_ext.content import prose
from leadership_handbook.sphinx_ext.documents.book import book_of
from leadership_handbook.sphinx_ext.documents.translator import as_plain
from leadership_handbook.sphinx_ext.rebuilds.asking import Facets
from leadership_handbook.text import problems_in

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx


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
        record = book_of(env).documents[env.current_document.docname]
        document += pages.page(record.kind, record.id, Facets(env), env)


def setup(app: Sphinx) -> None:
    """Register the parser for files that end in ``.yaml``."""
    app.add_source_parser(RecordParser)
    app.add_source_suffix(".yaml", "lh-record")
