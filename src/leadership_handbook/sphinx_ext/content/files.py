"""Links to files that a site has beside its pages: downloads, references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.osutil import relative_uri

from leadership_handbook.sphinx_ext.builders import SITE

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def file_link(file: str, text: str) -> nodes.reference:
    """Return a link to a file by its place below the site; for sites alone."""
    return nodes.reference("", text, refuri=file, internal=True, lh_file=file)


def lead(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Let links to files lead there from the page that they stand on."""
    if app.builder.name in SITE:
        here = app.builder.get_target_uri(docname)
        for link in doctree.findall(nodes.reference):
            if "lh_file" in link:
                link["refuri"] = relative_uri(here, link["lh_file"])


def setup(app: Sphinx) -> None:
    """Register what resolves the links."""
    app.connect("doctree-resolved", lead)
