"""Pages of records that are gone, and builds that were killed.

Sphinx never deletes a page whose document is gone, and trusts what a killed build left
behind. A mark in the output folder says that a build has begun, and which documents
may have pages there. A clean end removes the pages without a document, then the mark. A
build that finds a mark reads everything anew.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING

from sphinx.util import logging

from leadership_handbook.sphinx_ext.documents.digests import digest
from leadership_handbook.sphinx_ext.domain import domain_of
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.sphinx_ext.priorities import CLEAR_STATIC
from leadership_handbook.sphinx_ext.rebuilds.inputs import around_pages, code
from leadership_handbook.sphinx_ext.rebuilds.written import output_of

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

logger: logging.SphinxLoggerAdapter = logging.getLogger(__name__)

MARK = ".lh-building"


class Outputs:
    """What the output folder of one build may hold."""

    def __init__(self) -> None:
        self.documents: set[str] = set()
        self.killed: bool = False

    def begin(self, app: Sphinx) -> None:
        """Set the mark; take over the documents of one that a killed build left."""
        mark = Path(app.outdir, MARK)
        self.documents = set(app.env.all_docs)
        self.killed = mark.exists()
        if self.killed:
            logger.info(_("the last build did not end: reading everything anew"))
            self.documents |= _read(mark)
        self._write(mark)

    def everything(
        self, _app: Sphinx, env: BuildEnvironment, *_sets: set[str]
    ) -> list[str]:
        """Return all documents as outdated if the last build was killed."""
        return sorted(env.found_docs) if self.killed else []

    def widen(self, app: Sphinx, env: BuildEnvironment) -> None:
        """Add to the mark what is about to be written."""
        self.documents |= env.found_docs
        self._write(Path(app.outdir, MARK))

    def end(self, app: Sphinx, exception: Exception | None) -> None:
        """Remove the pages of documents that are gone, and the mark."""
        if exception:
            return
        for docname in sorted(self.documents - app.env.found_docs):
            _remove(app.builder, docname)
        Path(app.outdir, MARK).unlink(missing_ok=True)

    def _write(self, mark: Path) -> None:
        """Replace the mark in one step: a kill leaves the old one or the new one."""
        mark.parent.mkdir(parents=True, exist_ok=True)
        new = mark.with_suffix(".new")
        new.write_text(json.dumps(sorted(self.documents)), encoding="utf-8")
        new.replace(mark)


def _read(mark: Path) -> set[str]:
    try:
        return {str(docname) for docname in json.loads(mark.read_text("utf-8"))}
    except (OSError, ValueError):
        return set()


def _remove(builder: Builder, docname: str) -> None:
    """Remove the page of a document, and the folder if it was the last one there."""
    if hasattr(builder, "get_output_path"):
        page = Path(builder.get_output_path(docname))
    else:
        suffix = getattr(builder, "out_suffix", "")
        page = Path(builder.outdir, docname + suffix)
    sources = Path(builder.outdir, "_sources", docname)
    copies = list(sources.parent.glob(f"{sources.name}.*"))
    for path in (page, *copies):
        with suppress(OSError):
            path.unlink()
            path.parent.rmdir()


def clear_static(app: Sphinx) -> None:
    """Remove all static files when some may be left over: every build copies them.

    Sphinx leaves those of a language, a theme or a folder that has others now. This
    comes before anything is copied.
    """
    if app.builder.format != "html":
        return
    known, output = domain_of(app.env).data["static"], output_of(app)
    now = digest([str(app.config.language), code(app), around_pages(app)])
    if known.get(output, now) != now:
        rmtree(Path(app.outdir, "_static"), ignore_errors=True)
    known[output] = now


def leave_out_of_epub(_app: Sphinx, config: Config) -> None:
    """Keep the mark out of a book that is packed while it still lies there."""
    config.epub_exclude_files = [*config.epub_exclude_files, MARK]


def setup(app: Sphinx) -> None:
    """Register the mark around everything else that a build does."""
    outputs = Outputs()
    app.connect("config-inited", leave_out_of_epub)
    app.connect("builder-inited", clear_static, priority=CLEAR_STATIC)
    app.connect("builder-inited", outputs.begin)
    app.connect("env-get-outdated", outputs.everything)
    app.connect("env-updated", outputs.widen)
    app.connect("build-finished", outputs.end)
