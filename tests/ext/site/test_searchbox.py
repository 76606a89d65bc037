"""The search box of each page, and the index that a build writes for it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests import small

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ext.conftest import Built, Site

HOSTILE = "</script><img src=x onerror=alert(1)>"


def part(built: Built, name: str) -> Any:
    """Return what the script of a part hands over, and nothing else."""
    path = built.app.outdir / f"_static/search/{name}.js"
    script = path.read_text(encoding="utf-8")
    assert script.startswith("lhPart(")
    assert script.endswith(");\n")
    return json.loads(script.removeprefix("lhPart(")[:-3])


def rows(built: Built) -> Iterator[tuple[dict[str, Any], list[Any]]]:
    """Yield each record that is in the index: its kind, and its row."""
    kinds = [
        kind for kind in part(built, "head")["kinds"] for _ in range(kind["count"])
    ]
    for number, kind in enumerate(kinds):
        yield kind, part(built, f"t{number}")


def addresses(built: Built) -> dict[str, str]:
    """Return where the index leads for each record, ``kind/id``."""
    return {
        f"{kind['kind']}/{row[0]}": "".join(row[4:])
        or kind["address"].replace("*", row[0])
        for kind, row in rows(built)
    }


def test_the_index_leads_to_all_that_is_shown_and_nothing_else(site: Site) -> None:
    found = addresses(site.build())

    assert found["distinction/d-1"] == "distinctions/d-1.html"
    assert found["aspect/focus"] == "compare/aspects/focus.html"
    assert found["term/follower"] == "glossary.html#lh-term-follower"
    assert "objection/nothing-new" not in found  # no page of this site shows it


def test_each_kind_has_a_label_of_its_own(site: Site) -> None:
    """Scenarios leave "Cases" to a kind `case`, which CONTRIBUTING adds."""
    labels = part(site.build(), "head")["words"]["kinds"].values()

    assert len({*labels, "Cases"}) == len(labels) + 1


def test_addresses_are_those_of_the_builder(site: Site) -> None:
    built = site.build("dirhtml")

    assert addresses(built)["source/first-1990"] == "sources/first-1990/"
    assert addresses(built)["term/follower"] == "glossary/#lh-term-follower"
    assert 'action="../../search/"' in built.html("distinctions/d-1/index")


def test_a_changed_name_is_in_the_index_though_no_page_is_read(site: Site) -> None:
    site.build()
    fields = small.distinction(1, "theme-1") | {"aliases": ["quite another name"]}
    small.write(site.records, "distinction", "d-1", fields)
    built = site.build()

    assert built.read == ["distinctions/d-1", "practice/worksheets/d-1"]
    assert "quite another name" in [name for _, row in rows(built) for name in row[1]]


def test_a_name_that_means_harm_is_only_data(site: Site) -> None:
    fields = small.distinction(1, "theme-1") | {"aliases": [HOSTILE]}
    small.write(site.records, "distinction", "d-1", fields)

    assert HOSTILE in [name for _, row in rows(site.build()) for name in row[1]]


def test_parts_of_an_earlier_index_are_taken_away(site: Site) -> None:
    stale = site.build().app.outdir / "_static/search/earlier.js"
    stale.write_text("")
    fields = small.distinction(1, "theme-1") | {"title": "Quite another"}
    small.write(site.records, "distinction", "d-1", fields)
    site.build()

    assert not stale.exists()


def test_the_box_leads_to_the_index_from_a_to_z_if_there_is_one(site: Site) -> None:
    assert 'action="../search.html"' in site.build().html("distinctions/d-1")
    site.page("az", "---\norphan: true\n---\n# A to Z\n\n```{lh-az}\n```\n")
    site.page("all", "# Anew\n\n```{lh-table} all\n```\n")

    assert 'action="az.html"' in site.build().html("all")


@pytest.mark.parametrize(
    ("builder", "settings"),
    [("singlehtml", {}), ("epub", {}), ("html", {"html_theme": "alabaster"})],
)
def test_where_there_is_no_box_nothing_of_it_is_left(
    site: Site, builder: str, settings: dict[str, Any]
) -> None:
    built = site.build(builder, **settings)
    index_page = "index.xhtml" if builder == "epub" else "index.html"
    text = (built.app.outdir / index_page).read_text(encoding="utf-8")

    assert "search.js" not in text
    assert "lh-search" not in text
    assert not (built.app.outdir / "_static/search").exists()


def test_the_page_of_all_text_has_a_heading_and_announces(site: Site) -> None:
    page = site.build().html("search")

    assert page.count("<h1>") == 1
    assert '<div id="search-results" role="status">' in page
