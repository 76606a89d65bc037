"""What a page is made of besides records, by digest and not by time.

Sphinx goes by the time of a file: what is replaced by an older one, or deleted, it does
not see; nor does it see another version of an extension.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from leadership_handbook.sphinx_ext.documents import digests
from leadership_handbook.sphinx_ext.documents.digests import digest, files, of_file
from leadership_handbook.sphinx_ext.documents.project import book_of
from leadership_handbook.sphinx_ext.domain import domain_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


def code(app: Sphinx) -> str:
    """Return a digest of our own code, and the versions of what it works with."""
    theme = digests.version_of(getattr(app.config, "html_theme", ""))
    versions = [f"{name} {one.version}" for name, one in sorted(app.extensions.items())]
    return digest([digests.code(), theme, *versions])


def around_pages(app: Sphinx) -> str:
    """Return a digest of the files that are around each page of a site."""
    if app.builder.format != "html":
        return ""
    config = app.config
    folders = (
        *config.templates_path,
        *config.html_static_path,
        *config.html_theme_path,
    )
    return digest(
        f"{folder} {path.name} {of_file(path)}"
        for folder in map(str, folders)
        for path in files(Path(app.confdir, folder))
    )


def documents(env: BuildEnvironment) -> str:
    """Return a digest of which documents have been read, and when.

    All that is known of them follows from that.
    """
    return digest(f"{docname} {when}" for docname, when in env.all_docs.items())


def outdated(
    app: Sphinx, env: BuildEnvironment, added: set[str], _: set[str], removed: set[str]
) -> list[str]:
    """Return the documents whose code or text is another, or whose links come or go."""
    domain, now = domain_of(env), code(app)
    before, domain.data["code"] = domain.data["code"], now
    if before != now:
        return sorted(env.found_docs)
    texts: dict[str, str] = domain.data["texts"]
    come_or_gone = added | removed
    return [
        docname
        for docname in env.found_docs & env.all_docs.keys()
        if any(texts.get(name, of) != of for name, of in _texts(env, docname))
        or come_or_gone & domain.linked(docname)
    ]


def note_texts(app: Sphinx, env: BuildEnvironment) -> None:  # noqa: ARG001
    """Note the digests of all that was read."""
    domain_of(env).data["texts"] = {
        name: of for docname in env.all_docs for name, of in _texts(env, docname)
    }


def _texts(env: BuildEnvironment, docname: str) -> Iterator[tuple[str, str]]:
    """Yield the name and digest of each file that a hand-written page is made of."""
    if docname in book_of(env).documents:
        return
    yield docname, of_file(Path(env.doc2path(docname)))
    for name in sorted(map(str, env.dependencies.get(docname, ()))):
        yield name, of_file(Path(env.srcdir, name))


def setup(app: Sphinx) -> None:
    """Register what is asked before and noted after documents are read."""
    app.connect("env-get-outdated", outdated)
    app.connect("env-updated", note_texts)
