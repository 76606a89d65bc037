"""What pages of the site have besides their text: style, icon, edit links."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from leadership_handbook.handbook import RECORDS
from leadership_handbook.sphinx_ext.documents import book_of

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

STATIC = Path(__file__).parent / "static"


def add_static(app: Sphinx) -> None:
    """Ship our files with the site's."""
    app.config.html_static_path.append(str(STATIC))


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


def setup(app: Sphinx) -> None:
    """Register the files and the links."""
    app.connect("builder-inited", add_static)
    app.connect("html-page-context", link_to_record)
    app.add_css_file("handbook.css")
