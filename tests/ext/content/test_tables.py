"""Tables and the directive that shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from docutils import nodes

from leadership_handbook.comparison import KINDS
from tests import small

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
    "who-says-what": "who-says-what theme-0",
    "sources": "sources second-2001 first-1990",
    "terms": "terms follower",
    "when": "when",
    "evidence": "evidence",
    "situations": "situations",
    "lists": "lists",
    "exercises": "exercises",
    "scenarios": "scenarios",
    "sessions": "sessions",
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
    "who-says-what": [
        "Source | Title 0 | Title 2",
        "First 1990 | asserts, disputes | asserts, disputes",
    ],
    "sources": [
        "Source | Stance | Claim | Where",
        "Title 1",
        "Second 2001 | qualifies | A second source on number 1. | place not seen",
        "First 1990 | asserts | Somebody claims number 1. | p. 7",
        "First 1990 | disputes | Somebody claims number 1. | p. 7",
    ],
    "when": [
        "In practice | Leadership | Management",
        *(
            line
            for n in range(3)
            for line in (
                f"Title {n}",
                f"When to lean this way | Lead when {n} | Manage when {n}",
                f"When it is overdone | Lead too much {n} | Manage too much {n}",
            )
        ),
    ],
    "evidence": [
        "Distinction | Why | Dispute | Qualify | Assert",
        "one author",
        "Title 0 | Reason 0. | 1 | 0 | 1",
        "Title 1 | Reason 1. | 1 | 1 | 1",
        "Title 2 | Reason 2. | 1 | 0 | 1",
    ],
    "situations": [
        "Situation | Its readings lean to | What explains it",
        "My team",
        "They wait | leadership, both sides | Title 1",
    ],
    "lists": [
        "List | Of the leader | Of the other | Verdict | What to know",
        "Title 1",
        "A poster | Asks | Tells | drawn | First says so.",
        "Pairs that belong to no distinction here",
        "A poster | Kind | Rude | caricature | Both can be kind.",
    ],
    "exercises": [
        "Distinction | Minutes | People | Theme | What to bring | How it begins",
        "Title 0 | 5 | 1 | Theme 0 | A pen. | Write.",
        "Title 1 | 5 | 1 | Theme 1 | A pen. | Write.",
        "Title 2 | 5 | 1 | Theme 0 | A pen. | Write.",
    ],
    "terms": [
        "Term | What it means | Where the word comes from",
        "Follower | Somebody who follows. | Second 2001",
    ],
    "scenarios": [
        "Case | Minutes | Where it plays | People meet | About",
        "The queue | 30 | a shop | on site | Title 0, Title 1",
    ],
    "sessions": [
        "Session | Minutes | People | At most | For whom",
        "A short hour | 25 | 3 | 9 | A team with its lead.",
    ],
}


@pytest.fixture
def two(site: Site) -> Site:
    """Return a site in which a second source speaks of the second distinction."""
    small.add_second_source(site.records)
    small.add_situation(site.records)
    small.add_list(site.records)
    small.add_practice(site.records)
    return site


def page(*directives: str) -> str:
    """Return a page with tables, each by what stands after the directive's name."""
    shown = (f"```{{lh-table}} {directive}\n```\n" for directive in directives)
    return "---\norphan: true\n---\n# T\n\n" + "\n".join(shown)


