"""Tables and the directive that shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from docutils import nodes

from leadership_handbook.comparison import KINDS

if TYPE_CHECKING:
    from tests.ext.conftest import Site

ARGUMENTS = {
    "all": "all",
    "distinction": "distinction d-1",
    "theme": "theme theme-1",
    "aspect": "aspect focus",
    "source": "source first-1990",
    "views": "views",
    "objections": "objections",
    "chosen": "chosen d-2 d-1",
}

LINES = [
    f"Title {n} | The lead side of number {n}. | The manage side of number {n}."
    " | one author"
    for n in range(3)
]

EXPECTED = {
    "all": [
        "Distinction | Leadership | Management | Evidence",
        "Theme 0",
        LINES[0],
        LINES[2],
        "Theme 1",
        LINES[1],
    ],
    "distinction": [
        "Aspect | Leadership | Management | Source",
        "Focus | Lead focus 1 | Manage focus 1 | First 1990",
        "Means | Lead means 1 | Manage means 1 | our reading",
    ],
    "theme": [
        "Distinction | Leadership | Management | Evidence",
        LINES[1],
    ],
    "aspect": [
        "Distinction | Leadership | Management | Source",
        "Title 0 | Lead focus 0 | Manage focus 0 | First 1990",
        "Title 1 | Lead focus 1 | Manage focus 1 | First 1990",
        "Title 2 | Lead focus 2 | Manage focus 2 | First 1990",
    ],
    "source": [
        "About | Stance | Claim | Where",
        *(
            f"Title {n} | {stance} | Somebody claims number {n}. | p. 7"
            for n in range(3)
            for stance in ("asserts", "disputes")
        ),
    ],
    "views": [
        "View | What it holds | Who holds it (our reading)",
        "Apart | They are apart. | First 1990",
        "Alike | They are alike. | no work listed here",
    ],
    "objections": [
        "Objection | Who makes it | Who answers | Dispute | Qualify | Assert",
        "Nothing new | Second 2001 | First 1990, p. 3 | 2 | 0 | 1",
    ],
    "chosen": [
        "Distinction | Leadership | Management | Source",
        "Focus",
        "Title 2 | Lead focus 2 | Manage focus 2 | First 1990",
        "Title 1 | Lead focus 1 | Manage focus 1 | First 1990",
        "Means",
        "Title 2 | Lead means 2 | Manage means 2 | our reading",
        "Title 1 | Lead means 1 | Manage means 1 | our reading",
    ],
}


def rows(doctree: nodes.document) -> list[str]:
    """Return the rows of the only table of a document, as text."""
    (table,) = doctree.findall(nodes.table)
    return [
        " | ".join(entry.astext() for entry in row.findall(nodes.entry))
        for row in table.findall(nodes.row)
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_shows_what_the_records_say(site: Site, kind: str) -> None:
    """A page with the table, and its rows as a reader meets them."""
    site.page(
        "t", f"---\norphan: true\n---\n# T\n\n```{{lh-table}} {ARGUMENTS[kind]}\n```\n"
    )
    built = site.build("dummy")

    # A source's own page shows its claims; elsewhere the table only links to them.
    assert built.warnings == ""
    assert rows(built.app.env.get_doctree("t")) == EXPECTED[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_html_says_what_each_cell_is(site: Site, kind: str) -> None:
    """Headings have a scope, cells the label of their column for narrow screens."""
    site.page(
        "t", f"---\norphan: true\n---\n# T\n\n```{{lh-table}} {ARGUMENTS[kind]}\n```\n"
    )
    html = site.build().html("t").partition("<table")[2].partition("</table>")[0]

    header = EXPECTED[kind][0].split(" | ")
    assert html.count('scope="col"') == len(header)
    assert html.count("<td") == html.count("data-label=")
    for label in header[1:]:
        assert f'data-label="{label}"' in html
    assert "<caption>" in html


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("al", "did you mean 'all'?"),
        ("distinction", "takes the id of one distinction"),
        ("distinction d-11", "did you mean 'd-1'?"),
        ("all d-1", "takes no id"),
    ],
)
def test_a_wrong_argument_is_a_located_warning(
    site: Site, arguments: str, said: str
) -> None:
    """The warning names page, line and what to write instead; the build goes on."""
    site.page("t", f"---\norphan: true\n---\n# T\n\n```{{lh-table}} {arguments}\n```\n")
    built = site.build()

    assert "t.md:6: WARNING" in built.warnings
    assert said in built.warnings
    assert "lh.directive" in built.warnings
