"""The tables of fields and the lists of problems are those of the code."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from docutils import nodes

from leadership_handbook import problems
from leadership_handbook.model import Term
from leadership_handbook.sphinx_ext.reference.fields import CLASSES, LISTS

if TYPE_CHECKING:
    from tests.ext.conftest import Built, Site

DOCS = Path(__file__).parents[3] / "docs/data"


def build(site: Site, *directives: str, builder: str = "dummy") -> Built:
    """Build the site with a page of directives, ``lh-fields term``."""
    page = "---\norphan: true\n---\n# Reference\n"
    for directive in directives:
        name, *argument = directive.split()
        page += f"\n```{{{name}}} {' '.join(argument)}\n```\n"
    site.page("reference", page)
    return site.build(builder)


def test_a_table_tells_every_field(site: Site) -> None:
    built = build(site, "lh-fields related")

    rows = [
        " | ".join(entry.astext() for entry in row.findall(nodes.entry))
        for row in built.app.env.get_doctree("reference").findall(nodes.row)
    ]
    assert rows == [
        "Key | Holds | If left out | Meaning",
        "id | id of a distinction | required | Id of the other distinction.",
        "reason | text with markup | required | Why it is related, in a phrase.",
    ]


def test_a_table_tells_what_a_file_may_leave_out(site: Site) -> None:
    built = build(site, "lh-fields source")

    rows = built.app.env.get_doctree("reference").findall(nodes.row)
    told = {row[0].astext(): row[2].astext() for row in rows}
    assert told["id"] == "the file’s name"
    assert told["kind"] == "required"
    assert told["summary"] == "''"
    assert told["reviewed"] == "None"
    assert told["container-title, container_title in Python"] == "''"


def test_a_part_is_a_link_to_its_table(site: Site) -> None:
    built = build(site, "lh-fields term", "lh-fields citation", builder="html")

    assert built.warnings == ""
    assert 'href="#lh-fields-citation"' in built.html("reference")
    assert 'id="lh-fields-citation"' in built.html("reference")


def test_a_list_of_python_is_no_field_of_ours(site: Site) -> None:
    page = """
```{eval-rst}
.. py:attribute:: Hit.list
.. py:function:: found() -> list[Hit]
.. py:class:: Hit
```
"""
    site.page("typed", f"---\norphan: true\n---\n# Typed\n{page}")
    html = build(site, builder="html").html("typed")

    assert 'title="Hit"' in html
    assert 'title="Hit.list"' not in html


@pytest.mark.parametrize(
    ("directive", "said"),
    [
        ("lh-fields tern", f"no fields of 'tern'; {', '.join(CLASSES)} have"),
        ("lh-kinds terms", "no kinds of 'terms'; problems, warnings have"),
    ],
)
def test_a_wrong_word_names_what_there_is(
    site: Site, directive: str, said: str
) -> None:
    warnings = build(site, directive).warnings

    assert "reference.md:6" in warnings
    assert said in warnings


@pytest.mark.parametrize("name", LISTS)
def test_every_kind_is_listed(site: Site, name: str) -> None:
    doctree = build(site, f"lh-kinds {name}").app.env.get_doctree("reference")

    items = doctree.findall(nodes.definition_list_item)
    told = {item[0].astext(): item[1].astext() for item in items}
    assert list(told) == [str(kind) for kind in LISTS[name]]
    assert all(told.values())


def test_a_page_is_read_again_when_the_code_has_changed(site: Site) -> None:
    env = build(site, "lh-fields term", "lh-kinds problems").app.env

    depends = {*map(str, env.dependencies["reference"])}
    assert {inspect.getfile(Term), inspect.getfile(problems)} <= depends


def test_the_handbook_shows_them_all() -> None:
    fields = (DOCS / "fields.md").read_text("utf-8")
    kinds = (DOCS / "problems.md").read_text("utf-8")

    assert sorted(re.findall(r"{lh-fields} (\w+)", fields)) == sorted(CLASSES)
    assert re.findall(r"{lh-kinds} (\w+)", kinds) == list(LISTS)
