"""A site of a small handbook, to be built and changed and built again."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock
from sphinx.builders.html._assets import _file_checksum_inner
from sphinx.testing.util import SphinxTestApp

from leadership_handbook.sphinx_ext.pages import OWN_PAGES
from tests import small
from tests.ext import whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

INDEX = """
# Home

```{toctree}
:hidden:

all
glossary
sources
```

```{lh-contents} theme
:caption: Themes
```

"""
"""The themes lead to their distinctions."""
PLACED = {"theme", "distinction", "situation", "source"}
"""The kinds that a page has in its contents already; `INDEX` gets all others."""
INDEX += "\n".join(
    f"```{{lh-contents}} {kind}\n```\n" for kind in OWN_PAGES if kind not in PLACED
)

PAGES = {
    "index": INDEX,
    "all": "# All\n\n```{lh-table} all\n```\n\n```{lh-contents} situation\n```\n",
    "glossary": "# Glossary\n\n```{lh-glossary}\n```\n",
    "sources": "# Sources\n\n```{lh-list} source\n```\n"
    "\n```{lh-contents} source\n```\n",
}

EXTENSIONS = [
    "myst_parser",
    "sphinx_design",
    "leadership_handbook.sphinx_ext.reference",  # it loads the extension
]
SETTINGS = {
    "extensions": EXTENSIONS,
    "html_theme": "furo",
    "nitpicky": True,
    "html_copy_source": False,
    "smartquotes": False,
}


@dataclass
class Built:
    """One build: the application, what it warned of, what it read and wrote."""

    app: SphinxTestApp
    warnings: str
    read: list[str] = field(default_factory=list)
    written: list[str] = field(default_factory=list)

    def html(self, docname: str) -> str:
        """Return the text of a page."""
        return (self.app.outdir / f"{docname}.html").read_text(encoding="utf-8")


@dataclass
class Site:
    """A folder of pages and a folder of records beside it."""

    docs: Path
    records: Path

    def page(self, docname: str, text: str) -> None:
        """Write a hand-written page."""
        path = self.docs / f"{docname}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def build(
        self,
        builder: str = "html",
        *,
        builddir: Path | None = None,
        connect: Iterable[tuple[str, Callable[..., None]]] = (),
        processes: int = 1,
        **settings: object,
    ) -> Built:
        """Build the site again, keeping what earlier builds left."""
        _file_checksum_inner.cache_clear()  # Sphinx keeps them for a process, one build
        app = SphinxTestApp(
            builder,
            srcdir=self.docs,
            builddir=builddir,
            parallel=processes,
            confoverrides=SETTINGS | {"lh_records": str(self.records)} | settings,
        )
        built = Built(app, "")
        app.connect(
            "env-before-read-docs", lambda _a, _e, docs: built.read.extend(docs)
        )
        app.connect("doctree-resolved", lambda _a, _d, doc: built.written.append(doc))
        for event, handler in connect:
            app.connect(event, handler, priority=1)
        app.build()
        built.warnings = app.warning.getvalue()
        app.cleanup()  # another application in this process registers nodes anew
        return built


def small_site(folder: Path) -> Site:
    """Return a site of three distinctions in two themes."""
    docs = folder / "docs"
    docs.mkdir()
    (docs / "conf.py").write_text("", encoding="utf-8")
    made = Site(docs, small.handbook(folder / "records"))
    for docname, text in PAGES.items():
        made.page(docname, text)
    return made


@pytest.fixture(scope="session")
def handbook(tmp_path_factory: pytest.TempPathFactory) -> whole.Whole:
    """Build the handbook's own pages, once for all workers: it takes a minute."""
    folder = tmp_path_factory.getbasetemp() / "handbook"
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parents[1] / folder.name
    told = folder / "warnings.txt"
    with FileLock(f"{folder}.lock"):
        if not told.exists():
            built = whole.build(whole.DOCS, folder, 0, "-j", "1")
            told.write_text(built.warnings, "utf-8")
    return whole.Whole(folder / "out", told.read_text("utf-8"))


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Return a small site of a test's own."""
    return small_site(tmp_path)


@pytest.fixture
def offered(site: Site) -> Site:
    """Return a small site that offers its files to take along."""
    text = "---\norphan: true\n---\n# Downloads\n\n```{lh-downloads}\n```\n"
    site.page("data/downloads", text)
    return site
