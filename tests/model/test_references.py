"""A work as CSL-JSON, BibTeX and RIS: each field in its place, whatever it holds.

`tests/interop` reads all of it back by other people's programs.
"""

from __future__ import annotations

import re
from typing import Any, get_args

import pytest

import leadership_handbook as lh
from leadership_handbook.handbook.naming import direct
from leadership_handbook.model import CslType, Name, Source
from leadership_handbook.model.references import bibtex, csl, ris

TYPES = get_args(CslType)
HOSTILE = (
    "{Bad} 50% & $x$ #1 a_b ~ ^",
    "\\textbf{x} \\input{/etc/passwd} \\",
    "}, author = {Nobody}, title = {",
    "{{{",
    'say "no", @book{x,',
    "one\nTY  - BOOK\r\nER  - \r\n@misc{y,}",
    "עברית (and) العربية",
)


def source(**fields: Any) -> Source:
    known: dict[str, Any] = {"id": "x", "type": "book", "kind": "theory"}
    return Source(**(known | {"verified": "Seen."} | fields))


def fields_of(entry: str) -> dict[str, str]:
    """Return the fields of an entry of ours, which has one a line."""
    _, *lines, last = entry.splitlines()
    assert last == "}"
    found = [re.fullmatch(r"  ([a-z]+) = (.*),", line) for line in lines]
    assert all(found)
    return {field[1]: field[2] for field in found if field}


def test_csl_has_what_is_known_and_nothing_else() -> None:
    made = source(
        title="T",
        author=(Name(family="Ek", given="Å."), Name(literal="Norvik Institute")),
        issued="1977-05/1977-06",
        original_date="1516",
        container_title="J",
        publisher_place="Oslo",
    )

    assert made.csl() == {
        "id": "x",
        "type": "book",
        "title": "T",
        "container-title": "J",
        "publisher-place": "Oslo",
        "author": [{"family": "Ek", "given": "Å."}, {"literal": "Norvik Institute"}],
        "issued": {"date-parts": [[1977, 5], [1977, 6]]},
        "original-date": {"date-parts": [[1516]]},
    }
    assert source().csl() == {"id": "x", "type": "book"}


@pytest.mark.parametrize(
    ("issued", "original", "year"),
    [("1990-05", "", "1990"), ("1949", "1916", "1916"), ("", "", "")],
)
def test_the_year_is_the_first_one(issued: str, original: str, year: str) -> None:
    assert source(issued=issued, original_date=original).year == year


def test_every_type_of_work_has_its_entry() -> None:
    assert set(bibtex.ENTRIES) == set(ris.TYPES) == set(TYPES)


@pytest.mark.parametrize("kind", TYPES)
def test_a_container_is_named_as_what_it_is(kind: str) -> None:
    made = source(type=kind, title="T", container_title="Whole", publisher="P")
    entry = made.bibtex()
    named = [key for key, text in fields_of(entry).items() if text == "{Whole}"]
    expected = {
        "article-journal": ["journal"],
        "article-magazine": ["journal"],
        "article-newspaper": ["journal"],
        "chapter": ["booktitle"],
        "paper-conference": ["booktitle"],
        "post-weblog": ["howpublished"],
        "webpage": ["howpublished"],
        "speech": ["howpublished"],
    }

    assert named == expected.get(kind, [])


REQUIRED = {
    "article": {"author", "title", "journal", "year"},
    "book": {"author", "title", "publisher", "year"},
    "incollection": {"author", "title", "booktitle", "publisher", "year"},
    "inproceedings": {"author", "title", "booktitle", "year"},
    "techreport": {"author", "title", "institution", "year"},
    "phdthesis": {"author", "title", "school", "year"},
    "misc": set(),
}
"""What each entry has to have, by the description of BibTeX."""


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("known", ["all", "little"])
def test_an_entry_has_what_bibtex_requires(kind: str, known: str) -> None:
    fields: dict[str, Any] = {"author": (Name(family="Ek"),), "title": "T"}
    fields["issued"] = "2001"
    if known == "all":
        fields |= {"publisher": "P", "container_title": "C"}
    entry = source(type=kind, **fields).bibtex()
    name = entry[1 : entry.index("{")]

    missing = REQUIRED[name] - set(fields_of(entry))
    assert missing <= {"publisher"}  # of a book, nobody may know it
    if known == "little":
        assert name in {"misc", "book"}


