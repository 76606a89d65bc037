"""The sites that are built beside each other: ours, a floor, peers, and ours by hand.

*ours* has the project's own chapters and a plausible handbook. *floor* has as many
hand-written pages as ours has documents, with a table each and a sidebar that costs
nothing. *needs* and *datatemplates* are the floor with tables made by these extensions.
*hand* is ours page for page as plain MyST, so that only what our extension does is left
out.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from plausible import grow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

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

TEMPLATE = """\
| Aspect | One side | The other |
|---|---|---|
{% for row in data -%}
| {{ row.aspect }} | {{ row.said }} | {{ row.said }} |
{% endfor %}"""

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
    return written(folder, pages, by_hand)


def needs(folder: Path, pages: int) -> Path:
    """Lay as many pages with needs of sphinx-needs for tables; return their folder."""
    docs = written(folder, pages, as_needs)
    settings = 'extensions += ["sphinx_needs"]\nneeds_build_json = False\n'
    (docs / "conf.py").write_text(PLAIN + settings, "utf-8")
    return docs


def datatemplates(folder: Path, pages: int) -> Path:
    """Lay as many pages with tables of sphinxcontrib-datatemplates; return the same."""
    docs = written(folder, pages, as_template)
    settings = 'extensions += ["sphinxcontrib.datatemplates"]\n'
    (docs / "conf.py").write_text(PLAIN + settings, "utf-8")
    (docs / "templates/table.md").write_text(TEMPLATE, "utf-8")
    (docs / "rows").mkdir()
    for number in range(pages):
        text = said(number, pages)
        rows = json.dumps([{"aspect": f"Aspect {n}", "said": text} for n in range(6)])
        (docs / f"rows/{number}.json").write_text(rows, "utf-8")
    return docs


WRITTEN: Mapping[str, Callable[[Path, int], Path]] = MappingProxyType(
    {"floor": floor, "needs": needs, "datatemplates": datatemplates}
)
"""What lays so many pages with the same words."""


def written(folder: Path, pages: int, table: Callable[[int, str], str]) -> Path:
    """Lay so many pages as a person might write them; return their folder."""
    docs = plain(folder)
    names = [f"p-{number}" for number in range(pages)]
    index = "# Home\n\n```{toctree}\n:hidden:\n" + "\n".join(names) + "\n```\n"
    (docs / "index.md").write_text(index, "utf-8")
    for number in range(pages):
        text = page(number, said(number, pages), table)
        (docs / f"p-{number}.md").write_text(text, "utf-8")
    return docs


def said(number: int, pages: int) -> str:
    """Return what a page says over and over: it leads to the next."""
    return PARAGRAPH.format(next=(number + 1) % pages)


def page(number: int, said: str, table: Callable[[int, str], str]) -> str:
    """Return a page: five sections and a table."""
    twice = f"{said}\n\n{said}"
    sections = "".join(f"## Part {n} of {number}\n\n{twice}\n\n" for n in range(4))
    side = f"## Side by side\n\n{table(number, said)}"
    return f"# Page {number}\n\n{said}\n\n{sections}{side}"


def by_hand(_number: int, said: str) -> str:
    """Return a table of six rows."""
    rows = "".join(f"| Aspect {n} | {said} | {said} |\n" for n in range(6))
    return f"| Aspect | One side | The other |\n|---|---|---|\n{rows}"


def as_needs(number: int, said: str) -> str:
    """Return the rows of the table as needs."""
    return "".join(
        f"```{{req}} Aspect {n}\n:id: P_{number}_{n}\n\n{said}\n\n{said}\n```\n\n"
        for n in range(6)
    )


def as_template(number: int, _said: str) -> str:
    """Return the directive that makes the table of a file of its rows."""
    options = ":template: table.md\n:nocomments:"
    return f"```{{datatemplate:json}} rows/{number}.json\n{options}\n```\n"


def hand(docs: Path, folder: Path) -> Path:
    """Write our site page for page as plain MyST; return the folder of its pages."""
    written = plain(folder)
    command = [sys.executable, "-m", "sphinx", "-q", "-b", "markdown"]
    overrides = "extensions=myst_parser,sphinx_design,sphinx_markdown_builder,"
    overrides += "leadership_handbook.sphinx_ext"
    # It warns of each node that is not of docutils: those are told by their text.
    # What only a browser shows is on the pages that they are compared with.
    command += ["-t", "builder_html", "-D", overrides, str(docs), str(written)]
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
