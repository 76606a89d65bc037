"""The map of the repository is that of the code's own imports."""

from __future__ import annotations

from graphlib import CycleError
from typing import TYPE_CHECKING

import pytest

from leadership_handbook.sphinx_ext.reference import rooms

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ext.conftest import Site


def test_every_room_of_the_package_is_on_the_map() -> None:
    found = rooms.rooms(rooms.HOME)

    assert {"model", "reading", "problems", "sphinx_ext"} <= found.keys()
    assert all(path.exists() for files in found.values() for path in files)


def test_an_arrow_leads_from_what_imports_to_what_is_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "house"
    (home / "roof").mkdir(parents=True)
    (home / "__init__.py").write_text("")
    (home / "cellar.py").write_text('"""Below."""\nimport os\n')
    (home / "hall.py").write_text("from house.cellar import stairs\n")
    (home / "roof/__init__.py").write_text("def f():\n    from house import hall\n")
    (home / "roof/tiles.py").write_text("from house.roof import f\nimport house.cellar")
    monkeypatch.setattr(rooms, "HOME", home)

    arrows = rooms.imports(home)

    assert arrows == {
        "cellar": frozenset(),
        "hall": frozenset({"cellar"}),
        "roof": frozenset({"hall", "cellar"}),
    }
    assert rooms.floors(arrows) == [["cellar"], ["hall"], ["roof"]]
    assert list(rooms.needed(arrows)) == [("hall", "cellar"), ("roof", "hall")]


def test_a_circle_is_no_house() -> None:
    with pytest.raises(CycleError):
        rooms.floors({"a": frozenset({"b"}), "b": frozenset({"a"})})


def test_the_page_has_the_drawing_and_the_same_in_words(site: Site) -> None:
    site.page("map", "---\norphan: true\n---\n# Map\n\n```{lh-rooms} sphinx_ext\n```\n")

    extension = "leadership_handbook.sphinx_ext.reference"
    names = ["myst_parser", "sphinx_design", extension]
    html = site.build(extensions=names).html("map")

    assert html.count('text-anchor="middle">') == len(
        rooms.rooms(rooms.PARTS["sphinx_ext"])
    )
    assert "Imports" in html
    assert "Nothing stale" in html


def test_a_wrong_word_is_told(site: Site) -> None:
    site.page("map", "---\norphan: true\n---\n# Map\n\n```{lh-rooms} attic\n```\n")

    extension = "leadership_handbook.sphinx_ext.reference"
    names = ["myst_parser", "sphinx_design", extension]
    built = site.build("dummy", extensions=names)

    assert "no rooms of 'attic'; core, sphinx_ext have" in built.warnings
