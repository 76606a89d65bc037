"""Builders that make data of pages, or look at them: each runs, whatever the theme."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.ext.conftest import EXTENSIONS

if TYPE_CHECKING:
    from tests.ext.conftest import Site
pytestmark = pytest.mark.filterwarnings(
    "ignore:.*Check CHANGES for Sphinx API:DeprecationWarning",
    "ignore:.*Check CHANGES for Sphinx API:PendingDeprecationWarning",
)  # of the builders, which are not ours

MADE = {
    "json": "all.fjson",
    "pickle": "all.fpickle",
    "xml": "all.xml",
    "pseudoxml": "all.pseudoxml",
    "linkcheck": "output.txt",
    "doctest": "output.txt",
    "dummy": "",
    "texinfo": "Makefile",
}
"""A file that each builder leaves."""


@pytest.mark.parametrize("theme", ["furo", "alabaster"])
@pytest.mark.parametrize("builder", MADE)
def test_a_builder_runs(site: Site, builder: str, theme: str) -> None:
    names = [*EXTENSIONS, "sphinx.ext.doctest"]
    built = site.build(builder, extensions=names, html_theme=theme)

    wrong = [w for w in built.warnings.splitlines() if "lh." in w or "Error" in w]
    assert wrong == []
    if MADE[builder]:
        assert (built.app.outdir / MADE[builder]).exists()


def test_data_of_a_page_have_its_tables(site: Site) -> None:
    built = site.build("json")
    page = json.loads((built.app.outdir / "all.fjson").read_text("utf-8"))

    assert "Title 2" in page["body"]
    assert " lh-table " in page["body"]
