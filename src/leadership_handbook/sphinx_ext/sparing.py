"""What builds spend on Python and Sphinx at nobody's use, and are spared here.

`docs/data/performance.md` has what each costs, and what could be mended at its source.
"""

from __future__ import annotations

import atexit
import gc
from typing import TYPE_CHECKING, Any

from sphinx.builders.html import StandaloneHTMLBuilder

from leadership_handbook.sphinx_ext.priorities import AFTER_ALL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx

NEW = 200_000
"""New objects at which Python looks for garbage, in place of some hundreds. Records and
documents are many objects that all stay."""


def collect_seldom(app: Sphinx) -> None:
    """Let Python look for garbage less often until the build is finished."""
    before = gc.get_threshold()
    gc.set_threshold(NEW, *before[1:])
    app.connect(
        "build-finished", lambda *_: gc.set_threshold(*before), priority=AFTER_ALL
    )


def end_at_once() -> None:
    """Let Python look for no garbage when the process ends.

    It would walk all records and documents before it gives their memory back: more
    than a third of a build in which nothing has changed.
    """
    atexit.unregister(gc.freeze)  # once, however many sites a process builds
    atexit.register(gc.freeze)


def prune_by_sets(app: Sphinx) -> Iterable[tuple[str, dict[str, Any], str]]:
    """Give the index of Sphinx's search a set of documents where it gets a mapping.

    It takes away from the pages of each word those that are gone. A set and a set are
    compared by the smaller one; with a mapping that is each word by each document.
    """
    indexer = getattr(app.builder, "indexer", None)
    if isinstance(app.builder, StandaloneHTMLBuilder) and indexer:
        prune = indexer.prune
        indexer.prune = lambda docnames: prune(frozenset(docnames))
    return ()


def setup(app: Sphinx) -> None:
    """Register all of it."""
    collect_seldom(app)
    end_at_once()
    app.connect("html-collect-pages", prune_by_sets)