def test_a_range_keeps_its_end_and_a_day_its_day() -> None:
    may = source(issued="1977-05/1977-06")
    assert "  month = may,\n  date = {1977-05/1977-06},\n" in may.bibtex()
    assert "PY  - 1977\r\nDA  - 1977/05//to 1977/06\r\n" in may.ris()
    day = source(issued="2013-08-02")
    assert "  month = aug,\n  date = {2013-08-02},\n" in day.bibtex()
    assert "DA  - 2013/08/02/\r\n" in day.ris()
    year = source(issued="2013")
    assert "date" not in year.bibtex()
    assert "DA  -" not in year.ris()


def test_editors_and_translators_have_their_place() -> None:
    nina, george = Name(family="Ostrava", given="Nina"), Name(literal="George & Co.")
    book = source(editor=(nina,), translator=(george,))
    assert "A3  - Ostrava, Nina\r\nA4  - George & Co.\r\n" in book.ris()
    assert fields_of(book.bibtex())["translator"] == r"{{George \& Co.}}"
    assert "A2  - Ostrava, Nina\r\n" in source(type="chapter", editor=(nina,)).ris()


@pytest.mark.parametrize(
    "name",
    [
        Name(family="Arthur", given="Winfred, Jr."),
        Name(family="Arthur, Jr.", given="Winfred"),
    ],
)
def test_what_follows_a_name_is_a_part_of_its_own(name: Name) -> None:
    """Turned around it was "Winfred, Jr. Arthur"."""
    work = source(author=(name,))

    said = {"family": "Arthur", "given": "Winfred", "suffix": "Jr."}
    assert work.csl()["author"] == [said]
    assert fields_of(work.bibtex())["author"] == "{Arthur, Jr., Winfred}"
    assert "AU  - Arthur, Winfred, Jr.\r\n" in work.ris()
    assert direct(name) == "Winfred Arthur Jr."


@pytest.mark.parametrize("family", ["Smith and Sons", "Others", "von Ek"])
def test_a_name_stays_one_name(family: str) -> None:
    author = fields_of(source(author=(Name(family=family, given="A."),)).bibtex())
    whole = family if family == "von Ek" else "{" + family + "}"
    assert author == {"author": "{" + whole + ", A.}"}


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_an_entry(text: str) -> None:
    name = Name(family=text, given=text)
    made = source(title=text, author=(name,), publisher=text, DOI=text, page=text)
    entry = made.bibtex()
    fields = fields_of(entry)

    assert list(fields) == ["author", "title", "publisher", "pages", "doi"]
    depths = [
        entry[:at].count("{") - entry[:at].count("}") for at in range(len(entry) - 1)
    ]
    assert min(depths[entry.index("{") + 1 :]) == 1  # nothing closes it before its end
    assert entry.count("{") == entry.count("}")


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_a_reference_of_ris(text: str) -> None:
    lines = source(title=text, author=(Name(literal=text),)).ris().split("\r\n")

    assert " ".join(line[:2] for line in lines) == "TY ID AU TI ER "
    assert all(line[2:6] == "  - " for line in lines[:-1])
    assert lines[3] == "TI  - " + " ".join(text.split())


def test_pages_are_a_first_and_a_last() -> None:
    assert (
        csl.pages({"page": "67-78"}) == csl.pages({"page": "67 – 78"}) == ("67", "78")
    )
    assert csl.pages({"page": "Article 102"}) == ("Article 102", "")
    assert csl.pages({}) == ("", "")


def test_a_handbook_gives_all_its_sources() -> None:
    handbook = lh.load()
    ids = list(handbook.sources)

    assert [work["id"] for work in handbook.csl()] == ids
    assert re.findall(r"^@[a-z]+\{(.*),$", handbook.bibtex(), re.MULTILINE) == ids
    assert re.findall(r"^ID  - (.*)\r$", handbook.ris(), re.MULTILINE) == ids
