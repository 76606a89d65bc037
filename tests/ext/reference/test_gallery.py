"""The reference shows every kind of table, live, and tells how to ask for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from docutils import nodes

import leadership_handbook as lh
from leadership_handbook.comparison import KINDS
from leadership_handbook.model.folder import RECORDS
from leadership_handbook.sphinx_ext.reference.tables import (
    in_python,
    on_a_page,
)

if TYPE_CHECKING:
    from tests.ext.conftest import Site

DOCS = Path(__file__).parents[3] / "docs"
ORPHAN = "---\norphan: true\n---\n# Tables\n\n"


def shown(doctree: nodes.document) -> list[str]:
    return [table.astext() for table in doctree.findall(nodes.table)]


def test_every_kind_is_shown_as_its_directive_shows_it(site: Site) -> None:
    """With the shipped records: each section has its table, and none is missing."""
    directives = [on_a_page(name, kind.example) for name, kind in KINDS.items()]
    site.records = RECORDS
    site.page("tables", ORPHAN + "```{lh-tables}\n```\n")
    site.page("single", ORPHAN + "\n\n".join(directives))
    # No page of a record is read for it: links lead nowhere, and are not looked at.
    built = site.build("dummy", lh_pages="none", nitpicky=False)
    doctree = built.app.env.get_doctree("tables")

    assert built.warnings == ""
    sections = [*doctree.findall(nodes.section)][1:]
    assert [section[0].astext() for section in sections] == [*KINDS]
    for section, (name, kind) in zip(sections, KINDS.items(), strict=True):
        text = section.astext()
        assert kind.about in text
        assert in_python(name, kind.example) in text
        assert len(list(section.findall(nodes.table))) == 1
    assert shown(doctree) == shown(built.app.env.get_doctree("single"))


@pytest.mark.parametrize("name", KINDS)
def test_the_call_in_python_makes_a_table_of_the_kind(name: str) -> None:
    call = in_python(name, KINDS[name].example)
    table = eval(call, {"lh": lh})  # noqa: S307  (our own words)

    assert table.kind == name
    assert table.rows
    assert "No record fits." not in table.notes


def test_an_example_that_an_overlay_hides_is_told(site: Site) -> None:
    """The small handbook has none of the examples' records."""
    site.page("tables", ORPHAN + "```{lh-tables}\n```\n")
    warnings = site.build("dummy").warnings

    assert "tables.md:6: WARNING: no distinction 'people-vs-staff'" in warnings


def test_the_handbook_has_them() -> None:
    assert "```{lh-tables}" in (DOCS / "data/tables.md").read_text("utf-8")
    for page in ("who-says-what", "when", "evidence", "views", "objections", "all"):
        assert f"{{lh-table}} {page}" in (DOCS / f"compare/{page}.md").read_text(
            "utf-8"
        )
