"""The files that the site offers to take along, each with its size and digest."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.exports import FORMATS
from leadership_handbook.exports.edition import LICENSE
from leadership_handbook.sphinx_ext.content.blocks import fields, words
from leadership_handbook.sphinx_ext.content.files import (
    MOST,
    digest_of,
    file_link,
    files_fold,
    heading_of,
    size_of,
)
from leadership_handbook.sphinx_ext.directives import offered_pictures
from leadership_handbook.sphinx_ext.directives.base import HandbookDirective
from leadership_handbook.sphinx_ext.documents.taken import FOLDER, PICTURES, SUMS
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from leadership_handbook.sphinx_ext.documents.taken import File


class DownloadsDirective(HandbookDirective):
    """Show what there is to take along: ``{lh-downloads}``."""

    def run(self) -> list[nodes.Node]:
        """Return a section for each format, or a line if this build makes no files."""
        if not self.config.lh_downloads:
            return [words(_("This build was made without its downloads."))]
        version, files = self.facets.taken()
        said = _("Version {version}, license {license}.")
        told = said.format(version=version, license=LICENSE.replace("-", " "))
        every = words(
            told, " ", _("All digests:"), " ", [file_link(f"{FOLDER}/{SUMS}", SUMS)]
        )
        found: list[nodes.Node] = [every]
        for name, group in groupby(files, key=lambda file: file.format):
            found += [] if name == PICTURES else _format(name, [*group])
        drawn = [file for file in files if file.format == PICTURES]
        return [*found, *offered_pictures.section(self.facets, drawn), *self._book()]

    def _book(self) -> list[nodes.Node]:
        """Say where the PDF and the e-book are, if it is known where all is kept."""
        kept = self.config.html_theme_options.get("source_repository")
        if not kept:
            return []
        heading = heading_of(nodes.Text(_("As a book")))
        place = f"{kept.rstrip('/')}/releases"
        link = nodes.reference("", _("with each release"), refuri=place)
        said = _("The PDF and the EPUB take long to make, so they are {link}.")
        before, after = said.split("{link}")
        return [heading, words(before, link, after)]


def _format(name: str, files: list[File]) -> list[nodes.Node]:
    """Return a format: its files, what it is, and a line that uses it."""
    form = FORMATS[name]
    size = size_of(sum(file.size for file in files))
    heading = heading_of()
    facts: list[tuple[str | nodes.Node, nodes.paragraph]] = [
        (_("What it is"), words(_plain(form.about))),
        (_("Use"), words([nodes.literal("", form.use)])),
    ]
    if not form.folder:
        heading += file_link(f"{FOLDER}/{form.file}", form.file)
        heading += nodes.Text(f" · {size}")
        facts.append((_("SHA-256"), digest_of(files[0].digest)))
        return [heading, fields(*facts)]
    count = _("{n} files").format(n=len(files))
    heading += nodes.Text(f"{form.file} · {count} · {size}")
    listed = files if len(files) <= MOST else files[:1]
    return [heading, fields(*facts), files_fold(_("The files"), listed)]


def _plain(text: str) -> str:
    return _(text).replace("`", "")


def setup(app: Sphinx) -> None:
    """Register the directive, and the setting that leaves its files out."""
    app.add_directive("lh-downloads", DownloadsDirective)
    app.add_config_value("lh_downloads", default=True, rebuild="env", types=[bool])
