"""Where a line may end: shown on pages, and nowhere in what a program reads."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from leadership_handbook.sphinx_ext.content import line_ends
from tests import small
from tests.ext.formats.test_builders import SAID

if TYPE_CHECKING:
    from tests.ext.conftest import Site

DOI = "10.1037/0022-3514.74.6.1516"
KEPT = "p.\N{NO-BREAK SPACE}12"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("p. 12 and pp. 3-4", "p.~12 and pp.~3-4"),
        ("vol. 2, no. 3, Ch. 4", "vol.~2, no.~3, Ch.~4"),
        ("chapter 5, parts II and III", "chapter~5, parts~II and III"),
        ("1 h · 4 stops (CC BY 4.0)", "1~h~· 4 stops (CC~BY~4.0)"),
        ("8.2 ms, 24 % in week 3, 2 hands", "8.2~ms, 24~% in week~3, 2 hands"),
        ("for my part I say no. Twelve go up. 3 stay", ""),
        ("the top. 4 more", ""),
        ("free to copy (CC BY 4.0)", "free to copy (CC~BY~4.0)"),
        ("CC BY-SA 4.0; copy in BY 4", "CC~BY-SA~4.0; copy in BY 4"),
    ],
)
def test_a_number_stays_with_what_it_counts(text: str, kept: str) -> None:
    found = line_ends.kept_together(text).replace("\N{NO-BREAK SPACE}", "~")
    assert found == (kept or text)


@pytest.mark.parametrize(
    "pieces",
    [
        ["See https://doi.org/", "10.1037/", "0022-3514.74.6.1516."],
        ["https://doi.org/", "10.1016/", "S1048-9843(03)00031-6"],
        ["https://doi.org/", "10.1002/(SICI)", "1099-", "1379", "(199709)", "18:", "5"],
        ["https://example.org/", "a-b/", "2016/", "page.html and 1/2, 3-4"],
        ["and/or 2-3; 1.5 in all"],
    ],
)
def test_an_address_breaks_at_its_joints(pieces: list[str]) -> None:
    text = "".join(pieces)
    ends = [0, *line_ends.joints_of(text), len(text)]
    assert [text[a:b] for a, b in pairwise(ends)] == pieces


@pytest.fixture
def cited(site: Site) -> Site:
    """A site with a page number and a DOI."""
    fields = small.distinction(1, "theme-1")
    fields["claims"][0]["citation"]["locator"] = "p. 12"
    small.write(site.records, "distinction", "d-1", fields)
    text = f"# Told\n\n<https://doi.org/{DOI}>, `p. 12`\n"
    site.page("told", f"---\norphan: true\n---\n{text}")
    return site


def test_a_page_has_joints_and_kept_numbers_but_not_in_code(cited: Site) -> None:
    built = cited.build()
    told = built.html("told")

    assert KEPT in built.html("distinctions/d-1")
    assert "https://doi.org/<wbr>10.1037/<wbr>0022-3514.74.6.1516" in told
    assert f'href="https://doi.org/{DOI}"' in told
    assert KEPT not in told


def test_an_e_book_has_them_well_formed(cited: Site) -> None:
    built = cited.build("epub", **SAID)
    (packed,) = built.app.outdir.glob("*.epub")
    with ZipFile(packed) as book:
        assert "10.1037/<wbr/>0022-3514.74" in book.read("told.xhtml").decode()
        assert KEPT in book.read("distinctions/d-1.xhtml").decode()


def test_paper_keeps_numbers_and_leaves_addresses_to_tex(cited: Site) -> None:
    built = cited.build("latex")
    (file,) = built.app.outdir.glob("*.tex")
    assert KEPT in file.read_text("utf-8")


def test_what_programs_read_is_as_it_was(cited: Site) -> None:
    built = cited.build("text")
    page = (built.app.outdir / "distinctions/d-1.txt").read_text("utf-8")

    assert "p. 12" in page
    assert KEPT not in page