def rows(doctree: nodes.document) -> list[str]:
    """Return the rows of the only table of a document, as text."""
    (table,) = doctree.findall(nodes.table)
    return [
        " | ".join(entry.astext() for entry in row.findall(nodes.entry))
        for row in table.findall(nodes.row)
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_shows_what_the_records_say(two: Site, kind: str) -> None:
    """A page with the table, and its rows as a reader meets them."""
    two.page("t", page(ARGUMENTS[kind]))
    built = two.build("dummy")

    # A source's own page shows its claims; elsewhere the table only links to them.
    assert built.warnings == ""
    assert rows(built.app.env.get_doctree("t")) == EXPECTED[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_html_says_what_each_cell_is(two: Site, kind: str) -> None:
    """Headings have a scope, cells the label of their column for narrow screens."""
    two.page("t", page(ARGUMENTS[kind]))
    html = two.build().html("t").partition("<table")[2].partition("</table>")[0]

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
        ("sources first-1990", "takes the ids of 2 or more sources, not 1"),
        ("all\n:thema: x", "no option 'thema'; did you mean 'theme'?"),
        ("all\n:theme: theme-11", "did you mean 'theme-1'?"),
        ("all\n:evidence: sure", "possible are 'one author'"),
        ("all\n:author: First", "table kind 'all' has no filter 'author'"),
        ("all\n:columns: Evidense", "did you mean 'Evidence'?"),
        ("all\n:sort: Colour", "there are Distinction, Leadership, Management"),
        ("all\n:sort:", "nothing is said after the option 'sort'"),
        ("all\n:by-theme: no", "no word belongs after the option 'by-theme'"),
        ("all\n:aspects: focus", "table kind 'all' has no option 'aspects'"),
        ("views\n:by-theme:", "cannot be shown by theme"),
        ("views\n:kind: emprical", "possible are 'theory'"),
        ("chosen d-1\n:aspects: focuss", "did you mean 'focus'?"),
        ("distinction d-1\n:theme: theme-1", "has no filter 'theme'"),
        ("all\n:handbook: x", "tables have no option 'handbook'"),
    ],
)
def test_a_wrong_argument_is_a_located_warning(
    site: Site, arguments: str, said: str
) -> None:
    """The warning names page, line and what to write instead; the build goes on."""
    site.page("t", page(arguments))
    built = site.build()

    assert "t.md:6: WARNING" in built.warnings
    assert said in built.warnings
    assert "lh.directive" in built.warnings


def test_options_choose_rows_columns_and_order(site: Site) -> None:
    """A filter, columns and a sort downwards; then rows that were chosen."""
    options = ":theme: theme-0\n:columns: Distinction, Evidence\n:sort: -Distinction"
    site.page("t", page(f"all\n{options}"))
    site.page("c", page("chosen d-0\n:aspects: means\n:sources: first-1990"))
    env = site.build("dummy").app.env

    assert rows(env.get_doctree("t")) == [
        "Distinction | Evidence",
        "Theme 0",
        "Title 2 | one author",
        "Title 0 | one author",
    ]
    assert rows(env.get_doctree("c"))[1:4] == [
        "Means",
        "Title 0 | Lead means 0 | Manage means 0 | our reading",
        "First 1990",
    ]


def test_a_page_with_options_is_read_again_exactly_when_its_table_changes(
    site: Site,
) -> None:
    site.page("t", page("all\n:theme: theme-0\n:columns: Leadership"))
    site.build()
    fields = small.distinction(0, "theme-0")
    fields["management"]["summary"] = "A column that is not shown."
    small.write(site.records, "distinction", "d-0", fields)
    assert "t" not in site.build().read

    fields["leadership"]["summary"] = "A column that is shown."
    small.write(site.records, "distinction", "d-0", fields)
    again = site.build()
    assert "t" in again.read
    assert "A column that is shown." in again.html("t")


def test_a_table_without_rows_says_so(site: Site) -> None:
    site.page("t", page("all\n:evidence: partly tested"))

    assert "No record fits." in site.build().html("t")


def captions(doctree: nodes.document) -> list[str]:
    return [table[0].astext() for table in doctree.findall(nodes.table)]


def test_a_table_by_theme_is_one_for_each(site: Site) -> None:
    """Those of a theme that is hidden or broken are named below."""
    path = site.records / "themes" / "theme-0.yaml"
    path.write_text(path.read_text("utf-8").replace("title:", "titel:"), "utf-8")
    site.page("t", page("who-says-what\n:by-theme:"))
    doctree = site.build("dummy").app.env.get_doctree("t")

    assert captions(doctree) == ["Who says what: Theme 1"]
    assert doctree.astext().endswith("Without a theme: Title 0, Title 2")
