"""What stands below each page: who made it, license, how to report a mistake."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from leadership_handbook.sphinx_ext.builders import has_furo
from leadership_handbook.sphinx_ext.documents.project import book_of, is_ours
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docutils import nodes
    from sphinx.application import Sphinx


def add_footer(
    app: Sphinx,
    pagename: str,
    templatename: str,  # noqa: ARG001  (Sphinx gives these)
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Put it below the text of a page; under furo below the ways to the next ones.

    Paper says whose it is too: a screen has that in its bars.
    """
    if doctree is not None and is_ours(app, pagename):
        links = "".join(
            f'<li><a href="{escape(href)}">{escape(text)}</a></li>'
            for text, href in _links(app, pagename, context)
        )
        facts = escape(" · ".join(_facts(app, pagename)))
        owner = context.get("copyright")
        owned = f" · © {owner}" if isinstance(owner, str) and owner else ""
        paper = escape(f" · {book_of(app.env).publication.title}{owned}")
        label = escape(_("About this handbook"))
        inner = (
            f'<p>{facts}<span class="lh-on-paper">{paper}</span></p>'
            f'<nav aria-label="{label}"><ul>{links}</ul></nav>'
        )
        if has_furo(app):
            context["lh_footer"] = inner
        else:
            body = context.get("body", "")
            context["body"] = f'{body}<footer class="lh-footer">{inner}</footer>'


def _facts(app: Sphinx, pagename: str) -> Iterator[str]:
    """Yield when the page was reviewed, and of which version it is."""
    book = book_of(app.env)
    document = book.documents.get(pagename)
    record = document and book.handbook.of_kind(document.kind).get(document.id)
    if reviewed := getattr(record, "reviewed", None):
        said = _("reviewed {date}").format(date=reviewed.isoformat())
        yield said[:1].upper() + said[1:]
    if version := book.publication.version:
        yield _("Version {version}").format(version=version)


def _links(
    app: Sphinx, pagename: str, context: dict[str, Any]
) -> Iterator[tuple[str, str]]:
    """Yield the words and address of each link that there is."""
    for docname, text, part in (
        ("about", _("About"), ""),
        ("about", _("License"), "#license"),
        ("cite", _("How to cite"), ""),
        ("accessibility", _("Accessibility"), ""),
    ):
        if docname in app.env.found_docs:
            yield text, app.builder.get_relative_uri(pagename, docname) + part
    if repository := str(context.get("theme_source_repository") or "").rstrip("/"):
        title = quote(f"{pagename}: ")
        yield _("Report a mistake here"), f"{repository}/issues/new?title={title}"


def setup(app: Sphinx) -> None:
    """Register the footer."""
    app.connect("html-page-context", add_footer)
