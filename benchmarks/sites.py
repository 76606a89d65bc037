"""The sites that are built beside each other: ours, a floor, and ours by hand.

*ours* has the project's own chapters and a plausible handbook. *floor* has as many
hand-written pages as ours has documents, with a table each and a sidebar that costs
nothing. *hand* is ours page for page as plain MyST, so that only what our extension
does is left out.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from plausible import grow

DOCS = Path(__file__).parents[1] / "docs"

OURS = """
extensions = ["myst_parser", "sphinx_design", "leadership_handbook.sphinx_ext"]
myst_enable_extensions = ["colon_fence", "attrs_inline", "attrs_block"]
exclude_patterns = ["data"]
html_theme = "furo"
html_copy_source = False
smartquotes = False
suppress_warnings = ["*", "lh.shown-twice", "toc.excluded", "myst.xref_missing"]
lh_records = "../records"
"""

PLAIN = """
extensions = ["myst_parser"]
html_theme = "furo"
html_copy_source = False
smartquotes = False
suppress_warnings = ["*", "toc.not_included"]
html_sidebars = {"**": ["sidebar/brand.html", "fixed.html"]}
templates_path = ["templates"]

def without_tree(app, pagename, templatename, context, doctree):
    context["toctree"] = lambda **options: ""

def setup(app):
    app.connect("html-page-context", without_tree, priority=400)
"""

FIXED = "<ul>" + '<li><a href="#">A chapter of the handbook</a></li>' * 25 + "</ul>\n"

PARAGRAPH = (
    "It is said that *one* of the two does this, and the other one does that, "
    "[as the next page has it](p-{next}.md): on a **Tuesday** nobody can tell them "
    "apart."
)


def ours(folder: Path, number: int, *, alike: bool = False) -> Path:
    """Lay our site of N distinctions; return the folder of its pages."""
    grow(folder / "records", number, alike=alike)
    docs = shutil.copytree(
        DOCS, folder / "docs", ignore=shutil.ignore_patterns("_build", "data")
    )
    index = docs / "index.md"  # Sphinx reads it anew while a page is missing
    lines = index.read_text("utf-8").splitlines(keepends=True)
    index.write_text("".join(one for one in lines if "<data/" not in one), "utf-8")
    (docs / "conf.py").write_text(OURS, "utf-8")
    return docs


def floor(folder: Path, pages: int) -> Path:
    """Lay so many hand-written pages; return their folder."""
    docs = plain(folder)
    names = [f"p-{number}" for number in range(pages)]
    index = "# Home\n\n```{toctree}\n:hidden:\n" + "\n".join(names) + "\n```\n"
    (docs / "index.md").write_text(index, "utf-8")
    for number in range(pages):
        (docs / f"p-{number}.md").write_text(page(number, pages), "utf-8")
    return docs


def page(number: int, pages: int) -> str:
    """Return a page as a person might write it: five sections and a table."""
    said = PARAGRAPH.format(next=(number + 1) % pages)
    rows = "".join(f"| Aspect {n} | {said} | {said} |\n" for n in range(6))
    twice = f"{said}\n\n{said}"
    sections = "".join(f"## Part {n} of {number}\n\n{twice}\n\n" for n in range(4))
    table = f"| Aspect | One side | The other |\n|---|---|---|\n{rows}"
    return f"# Page {number}\n\n{said}\n\n{sections}## Side by side\n\n{table}"


def hand(docs: Path, folder: Path) -> Path:
    """Write our site page for page as plain MyST; return the folder of its pages."""
    written = plain(folder)
    command = [sys.executable, "-m", "sphinx", "-q", "-b", "markdown"]
    overrides = "extensions=myst_parser,sphinx_design,sphinx_markdown_builder,"
    overrides += "leadership_handbook.sphinx_ext"
    # It warns of each node that is not of docutils: those are told by their text.
    command += ["-D", overrides, str(docs), str(written)]
    subprocess.run(command, check=True, capture_output=True)
    shutil.rmtree(written / ".doctrees", ignore_errors=True)
    return written


def plain(folder: Path) -> Path:
    """Lay an empty site with the sidebar that costs nothing."""
    docs = folder / "docs"
    (docs / "templates").mkdir(parents=True)
    (docs / "templates" / "fixed.html").write_text(FIXED, "utf-8")
    (docs / "conf.py").write_text(PLAIN, "utf-8")
    return docs
