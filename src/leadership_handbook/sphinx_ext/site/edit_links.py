"""Edit links that lead to a record's own file, whoever's it is and whatever the theme.

Sphinx knows of no edit links; each theme has its own way to make them, from settings of
its own. Shipped records are edited in our repository, others where the project says.
"""

from __future__ import annotations

import os
import posixpath
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from leadership_handbook.about import address
from leadership_handbook.model.folder import RECORDS
from leadership_handbook.sphinx_ext.documents.project import SUFFIX, book_of
from leadership_handbook.sphinx_ext.priorities import EDIT_LINK

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

HOSTS = (("github", "GitHub", "edit"), ("gitlab", "GitLab", "-/edit"))
"""Of each host its name in settings, its own name, and how it says "edit"."""


class Repository(NamedTuple):
    """Where a project keeps its files, as its theme was told."""

    provider: str
    editing: str
    """The address below which its files are edited."""
    docs: str
    """The folder of its sources, from the top of the repository."""


def link_to_record(
    app: Sphinx,
    pagename: str,
    templatename: str,  # noqa: ARG001
    context: dict[str, Any],
    doctree: nodes.document | None,  # noqa: ARG001
) -> None:
    """Let a record page's edit link lead to its YAML file; a list has no file."""
    book = book_of(app.env)
    record = book.documents.get(pagename)
    if record is None and pagename not in book.pieces:
        return
    provider, link = _link(record.path, app, context) if record else ("GitHub", "")
    context["page_source_suffix"] = SUFFIX if link else ""
    if link:  # as sphinx_rtd_theme takes it
        context["meta"] = {**(context.get("meta") or {}), "github_url": link}
    if link and context.get("theme_source_repository"):  # furo
        context["theme_source_edit_link"] = link
        context["theme_source_view_link"] = link.replace("/edit/", "/blob/", 1)
    if "get_edit_provider_and_url" in context:  # pydata's theme, and those on top of it
        context["get_edit_provider_and_url"] = lambda: (provider, link)
    if not link:
        context["display_github"] = context["display_gitlab"] = False


def _link(path: Path, app: Sphinx, context: dict[str, Any]) -> tuple[str, str]:
    """Return where a record is edited: in our repository, or in the project's own."""
    if path.is_relative_to(RECORDS):
        inside = path.relative_to(RECORDS).as_posix()
        ours = address("Source").rstrip("/")
        folder = f"{ours}/edit/main/src/leadership_handbook/records"
        return "GitHub", f"{folder}/{inside}"
    repository = _repository(context)
    if repository is None:
        return "GitHub", ""
    below = Path(os.path.relpath(path, app.srcdir)).as_posix()
    inside = posixpath.normpath(posixpath.join(repository.docs, below))
    if inside.startswith(".."):
        return repository.provider, ""  # it lies in no folder of the repository
    return repository.provider, f"{repository.editing}/{inside}"


def _repository(context: dict[str, Any]) -> Repository | None:
    """Return what furo was told, or else what `html_context` says, as others do."""
    if url := str(context.get("theme_source_repository") or "").rstrip("/"):
        _host, provider, edit = HOSTS["gitlab" in url]
        branch = context.get("theme_source_branch") or "main"
        docs = context.get("theme_source_directory") or ""
        return Repository(provider, f"{url}/{edit}/{branch}", docs)
    for host, provider, edit in HOSTS:
        user, name = context.get(f"{host}_user"), context.get(f"{host}_repo")
        if user and name:
            site = context.get(f"{host}_url") or (
                f"https://{context.get(f'{host}_host') or f'{host}.com'}"
            )
            branch = context.get(f"{host}_version") or "main"
            docs = context.get("conf_py_path") or context.get("doc_path") or ""
            editing = f"{site.rstrip('/')}/{user}/{name}/{edit}/{branch}"
            return Repository(provider, editing, docs.strip("/"))
    return None


def setup(app: Sphinx) -> None:
    """Register the links."""
    app.connect("html-page-context", link_to_record, priority=EDIT_LINK)
