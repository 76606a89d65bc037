"""The sidebar: the chapters and themes, and the records of the page's own theme.

Stock furo renders the whole table of contents into every page, which costs the square
of the number of pages. Here each page has the top of it, and what lies below the
section that the page is in, if that section is a theme.
"""

from __future__ import annotations

from hashlib import blake2b
from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

from sphinx import addnodes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

BELOW = "themes/"
"""Sections whose pages are listed in the sidebar."""


class Part(NamedTuple):
    """A caption of the sidebar and the documents under it."""

    caption: str
    docnames: tuple[str, ...]


class Tree:
    """The table of contents as sidebars need it, worked out once for each build."""

    def __init__(self, env: BuildEnvironment) -> None:
        self.titles: dict[str, str] = {
            doc: title.astext() for doc, title in env.titles.items()
        }
        self.below: dict[str, list[str]] = env.toctree_includes
        root = env.tocs.get(env.config.root_doc)
        self.parts: tuple[Part, ...] = tuple(
            Part(toctree.get("caption") or "", self._known(toctree["includefiles"]))
            for toctree in (root.findall(addnodes.toctree) if root else ())
        )
        self.top: set[str] = {doc for part in self.parts for doc in part.docnames}
        self._parent = {c: doc for doc in self.below for c in self.below[doc]}

    def section(self, docname: str) -> tuple[str, tuple[str, ...]]:
        """Return the top page a page is below, and the pages to list under that."""
        while docname not in self.top and docname in self._parent:
            docname = self._parent[docname]
        below = self.below.get(docname, []) if docname.startswith(BELOW) else []
        return docname, self._known(below)

    def _known(self, docnames: Iterable[str]) -> tuple[str, ...]:
        return tuple(doc for doc in docnames if doc in self.titles)


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
        return (
            f'<li class="{classes}">{link}{escape(tree.titles[target])}</a>{inner}</li>'
        )

    def listed(part: Part) -> str:
        inner = "".join(entry(doc, 2) for doc in below)
        inner = f"<ul>{inner}</ul>" if inner else ""
        items = (
            entry(doc, 1, inner if doc == current else "") for doc in part.docnames
        )
        return f"<ul>{''.join(items)}</ul>"

    return "".join(
        _caption(part) + listed(part) for part in tree.parts if part.docnames
    )


def _caption(part: Part) -> str:
    if not part.caption:
        return ""
    text = escape(part.caption)
    return f'<p class="caption"><span class="caption-text">{text}</span></p>'


def quiet_furo(
    app: Sphinx,  # noqa: ARG001
    pagename: str,  # noqa: ARG001
    templatename: str,  # noqa: ARG001
    context: dict[str, Any],
    doctree: nodes.document | None,  # noqa: ARG001
) -> None:
    """Keep furo from rendering the whole tree; runs before it."""
    context["toctree"] = lambda **_options: ""


def show(
    app: Sphinx,
    pagename: str,
    templatename: str,  # noqa: ARG001
    context: dict[str, Any],
    doctree: nodes.document | None,  # noqa: ARG001
) -> None:
    """Put our sidebar where furo puts its own; runs after it."""
    tree = app.env.domains["lh"].tree  # type: ignore[attr-defined]

    def uri(docname: str) -> str:
        return app.builder.get_relative_uri(pagename, docname)

    context["furo_navigation_tree"] = render(tree, pagename, uri)


def around(env: BuildEnvironment, tree: Tree) -> dict[str, str]:
    """Return a digest, for each document, of the titles shown around its text."""
    relations = env.collect_relations()

    def titled(docnames: Iterable[str | None]) -> list[tuple[str | None, str | None]]:
        return [(doc, tree.titles.get(doc or "")) for doc in docnames]

    top = repr([(part.caption, titled(part.docnames)) for part in tree.parts])
    found = {}
    for docname in env.all_docs:
        current, below = tree.section(docname)
        near = (current, titled(below), titled(relations.get(docname, ())))
        seen = top + repr(near)
        found[docname] = blake2b(seen.encode(), digest_size=8).hexdigest()
    return found


def rewritten(app: Sphinx, env: BuildEnvironment) -> list[str]:  # noqa: ARG001
    """Return the documents around which some title has changed since the last build."""
    domain = env.domains["lh"]
    domain.tree = Tree(env)  # type: ignore[attr-defined]
    before, now = domain.data["around"], around(env, domain.tree)  # type: ignore[attr-defined]
    domain.data["around"] = now
    return [docname for docname, digest in now.items() if before.get(docname) != digest]


def setup(app: Sphinx) -> None:
    """Register the sidebar around furo's own handler, which has priority 500."""
    app.connect("html-page-context", quiet_furo, priority=400)
    app.connect("html-page-context", show, priority=600)
    app.connect("env-updated", rewritten)
