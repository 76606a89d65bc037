"""How to cite a page: what stands in its last part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.sphinx_ext.content.blocks import classed, words
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    import datetime

    from docutils import nodes

    from leadership_handbook.sphinx_ext.content.page import Page


def cite(page: Page, title: str, reviewed: datetime.date | None) -> nodes.section:
    """Return the part of a page that tells how to cite it."""
    said = f"{page.domain.env.config.project}. {title}."
    if reviewed:
        date = reviewed.isoformat()
        said += " " + _("reviewed {date}").format(date=date).capitalize() + "."
    return page.section("cite", _("Cite this page"), classed(words(said), "lh-cite"))
