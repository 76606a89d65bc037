"""What the downloads say of pictures: what each shows, its license, how to name it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

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
from leadership_handbook.sphinx_ext.documents.taken import FOLDER, PICTURES
from leadership_handbook.sphinx_ext.figures.pictures import pictures
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from leadership_handbook.sphinx_ext.documents.taken import File
    from leadership_handbook.sphinx_ext.figures.pictures import Picture
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets


def section(facets: Facets, files: list[File]) -> list[nodes.Node]:
    """Return all pictures by what they show; nothing where there are none."""
    if not files:
        return []
    named = {f"{PICTURES}/{name}.svg": one for name, one in pictures(facets)}
    shown = nodes.bullet_list()
    for file in files:
        if named[file.name].is_headed:
            shown += _item(file, named[file.name], facets)
    count = _("{n} files").format(n=len(files))
    size = size_of(sum(file.size for file in files))
    heading = heading_of(nodes.Text(f"{PICTURES}/ · {count} · {size}"))
    spreads = [file for file in files if not named[file.name].is_headed]
    return [heading, _facts(), shown, *_spreads(spreads)]


def _facts() -> nodes.Node:
    use = _(
        "Put them into slides, lessons and articles, at any size, also for money. "
        "License {license}: leave the line at the foot, or say it beside the picture."
    )
    return fields(
        (_("What it is"), words(_("the figures as pictures, SVG"))),
        (_("Use"), words(use.format(license=LICENSE.replace("-", " ")))),
    )


def _item(file: File, picture: Picture, facets: Facets) -> nodes.list_item:
    """Return what a picture shows, and the line by which it is named."""
    link = file_link(f"{FOLDER}/{file.name}", picture.title)
    shows = words([link], f" · {size_of(file.size)}. {picture.shows}")
    of, (version, _files) = facets.published(), facets.taken()
    issue = _("version {version}").format(version=version)
    cited = f"{of.authors}. “{picture.title}.” {of.title}, {issue}, {LICENSE}."
    name = words(_("Name it by:"), f" {cited} {of.site}{FOLDER}/{file.name}")
    name["classes"].append("lh-small")
    digest = digest_of(file.digest)
    digest.insert(0, nodes.Text(_("SHA-256") + ": "))
    return nodes.list_item("", shows, name, digest)


def _spreads(files: list[File]) -> list[nodes.Node]:
    """Return the pictures of single distinctions, folded."""
    summary = _("The two sides of each distinction")
    return [files_fold(summary, files[:MOST])] if files else []
