"""Tables that grow too large for a page: the themes' pages have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from docutils import nodes
from sphinx import addnodes

from leadership_handbook.comparison.kinds import LARGE
from leadership_handbook.sphinx_ext.content import tables
from leadership_handbook.sphinx_ext.content.tables import WIDEST
from leadership_handbook.sphinx_ext.rebuilds import tables as asked
from tests import small
from tests.ext.content.test_tables import captions, page

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ext.conftest import Site


MANY = 6


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let six be many: with a hundred a build takes a minute, and tells no more."""
    assert LARGE == {"all": 100, "who-says-what": WIDEST - 1}
    monkeypatch.setattr(asked, "LARGE", dict.fromkeys(LARGE, MANY))
    monkeypatch.setattr(tables, "WIDEST", MANY + 1)


@pytest.mark.usefixtures("many")
def test_above_a_hundred_distinctions_the_tables_are_on_the_themes_pages(
    tmp_path: Path, site: Site
) -> None:
    """What would grow with the square of the handbook is a list of the themes."""
    site.records = small.handbook(tmp_path / "large", distinctions=MANY + 1, themes=6)
    site.page("t", page("who-says-what", "all"))
    site.page("some", page("all\n:theme: theme-0"))
    built = site.build()
    env = built.app.env

    assert built.warnings == ""
    for docname in ("t", "all"):
        doctree = env.get_doctree(docname)
        assert captions(doctree) == []
        links = {str(x["reftarget"]) for x in doctree.findall(addnodes.pending_xref)}
        assert links == {f"theme-{n}" for n in range(6)}
    assert captions(env.get_doctree("some")) == ["All distinctions"]
    shown = [env.get_doctree(f"themes/theme-{n}") for n in range(6)]
    assert [captions(doctree) for doctree in shown] == [
        [f"Theme {n}, side by side", f"Who says what: Theme {n}"] for n in range(6)
    ]
    assert 'href="themes/theme-5.html"' in built.html("all")


@pytest.mark.usefixtures("many")
def test_a_page_has_no_cell_for_what_nobody_says(tmp_path: Path, site: Site) -> None:
    """A matrix grows with sources times distinctions; its entries with the claims."""
    site.records = small.handbook(tmp_path / "wide", distinctions=MANY + 1, themes=1)
    small.add_second_source(site.records)
    fields = yaml.safe_load((site.records / "distinctions/d-1.yaml").read_text())
    small.write(site.records, "distinction", "d-1", fields | {"theme": "theme-0"})
    built = site.build()
    section = [*built.app.env.get_doctree("themes/theme-0").findall(nodes.section)][-1]
    items = [*section.findall(nodes.definition_list_item)]

    assert built.warnings == ""
    assert list(section.findall(nodes.table)) == []
    assert [item[0].astext() for item in items] == ["First 1990", "Second 2001"]
    first, second = ([*item.findall(nodes.paragraph)] for item in items)
    assert len(first) == MANY + 1
    assert [line.astext() for line in second] == ["Title 1: qualifies"]
    assert 'href="../sources/second-2001.html"' in built.html("themes/theme-0")


@pytest.mark.usefixtures("many")
def test_with_a_hundred_distinctions_there_is_one_table(
    tmp_path: Path, site: Site
) -> None:
    site.records = small.handbook(tmp_path / "large", distinctions=MANY, themes=6)
    doctree = site.build("dummy").app.env.get_doctree("all")

    assert len(list(doctree.findall(nodes.row))) == 1 + 6 + MANY
