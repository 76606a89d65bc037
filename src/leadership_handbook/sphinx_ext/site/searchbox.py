"""The search box of each page; it loads the index at the first use."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx.jinja2glue import BuiltinTemplateLoader, SphinxFileSystemLoader

from leadership_handbook.sphinx_ext.builders import BEFORE_PAINT, SITE, has_furo
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

TEMPLATES = Path(__file__).parent / "templates"
AZ = "az"
"""The page that lists all titles and phrases: where the box leads without a script."""


def searchable(app: Sphinx) -> bool:
    """Tell whether a build makes a site with the box, which is in furo's sidebar."""
    return app.builder.name in SITE and has_furo(app)


def add_box(app: Sphinx) -> None:
    """Put our templates before the theme's, and after those of the project.

    They are not named in `templates_path`: a path of this machine in a setting would
    make every checkout's build differ.
    """
    if not searchable(app):
        return
    app.add_css_file("search.css")
    app.add_js_file("dom.js", **BEFORE_PAINT)
    app.add_js_file("search.js", loading_method="defer")
    templates = getattr(app.builder, "templates", None)
    if isinstance(templates, BuiltinTemplateLoader):
        place = templates.templatepathlen
        templates.loaders.insert(place, SphinxFileSystemLoader(TEMPLATES))
        templates.pathchain.insert(place, type(app.outdir)(TEMPLATES))


def add_words(
    app: Sphinx,
    pagename: str,
    templatename: str,  # noqa: ARG001
    context: dict[str, Any],
    doctree: nodes.document | None,  # noqa: ARG001
) -> None:
    """Give a page's search box its words and addresses."""
    if searchable(app):
        if pagename == "search":  # its form is the home page's
            app.add_css_file("home.css")
        context["lh_around"] = {
            "book": _("The handbook"),
            "page": _("On this page"),
            "tools": _("Tools of this page"),
        }
        text = app.builder.get_relative_uri(pagename, "search")
        az = app.builder.get_relative_uri(pagename, AZ)
        context["lh_search"] = {
            "placeholder": _("Search"),
            "label": _("Search the handbook in your own words"),
            "close": _("Close"),
            "failed": _("The index could not be loaded."),
            "all": text,
            "az": az if AZ in app.env.found_docs else text,
            "az_title": _("A to Z"),
            "all_title": _("Search all text"),
            "all_hint": _(
                "Finds every page that has all the words. To find one by any of them, "
                "use the search box of the handbook, or look it up:"
            ),
            "no_script": _(
                "This page needs JavaScript; the index from A to Z does not."
            ),
        }


def setup(app: Sphinx) -> None:
    """Register the box."""
    app.connect("builder-inited", add_box)
    app.connect("html-page-context", add_words)
