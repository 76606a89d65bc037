"""The sidebar: the chapters and themes, and the records of the page's own theme.

Stock furo renders the whole table of contents into every page, which costs the square
of the number of pages. Here each page has the top of it, and what lies below the
section that the page is in, if that section is a theme.
"""

from __future__ import annotations

from hashlib import blake2b
from html import escape
from typing import TYPE_CHECKING, Any

from leadership_handbook.sphinx_ext.builders import has_furo
from leadership_handbook.sphinx_ext.documents.digests import digest
from leadership_handbook.sphinx_ext.domain import domain_of
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.sphinx_ext.priorities import OUR_SIDEBAR, QUIET_FURO
from leadership_handbook.sphinx_ext.rebuilds.inputs import documents
from leadership_handbook.sphinx_ext.rebuilds.written import output_of
from leadership_handbook.sphinx_ext.site import way
from leadership_handbook.sphinx_ext.site.contents import Tree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from leadership_handbook.sphinx_ext.site.contents import Part


MOST = 16
"""Links below one caption or page: all of the sidebar has sixty at most."""


def render(tree: Tree, docname: str, uri: Callable[[str], str]) -> str:
    """Return the sidebar of a page in the markup that furo styles."""
    current, below = tree.section(docname)

    def entry(target: str, level: int, inner: str = "") -> str:
        classes = f"toctree-l{level}"
        classes += " current" if target in {current, docname} else ""
        classes += " current-page" if target == docname else ""
        here = ' aria-current="page"' if target == docname else ""
        href = escape(uri(target) or "#")
        link = f'<a class="reference internal" href="{href}"{here}>'
        said = tree.lines.get(target, "")
        line = f'<span class="lh-line">{escape(said)}</span>' if said else ""
        title = escape(tree.titles[target])
        return f'<li class="{classes}">{link}{title}{line}</a>{inner}</li>'

    def nested(docnames: Iterable[str], level: int, above: tuple[str, ...]) -> str:
        found = ""
        for doc in docnames:
            chapters = () if doc in above else tree.chapters(doc)
            found += entry(doc, level, nested(chapters, level + 1, (*above, doc)))
        return f"<ul>{found}</ul>" if found else ""

    def listed(part: Part) -> str:
        inner = nested(near(below, docname), 2, (current,))
        items = (
            entry(doc, 1, inner if doc == current else "")
            for doc in near(part.docnames, current)
        )
        return f"<ul>{''.join(items)}</ul>"

    parts = "".join(
        _caption(part) + listed(part) for part in tree.parts if part.docnames
    )
    return parts.replace("<ul>", f"<ul>{_home(tree.home, docname, uri)}", 1)


def near(docnames: tuple[str, ...], docname: str) -> tuple[str, ...]:
    """Return documents of a list that is not too long, or those around one of them."""
    place = docnames.index(docname) if docname in docnames else 0
    start = max(0, min(place - MOST // 2, len(docnames) - MOST))
    return docnames[start : start + MOST]


def _home(home: str, docname: str, uri: Callable[[str], str]) -> str:
    """Return the first entry of all."""
    here = docname == home
    classes = "toctree-l1 current-page" if here else "toctree-l1"
    href, current = escape(uri(home) or "#"), ' aria-current="page"' if here else ""
    link = f'<a class="reference internal" href="{href}"{current}>{escape(_("Home"))}'
    return f'<li class="{classes}">{link}</a></li>'


def _caption(part: Part) -> str:
    if not part.caption:
        return ""
    text = escape(part.caption)
    return f'<p class="caption"><span class="caption-text">{text}</span></p>'


class Sidebar:
    """The sidebars of one build, which are told apart once all documents are read."""

    tree: Tree

    def rewritten(self, app: Sphinx, env: BuildEnvironment) -> list[str]:
        """Return the documents around which some title has changed since last time."""
        self.tree = Tree(env)
        outputs, output = domain_of(env).data["around"], output_of(app)
        state = digest([documents(env), repr(self.tree.lines)])
        known, before = outputs.get(output, ("", {}))
        if state == known:
            return []
        now = around(env, self.tree)
        outputs[output] = state, now
        return [doc for doc, of in now.items() if before.get(doc) != of]

    def show(
        self,
        app: Sphinx,
        pagename: str,
        _templatename: str,
        context: dict[str, Any],
        _doctree: nodes.document | None,
    ) -> None:
        """Put our sidebar where furo puts its own."""
        if not has_furo(app):
            return

        def uri(docname: str) -> str:
            return app.builder.get_relative_uri(pagename, docname)

        context["furo_navigation_tree"] = render(self.tree, pagename, uri)
        if pagename in self.tree.titles:
            way.show(self.tree, pagename, uri, context)


def quiet_furo(
    app: Sphinx,
    _pagename: str,
    _templatename: str,
    context: dict[str, Any],
    _doctree: nodes.document | None,
) -> None:
    """Keep furo from rendering the whole tree."""
    if has_furo(app):
        context["toctree"] = lambda **_options: ""


def around(env: BuildEnvironment, tree: Tree) -> dict[str, str]:
    """Return a digest, for each document, of the titles shown around its text."""

    def titled(docnames: Iterable[str | None]) -> list[tuple[str | None, str | None]]:
        return [(doc, tree.titles.get(doc or "")) for doc in docnames]

    top = repr([(part.caption, titled(part.docnames)) for part in tree.parts])
    top += repr(tree.lines)
    around_all = blake2b(top.encode(), digest_size=8)
    found = {}
    for docname in env.all_docs:
        current, below = tree.section(docname)
        near = (current, titled(below), titled(tree.relations.get(docname, ())))
        digest = around_all.copy()
        digest.update(repr(near).encode())
        found[docname] = digest.hexdigest()
    return found


def setup(app: Sphinx) -> None:
    """Register the sidebar before and after furo's own handler."""
    sidebar = Sidebar()
    app.connect("env-updated", sidebar.rewritten)
    app.connect("html-page-context", quiet_furo, priority=QUIET_FURO)
    app.connect("html-page-context", sidebar.show, priority=OUR_SIDEBAR)
