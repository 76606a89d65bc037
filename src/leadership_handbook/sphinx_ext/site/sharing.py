"""What the head of a page tells those who find, share and cite it; nobody is told.

Only a site that has an address is found: without `html_baseurl` nothing is said.
"""

from __future__ import annotations

import json
import re
from functools import partial
from html import escape
from typing import TYPE_CHECKING, Any

from leadership_handbook.model import KINDS, Distinction, Source
from leadership_handbook.sphinx_ext.content.quotes import quoted_html
from leadership_handbook.sphinx_ext.documents.project import book_of, is_ours
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.sphinx_ext.priorities import LAST_WORDS
from leadership_handbook.sphinx_ext.site import cards, meaning
from leadership_handbook.sphinx_ext.site.contents import Tree
from leadership_handbook.sphinx_ext.site.served import FEED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

CARD = "_static/card.png"
"""The picture of a link that is shared, 1200 by 630, of pages that have none."""
ALIKE = ("theme", "aspect")
"""Kinds whose titles others have too: what they are stands before them."""
LISTS = ("search", "genindex")
"""Pages of Sphinx's own."""
_VIEWPORT = re.compile(r'<meta [^>]*name="viewport"[^>]*>\s*')
_DESCRIPTION = re.compile(r'<meta content="([^"]*)" name="description"')


class Head:
    """The heads of one build's pages."""

    tree: Tree | None = None

    def begin(self, app: Sphinx, env: BuildEnvironment) -> None:
        """Work out the table of contents, once all documents are read."""
        if app.config.html_baseurl:
            self.tree = Tree(env)

    def add(
        self,
        app: Sphinx,
        pagename: str,
        _templatename: str,
        context: dict[str, Any],
        doctree: nodes.document | None,
    ) -> None:
        """Give a page its title, and what others read of it."""
        if not is_ours(app, pagename):
            return
        tags = _VIEWPORT.sub("", context.get("metatags", ""))  # the theme has one
        tags = _DESCRIPTION.sub(partial(_quoted, app), tags)
        if pagename in LISTS:
            said = escape(_("The Leadership Handbook, looked up by words"))
            tags += f'<meta content="{said}" name="description">'
        context["metatags"] = tags
        context["title"] = _title(app, pagename, str(context.get("title", "")))
        if doctree is not None and app.config.html_baseurl:
            tags += "".join(f"\n{tag}" for tag in self._tags(app, pagename, context))
        context["metatags"] = tags

    def _tags(
        self, app: Sphinx, pagename: str, context: dict[str, Any]
    ) -> Iterator[str]:
        site = app.config.html_baseurl.rstrip("/") + "/"
        url = site + app.builder.get_target_uri(pagename)
        title = re.sub(r"<[^>]+>", "", context["title"])
        said = _DESCRIPTION.search(context["metatags"])
        card, shows = _card(app, pagename)
        for name, value in (
            ("og:title", title),
            ("og:type", "article"),
            ("og:url", escape(url)),
            ("og:site_name", escape(app.config.project)),
            ("og:description", said[1] if said else ""),
            ("og:image", escape(site + card)),
            ("og:image:alt", escape(shows)),
        ):
            if value:
                yield f'<meta property="{name}" content="{value}">'
        yield '<meta name="twitter:card" content="summary_large_image">'
        yield from _citation(app, pagename)
        feed = f'title="{escape(_("Reviewed pages"))}" href="{escape(site + FEED)}"'
        yield f'<link rel="alternate" type="application/atom+xml" {feed}>'
        above = self._above(app, pagename, site)
        known = meaning.graph(app, pagename, url, _plain(title), above)
        # In a page nothing may end the element before its time.
        text = json.dumps(known, ensure_ascii=False).replace("<", "\\u003c")
        yield f'<script type="application/ld+json">{text}</script>'

    def _above(
        self, app: Sphinx, pagename: str, site: str
    ) -> Iterator[tuple[str, str]]:
        tree = self.tree or Tree(app.env)
        if pagename != tree.home:
            for docname in (tree.home, *tree.above(pagename)):
                yield tree.titles[docname], site + app.builder.get_target_uri(docname)


def _card(app: Sphinx, pagename: str) -> tuple[str, str]:
    """Return where the picture of a page is, and what it shows."""
    book = book_of(app.env)
    document = book.documents.get(pagename)
    record = document and book.handbook.of_kind(document.kind).get(document.id)
    own = cards.address_of(app, record) if isinstance(record, Distinction) else ""
    if isinstance(record, Distinction) and own:
        sides = (record.leadership.label, record.management.label)
        return own, _("Two facing pages: {one}, and {other}").format(
            one=sides[0], other=sides[1]
        )
    return CARD, _("An open book: leading, and managing")


def _quoted(app: Sphinx, found: re.Match[str]) -> str:
    said = quoted_html(app.builder, found[1])
    return f'<meta content="{said}" name="description"'


def _plain(title: str) -> str:
    for sign, name in (("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("&", "&amp;")):
        title = title.replace(name, sign)
    return title


def _title(app: Sphinx, pagename: str, title: str) -> str:
    """Return the title for a tab or a list of results: no other page has it."""
    document = book_of(app.env).documents.get(pagename)
    if document is None or document.kind not in ALIKE:
        return title
    one = next(_(kind.one) for kind in KINDS if kind.word == document.kind)
    return f"{escape(one[:1].upper() + one[1:])}: {title}"


def _citation(app: Sphinx, pagename: str) -> Iterator[str]:
    """Yield what reference managers read of a work's page: its verified fields."""
    book = book_of(app.env)
    document = book.documents.get(pagename)
    record = document and book.handbook.of_kind(document.kind).get(document.id)
    if not isinstance(record, Source):
        return
    names = (a.literal or f"{a.family}, {a.given}".strip(", ") for a in record.author)
    for name, value in (
        ("title", record.title),
        *(("author", name) for name in names),
        ("publication_date", record.year),
        ("publisher", record.publisher),
        ("doi", record.DOI),
        ("isbn", record.ISBN),
    ):
        if value:
            yield f'<meta name="citation_{name}" content="{escape(value)}">'


def setup(app: Sphinx) -> None:
    """Register what heads say, after everything else has had its say."""
    head = Head()
    app.connect("env-updated", head.begin)
    app.connect("html-page-context", head.add, priority=LAST_WORDS)
