"""Lists on a record's page that grow with the handbook: the page does not."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING

import pytest
import yaml

from leadership_handbook.sphinx_ext.content.leads import FEW, LEADS
from leadership_handbook.sphinx_ext.pages.long import TAILS
from tests import small

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ext.conftest import Built, Site

ORPHAN = "---\norphan: true\n---\n# More\n\n"
HUBS = ("distinctions/d-1", "sources/first-1990", "glossary", "views")
"""Pages of what all other records name."""


def crowd(folder: Path, number: int) -> None:
    """Let so many records of each kind name the same ones."""
    small.add_situation(folder)
    small.add_list(folder)
    small.add_practice(folder)
    for kind in ("situation", "list", "scenario", "path", "source"):
        template = min((folder / f"{kind}s").iterdir(), key=lambda path: len(path.stem))
        fields = yaml.safe_load(template.read_text("utf-8"))
        for count in range(100, 100 + number):
            own: dict[str, object] = {"title": f"{kind.title()} {count}"}
            if "aliases" in fields:
                own["aliases"] = [f"called {kind} {count}"]
            if kind == "situation":
                own["something_else"] = "Ask a [follower](#term-follower)."
            if kind == "source":
                own["issued"] = f"1{count}"
            small.write(folder, kind, f"{template.stem}-{count}", fields | own)


def weights(built: Built) -> dict[str, tuple[int, int]]:
    """Return elements of each page, and its bytes as a server sends it."""
    return {
        page: (len(re.findall(r"<[a-z]", html)), len(gzip.compress(html.encode())))
        for page in HUBS
        for html in [built.html(page)]
    }


@pytest.fixture
def crowded(site: Site) -> Site:
    """Return a site whose hubs twenty-four records of each kind name."""
    site.page("views", f"{ORPHAN}```{{lh-views}}\n```\n")
    crowd(site.records, 24)
    return site


def test_a_page_weighs_the_same_however_many_records_lead_to_it(crowded: Site) -> None:
    """But for digits, and how well names can be compressed."""
    few = weights(crowded.build())
    crowd(crowded.records, 72)
    many = weights(crowded.build())

    for page, (elements, size) in few.items():
        assert many[page][0] == elements, page
        assert many[page][1] == pytest.approx(size, abs=32), page


def test_all_of_a_long_list_is_a_link_away(crowded: Site) -> None:
    """Without a script, from the page and back; of none there is no page."""
    built = crowded.build()
    html = built.html("distinctions/d-1")

    assert built.warnings == ""
    leads = html.partition('id="leads-here"')[2].partition("</section>")[0]
    assert leads.count("<li>") == FEW * len(LEADS)
    for kind, tail in LEADS.items():
        assert f'href="../{tail.folder}/d-1.html"' in html
        own = built.html(f"{tail.folder}/d-1")
        assert {f"{kind.title()} {n}" for n in range(100, 124)} <= {
            *re.findall(rf"{kind.title()} [0-9]+", own)
        }
        way = own.partition('class="lh-crumbs"')[2].partition("</nav>")[0]
        assert 'distinctions/d-1.html"' in way
    assert "situations/of/d-0" not in built.app.env.found_docs


def test_each_such_list_has_a_place_of_its_own() -> None:
    assert len({tail.folder for tail in TAILS}) == len(TAILS)
