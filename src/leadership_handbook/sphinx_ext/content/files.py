"""Files that a site has beside its pages, downloads and references: links, sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.osutil import relative_uri

from leadership_handbook.sphinx_ext.builders import SITE
from leadership_handbook.sphinx_ext.content.blocks import words
from leadership_handbook.sphinx_ext.content.nodes import lh_fold
from leadership_handbook.sphinx_ext.documents.taken import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx

    from leadership_handbook.sphinx_ext.documents.taken import File

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


def files_fold(summary: str, files: Iterable[File]) -> lh_fold:
    """Return downloads, each with its size and digest; a screen folds them away."""
    listed = nodes.bullet_list(classes=["lh-files"])
    for file in files:
        link = file_link(f"{FOLDER}/{file.name}", file.name)
        line = words([link], f" · {size_of(file.size)}")
        listed += nodes.list_item("", line, digest_of(file.digest))
    return lh_fold("", listed, summary=summary)


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
