"""Each form of a text has one judge: it takes what is right, and says what to write."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

import pytest

from leadership_handbook.model.forms import FORMS
from leadership_handbook.model.notes import FormName
from leadership_handbook.model.references.csl import doi_address
from leadership_handbook.reading import read
from leadership_handbook.reading.forms import JUDGES
from tests.reading.good import write

if TYPE_CHECKING:
    from pathlib import Path

SOUND = {
    "DOI": [
        "10.5555/12",
        "10.1016/S1048-9843(03)00031-6",
        "10.1061/(ASCE)1532-6748(2008)8:2(61)",
        "10.5555/(sici)1099(199823)37:3/4<197::aid-x2>3.0.co;2-#",
        "10.5555/a%b",
        "10.5555/a?b",
        "10.1000.10/123",
    ],
    "ISBN": ["9780029184653", "978-0-02-918465-3", "0674518586", "0-674-51858-6"],
    "ISSN": ["1573-0891", "2333-6048", "0378-5955"],
    "URL": [
        "https://example.org",
        "http://example.org:8080/a?b=c&d=(e)#f",
        "https://de.wikipedia.org/wiki/Führung",
        "https://münchen.example/ä",
    ],
    "page": [
        "67-78",
        "67",
        "e102",
        "e1-e12",
        "S12-S34",
        "iv-xii",
        "67-78, 81",
        "Article 1072800",
        "1072800",
    ],
    "volume": ["12", "12A", "3-4", "Suppl. 1", "Spring", "IV"],
    "issue": ["4", "3-4", "Special"],
    "edition": ["3", "Revised", "Second revised"],
    "issued": ["1990", "1990-05", "1990-05/1990-06", "1990/1990-06"],
}
BAD = {
    ("DOI", "https://doi.org/10.5555/12"): "write '10.5555/12'",
    ("DOI", "http://dx.doi.org/10.5555/12"): "write '10.5555/12'",
    ("DOI", "dx.doi.org/10.5555/12"): "write '10.5555/12'",
    ("DOI", "doi:10.5555/12"): "write '10.5555/12'",
    ("DOI", "DOI 10.5555/12."): "write '10.5555/12'",
    ("DOI", "https://doi.org/10.5555%2F12%3C3"): "write '10.5555/12<3'",
    ("DOI", "https://a.example/doi/full/10.5555/12?x=y"): "write '10.5555/12'",
    ("DOI", "not a doi"): "write one such as",
    ("DOI", "10.5555"): "write one such as",
    ("DOI", "10.5555/a b"): "write it without the blanks",
    ("DOI", '10.5555/a"b'): "write",
    ("ISBN", "ISBN 978-0-02-918465-3"): "write '978-0-02-918465-3'",
    ("ISBN", "9780029184654"): "compare each digit",
    ("ISBN", "978002918465"): "write one ISBN",
    ("ISBN", "1234567890123"): "compare each digit",
    ("ISBN", "978–0–02–918465–3"): "write '9780029184653'",
    ("ISSN", "15730891"): "write '1573-0891'",
    ("ISSN", "1573-0892"): "compare each digit",
    ("ISSN", "1573-089"): "write one such as",
    ("URL", "javascript:alert(1)"): "write the address",
    ("URL", "data:text/html,hello"): "write the address",
    ("URL", "file:///etc/hosts"): "write the address",
    ("URL", "www.example.org/page"): "write 'https://www.example.org/page'",
    ("URL", "//example.org/page"): "write 'https://example.org/page'",
    ("URL", "../../other.html"): "write the address",
    ("URL", "mailto:a@example.org"): "write the address",
    ("URL", "https://good.example@evil.example/"): "write the address",
    ("URL", "https://"): "write the address",
    ("URL", "https:///page"): "write the address",
    ("URL", "https://example.org/a b"): "write 'https://example.org/a%20b'",
    ("URL", 'https://example.org/"a'): "write",
    ("URL", "https://example.org,"): "write 'https://example.org'",
    ("URL", "https://a.example https://b.example"): "write one address",
    ("URL", "a."): "write the address",
    ("page", "pp. 67-78"): "write '67-78'",
    ("page", "67–78"): "write '67-78'",
    ("page", "67--78"): "write '67-78'",
    ("page", "67 - 78"): "write '67-78'",
    ("page", "67-8"): "write '67-68'",
    ("page", "1146-52"): "write '1146-1152'",
    ("page", "78-67"): "write the first page first",
    ("page", "67ff."): "write both",
    ("page", "some"): "wanted: pages",
    ("volume", "vol. 12"): "write '12'",
    ("volume", "12(3)"): "write 'volume: 12' and 'issue: 3'",
    ("issue", "no. 3"): "write '3'",
    ("issue", "#3"): "write '3'",
    ("edition", "2nd ed."): "write '2'",
    ("edition", "Revised edition"): "write 'Revised'",
    ("edition", "second"): "write '2'",
    ("issued", "23.11.2026"): "write 2026-11-23",
    ("issued", "11/23/2026"): "write 2026-11-23",
    ("issued", "11/12/2026"): "",
    ("issued", "May 1990"): "write 1990-05",
    ("issued", "c. 1989"): "",
    ("issued", "1990-1992"): "write 1990/1992",
    ("issued", "n.d."): "leave the key out",
    ("issued", "1992/1990"): "write the earlier date first",
    ("issued", "2020-13-11"): "write 2020-11-13",
    ("issued", "0000-10"): "write the year in four digits",
    ("issued", "about 800"): "write the year in four digits",
    ("issued", ""): "write a text after 'issued:', or delete this line",
    ("issued", "1990-06/1990-05"): "write the earlier date first",
}
"""Key and value -> how the hint begins."""


def source(folder: Path, line: str) -> list[tuple[str, str]]:
    text = f"type: book\nkind: theory\nverified: No.\n{line}\n"
    found = read(write(folder, {"sources/example.yaml": text}))
    return [(problem.message, problem.hint) for problem in found.problems]


def quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


@pytest.mark.parametrize(
    ("key", "value"),
    [(key, value) for key, values in SOUND.items() for value in values],
)
def test_what_has_its_form_is_taken_as_it_is(
    key: str, value: str, tmp_path: Path
) -> None:
    assert source(tmp_path, f"{key}: {quoted(value)}") == []


@pytest.mark.parametrize(("key", "value"), BAD)
def test_what_people_paste_is_told_once_with_what_to_write(
    key: str, value: str, tmp_path: Path
) -> None:
    [(_, hint)] = source(tmp_path, f"{key}: {quoted(value)}")

    assert hint.startswith(BAD[key, value])


@pytest.mark.parametrize(
    ("key", "value", "hint"),
    [(*written, hint) for written, hint in BAD.items() if hint.startswith("write ")],
)
def test_a_hint_that_is_followed_makes_a_sound_record(
    key: str, value: str, hint: str, tmp_path: Path
) -> None:
    [(_, told)] = source(tmp_path, f"{key}: {quoted(value)}")
    asked = re.fullmatch(r"write (?:'(.*)'|([0-9/-]+))", told)
    if not asked or "' and '" in told:
        pytest.skip(hint)

    assert source(tmp_path, f"{key}: {quoted(asked[1] or asked[2])}") == []


def test_a_list_for_a_number_is_told_with_the_number_alone(tmp_path: Path) -> None:
    [(message, hint)] = source(tmp_path, "ISBN: [9780029184653]")

    assert message == "expected a text, got a list"
    assert hint == "write 'ISBN: 9780029184653'"


def test_every_form_has_words_a_pattern_and_a_judge() -> None:
    assert set(FORMS) == set(get_args(FormName))
    assert {*JUDGES, "id", "partial date"} == set(FORMS)


@pytest.mark.parametrize(
    ("key", "value"),
    [(key, value) for key, values in SOUND.items() for value in values],
)
def test_the_pattern_of_the_schema_takes_all_that_is_sound(
    key: str, value: str
) -> None:
    forms = {"page": "pages", "volume": "number", "issue": "number"}
    name = forms.get(key, "partial date" if key == "issued" else key.lower())

    assert re.search(f"^(?:{FORMS[name].pattern})$", value)  # type: ignore[index]


@pytest.mark.parametrize(
    ("doi", "address"),
    [
        ("10.5555/12", "10.5555/12"),
        (
            "10.5555/(sici)1099(199823)37:3/4<197::aid-x2>3.0.co;2-#",
            "10.5555/(sici)1099(199823)37:3/4%3C197::aid-x2%3E3.0.co;2-%23",
        ),
        ("10.5555/a%b", "10.5555/a%25b"),
        ("10.5555/a?b", "10.5555/a%3Fb"),
    ],
)
def test_the_address_of_a_doi_leads_to_all_of_it(doi: str, address: str) -> None:
    assert doi_address(doi) == f"https://doi.org/{address}"
