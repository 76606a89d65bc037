"""What pages of the site have besides their text: style, icon, edit links."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx.util.fileutil import copy_asset

from leadership_handbook.reading import RECORDS
from leadership_handbook.sphinx_ext.documents import book_of

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

STATIC = Path(__file__).parent / "static"
EBOOK = Path(__file__).parent / "ebook"
"""What an e-book has in place of the site's: a style sheet that e-readers know."""
LATEX = Path(__file__).parent / "latex"
"""The look on paper."""


def add_static(app: Sphinx) -> None:
    """Ship our files with the site's, the e-book's, or those that make the PDF.

    They are copied here and not through `html_static_path`: a setting that holds a path
    of this machine would make every site of its own, and every build a changed one.
    """
    if app.builder.format == "html":
        folder = EBOOK if app.builder.name == "epub" else STATIC
        copy_asset(folder, app.outdir / "_static", force=True)
    elif app.builder.format == "latex":
        copy_asset(LATEX, app.outdir, force=True)


def link_to_record(
    app: Sphinx,
    pagename: str,
    templatename: str,  # noqa: ARG001
    context: dict[str, Any],
    doctree: nodes.document | None,  # noqa: ARG001
) -> None:
    """Make a record page's edit link lead to its YAML file, if it is a shipped one."""
    record = book_of(app.env).documents.get(pagename)
    if record is None:
        return
    repository = context.get("theme_source_repository")
    if not repository or not record.path.is_relative_to(RECORDS):
        context["page_source_suffix"] = ""
        return
    branch = context.get("theme_source_branch") or "main"
    path = record.path.relative_to(RECORDS).as_posix()
    context["theme_source_edit_link"] = (
        f"{repository.rstrip('/')}/edit/{branch}/src/leadership_handbook/records/{path}"
    )


def leave_out_unused(
    app: Sphinx,  # noqa: ARG001
    pagename: str,  # noqa: ARG001
    templatename: str,  # noqa: ARG001
    context: dict[str, Any],
    doctree: nodes.document | None,  # noqa: ARG001
) -> None:
    """Load sphinx-design's files only where its parts are: they weigh eleven kilobytes.

    The lists are changed in place: other handlers add to them.
    """
    if "sd-" in context.get("body", ""):
        return
    for files in (context.get("css_files", []), context.get("script_files", [])):
        files[:] = [file for file in files if not _is_design(file)]


def _is_design(file: Any) -> bool:  # noqa: ANN401  (Sphinx keeps its class private)
    name = Path(getattr(file, "filename", None) or "").name
    return name in {"sphinx-design.min.css", "design-tabs.js"}


def setup(app: Sphinx) -> None:
    """Register the files and the links."""
    app.connect("builder-inited", add_static)
    app.connect("html-page-context", link_to_record)
    app.connect("html-page-context", leave_out_unused)
    app.add_css_file("handbook.css")
    app.add_latex_package("handbook", after_hyperref=True)
