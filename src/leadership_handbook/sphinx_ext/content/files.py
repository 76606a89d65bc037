"""Files that a site has beside its pages, downloads and references: links, sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.osutil import relative_uri

from leadership_handbook.sphinx_ext.builders import SITE
from leadership_handbook.sphinx_ext.content.blocks import words

if TYPE_CHECKING:
    from sphinx.application import Sphinx

MOST = 40
"""Files of a folder that are listed; of a longer one the first, which lists them."""


def file_link(file: str, text: str) -> nodes.reference:
    """Return a link to a file by its place below the site; for sites alone."""
    return nodes.reference("", text, refuri=file, internal=True, lh_file=file)


def heading_of(*said: nodes.Node) -> nodes.rubric:
    """Return a heading over a file, or over several that belong together."""
    return nodes.rubric("", "", *said, translatable=False, **{"heading-level": 2})


def digest_of(digest: str) -> nodes.paragraph:
    """Return a line with the digest of a file."""
    line = words([nodes.literal("", digest)])
    line["classes"].append("lh-digest")
    return line


def size_of(count: int) -> str:
    """Say a size in kilobytes or megabytes, rounded up."""
    kilo = -(-count // 1000)
    said = f"{kilo} kB" if kilo < 1000 else f"{kilo / 1000:.1f} MB"  # noqa: PLR2004
    return said.replace(" ", "\N{NO-BREAK SPACE}")


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
