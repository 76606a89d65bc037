"""The views and the objections in full, on a page of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from docutils import nodes

from tests import small

if TYPE_CHECKING:
    from tests.ext.conftest import Built, Site

PAGE = "---\norphan: true\n---\n"
DEBATE = f"{PAGE}# Debate\n\n```{{lh-views}}\n```\n\n```{{lh-objections}}\n```\n"
LINKS = (
    "{lh:view}`apart` [](#lh-view-alike) {lh:objection}`nothing-new` "
    "[](#lh-objection-nothing-new) {any}`nothing-new`"
)


@pytest.fixture
def debate(site: Site) -> Site:
    """Return the site with a page of the debate, and one that links to it."""
    site.page("debate", DEBATE)
    site.page("linking", f"{PAGE}# Linking\n\n{LINKS}\n")
    return site


def text(built: Built, kind: type[nodes.Element]) -> list[str]:
    """Return what the page of the debate says in elements of a kind."""
    found = built.app.env.get_doctree("debate").findall(kind)
    return [element.astext() for element in found]


def test_a_view_says_what_it_holds_and_who_holds_it(debate: Site) -> None:
    """And that the last is the handbook's own reading."""
    built = debate.build()

    assert built.warnings == ""
    assert "own reading" in text(built, nodes.paragraph)[0]
    assert text(built, nodes.definition_list_item) == [
        "Apart\n\nThey are apart.\n\nHeld in: First 1990",
        "Alike\n\nThey are alike.",
    ]


def test_an_objection_is_told_in_full_and_in_order(debate: Site) -> None:
    """The argument, who makes it, who answers, what stands, the claims by stance."""
    built = debate.build()
    (section,) = (s for s in text(built, nodes.section) if s.startswith("Nothing"))

    told = section.split("\n\n")
    assert told[: told.index("APA")] == [
        "Nothing new",
        "It was said before.",
        "Often.",
        "Who makes it",
        "Second 2001",
        "Who answers",
        "First 1990, p. 3",
        "What still stands",
        "The half of it.",
        "The claims behind it, and what each does with the distinction",
        "disputes",
        "First 1990: denied; First 1990: denied",
        "asserts",
        "First 1990: said",
    ]


def test_everything_in_it_is_linked(debate: Site) -> None:
    """To the claims and works, and from other pages to it."""
    built = debate.build()
    links = re.findall(r'href="([^"]+)"', built.html("debate"))
    linking = built.html("linking")

    assert {
        "sources/first-1990.html",
        "sources/second-2001.html",
        "distinctions/d-0.html#lh-claim-d-0-said",
        "distinctions/d-1.html#lh-claim-d-1-denied",
    } <= set(links)
    assert linking.count('href="debate.html#lh-objection-nothing-new"') == 3
    for view in ("apart", "alike"):
        assert f'href="debate.html#lh-view-{view}"' in linking
        assert f'id="lh-view-{view}"' in built.html("debate")
    assert 'id="lh-objection-nothing-new"' in built.html("debate")


def test_a_broken_one_says_so_and_links_lead_there(debate: Site) -> None:
    """One mistake, one warning; the others are shown as ever."""
    for path in ("objections/nothing-new.yaml", "views/alike.yaml"):
        file = debate.records / path
        file.write_text(file.read_text("utf-8").replace("order:", "odrer:"), "utf-8")
    built = debate.build()

    lines = [line for line in built.warnings.splitlines() if "WARNING" in line]
    assert len(lines) == 2
    assert built.html("debate").count("did you mean") == 2
    assert "They are apart." in built.html("debate")
    assert built.html("linking").count("debate.html#lh-objection-nothing-new") == 3


def test_nobody_answers(debate: Site) -> None:
    """Without an answer or a claim it says so, or says nothing of them."""
    fields = small.objection(0) | {"answered_by": [], "claims": []}
    lean = {key: value for key, value in fields.items() if value}
    small.write(debate.records, "objection", "nothing-new", lean)
    built = debate.build()

    assert "no answer known to us" in text(built, nodes.paragraph)
    assert "claims behind" not in built.html("debate")


@pytest.mark.parametrize(
    ("edit", "again"),
    [
        ({"still_stands": "Nothing."}, ["debate"]),
        ({"order": 7}, []),
    ],
)
def test_the_page_is_read_again_when_it_shows_the_edit(
    debate: Site, edit: dict[str, object], again: list[str]
) -> None:
    """A place that changes no order is not shown."""
    debate.build()
    fields = small.objection(3) | edit
    small.write(debate.records, "objection", "nothing-new", fields)

    assert debate.build().read == again


def test_a_claim_that_changes_sides_is_seen(debate: Site) -> None:
    """Its stance stands on the page of the debate as well as on its own."""
    debate.build()
    fields = small.distinction(1, "theme-1")
    fields["claims"][1]["stance"] = "qualifies"
    small.write(debate.records, "distinction", "d-1", fields)
    built = debate.build()

    assert "debate" in built.read
    assert "qualifies" in text(built, nodes.field_name)
