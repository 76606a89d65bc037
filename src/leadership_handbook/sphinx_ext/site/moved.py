"""Addresses that pages once had: each leads on to where its page is now.

`lh_moved` names them, as ``{"old": "new"}``, both without the end ``.html``. A page
that moved leads on without a script, and tells search engines which address holds.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from leadership_handbook.sphinx_ext.builders import SITE
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.sphinx_ext.warnings_ import Warn, warn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docutils import nodes
    from sphinx.application import Sphinx


def pages(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Yield a page for each old address; one that leads nowhere is told."""
    if app.builder.name not in SITE:
        return
    for old, new in app.config.lh_moved.items():
        if old in app.env.found_docs or new not in app.env.found_docs:
            said = _("{old} cannot lead to {new}: there has to be a page at the second")
            told = said.format(old=old, new=new)
            warn(told, Warn.MOVED, location=app.config.root_doc)
            continue
        link = escape(app.builder.get_relative_uri(old, new))
        name = escape(app.env.titles[new].astext())
        title = escape(_("This page has moved"))
        body = f'<section><h1>{title}</h1><p><a href="{link}">{name}</a></p></section>'
        yield old, {"title": title, "body": body}, "page.html"


def lead_on(
    app: Sphinx,
    pagename: str,
    templatename: str,  # noqa: ARG001  (Sphinx gives these)
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Let the page lead on by itself."""
    new = app.config.lh_moved.get(pagename)
    if new and doctree is None and app.builder.name in SITE:
        link = escape(app.builder.get_relative_uri(pagename, new))
        context["metatags"] = (
            f'<meta http-equiv="refresh" content="0; url={link}">'
            '<meta name="robots" content="noindex">'
        )
        if app.config.html_baseurl:
            base = app.config.html_baseurl.rstrip("/")
            context["pageurl"] = f"{base}/{app.builder.get_target_uri(new)}"


def setup(app: Sphinx) -> None:
    """Register the addresses."""
    app.add_config_value("lh_moved", {}, "html", frozenset({dict}))
    app.connect("html-collect-pages", pages)
    app.connect("html-page-context", lead_on)
