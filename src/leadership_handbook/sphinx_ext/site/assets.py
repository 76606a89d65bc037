"""What pages of the site have besides their text: styles, scripts, icon."""

from __future__ import annotations

import re
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from leadership_handbook.sphinx_ext.builders import BEFORE_PAINT, BROWSED, has_furo
from leadership_handbook.sphinx_ext.documents.project import book_of
from leadership_handbook.sphinx_ext.priorities import DROP_UNUSED, FIRST_STYLES
from leadership_handbook.sphinx_ext.rebuilds.derived import write

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docutils import nodes
    from sphinx.application import Sphinx

STATIC = Path(__file__).parent / "static"

UNUSED: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        'class="sd-': re.compile(r"sphinx-design|design-tabs"),
        'class="highlight': re.compile(r"pygments\.css"),
    }
)
"""The files of grids and cards, and of code, each with what tells such a page."""
MARKING = re.compile(r"sphinx_highlight\.js")
"""The script that marks the words of a search, on whatever page is opened next. Only
the page of Sphinx's own search needs it."""
TOOLS = re.compile(r"doctools\.js")
"""Sphinx's keys; pages of records have none of what they are for."""


_HELP = re.compile(
    r"^[ \t]*(?:/\*.*?\*/[ \t]*|//[^\n]*)(?:\n|$)|[ \t]+/\*[^\n]*?\*/$|^[ \t]+",
    re.MULTILINE | re.DOTALL,
)
"""Comments on lines of their own or at the end of one, and indents."""
FRAME = "site.css"
"""The look of the site around the pages, where it is ours."""
LOOK = "handbook.css"
"""The look of what is ours on a page."""
OURS = re.compile(r'class="[^"]*\blh-')
"""What tells a page that has something of ours."""
PARTS: Mapping[str, str] = MappingProxyType(
    {
        "distinction.css": "lh-(?:week|leads)",
        "situation.css": "lh-(?:else|situations)",
        "home.css": "lh-(?:find|pairs)",
        "practice.css": "lh-(?:choices|steps|stops|sheet|worksheets|shelf)",
        "lookback.css": "lh-(?:pair|lookback|which-way|sheet)",
        "when.css": "lh-when",
        "cite.css": "lh-(?:cites|called|bibliography|digest)",
        "lists.css": "lh-(?:verdict|objection|list-(?:aspect|theme))",
        "cards.css": "lh-deck",
        "written.css": "lh-written",
        "fill.css": "lh-(?:fill|plan)",
        "drawings.css": "lh-(?:drawing|timeline|decades|stances)",
        "filter.css": "lh-(?:filter|pieces|az|glossary)",
        "filter.js": "lh-filter",
    }
)
"""Styles and scripts of parts that few pages have, and the class that tells such a
page, as a pattern."""
_CLASSES = re.compile(r'class="([^"]*)"')


def add_static(app: Sphinx) -> None:
    """Ship our files with the site's, without what only helps to read them.

    They are copied here and not through `html_static_path`: a setting that holds a path
    of this machine would make every site of its own, and every build a changed one.
    """
    if app.builder.format == "html" and app.builder.name != "epub":
        for one in STATIC.iterdir():
            content = one.read_bytes()
            if one.suffix in {".css", ".js"}:
                content = lean(content.decode()).encode()
            write(Path(app.outdir, "_static", one.name), content)
    if has_furo(app):
        for file in (FRAME, LOOK):  # before the styles of parts
            app.add_css_file(file, priority=FIRST_STYLES)


def lean(text: str) -> str:
    """Return a style or script without comments and indents: a tenth of a page.

    It knows a comment by what begins or ends a line, and no more of either language;
    so no text in a script may go over several lines.
    """
    return _HELP.sub("", text)


def drop_unused(
    app: Sphinx,
    pagename: str,
    templatename: str,  # noqa: ARG001
    context: dict[str, Any],
    doctree: nodes.document | None,  # noqa: ARG001
) -> None:
    """Leave out the style of grids, cards and code on a page that has none of them.

    That is a fifth of what such a page weighs. Builders that make data of pages have
    no such files.
    """
    if not has_furo(app):
        return
    body = context.get("body", "")
    unused = [files for mark, files in UNUSED.items() if mark not in body]
    if pagename != "search":
        unused.append(MARKING)
    if pagename in book_of(app.env).documents:
        unused.append(TOOLS)
    for kind in ("css_files", "script_files"):
        context[kind] = [
            file
            for file in context[kind]
            if not any(files.search(str(file.filename)) for files in unused)
        ]


def into_head(
    app: Sphinx,
    pagename: str,  # noqa: ARG001
    templatename: str,  # noqa: ARG001
    context: dict[str, Any],
    doctree: nodes.document | None,  # noqa: ARG001
) -> None:
    """Put scripts before which nothing is painted into the head, as browsers ask.

    Furo has all of them at the end of the page.
    """
    if not has_furo(app) or "js_tag" not in context:
        return
    early = [
        file
        for file in context["script_files"]
        if "blocking" in getattr(file, "attributes", {})
    ]
    context["script_files"] = [f for f in context["script_files"] if f not in early]
    tags = "".join(f"\n{context['js_tag'](file)}" for file in early)
    context["metatags"] = context.get("metatags", "") + tags


def add_parts(
    app: Sphinx,
    pagename: str,  # noqa: ARG001
    templatename: str,  # noqa: ARG001
    context: dict[str, Any],
    doctree: nodes.document | None,  # noqa: ARG001
) -> None:
    """Load the style of each part that the page has, and of no other.

    In a site of somebody's own a page without anything of ours stays as it was.
    """
    if app.builder.name in BROWSED:
        body = context.get("body", "")
        if not has_furo(app) and OURS.search(body):
            app.add_css_file(LOOK, priority=FIRST_STYLES)
        classes = " ".join({*_CLASSES.findall(body)})
        for file, mark in PARTS.items():
            if re.search(rf"\b{mark}\b", classes):
                if file.endswith(".css"):
                    app.add_css_file(file)
                else:
                    app.add_js_file(file, **BEFORE_PAINT)


def setup(app: Sphinx) -> None:
    """Register the files."""
    app.connect("html-page-context", add_parts)
    app.connect("builder-inited", add_static)
    app.connect("html-page-context", drop_unused, priority=DROP_UNUSED)
    app.connect("html-page-context", into_head, priority=DROP_UNUSED)
