"""What a class asks beyond its fields: names, years, claims, minutes, what is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leadership_handbook.reading import read
from tests.reading.good import GOOD, write

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = "type: book\nkind: theory\nverified: No.\n"

NO_NAME = (
    "missing-field 4:10: a name needs 'family' or 'literal' (at author[0])"
    " - write 'family: …' for a person, 'literal: …' for an organization"
)
BOTH = (
    "a name is 'literal', whole, or 'family' and 'given', not both"
    " (at author[0].literal) - keep 'literal' for an organization,"
    " the others for a person"
)
MORE = "is more than one name (at author[0].family) - write an item for each:"
EACH = "family and given names have a key each (at author[0].family)"
BESIDE = "is more than a name (at author[0].family) - write"
BAD_NAMES = {
    "{literal: Norvik Institute, given: x}": f"wrong-form 4:20: {BOTH}",
    "{given: x, family: y, literal: Norvik Institute}": f"wrong-form 4:41: {BOTH}",
    "{given: Nina}": NO_NAME,
    '{family: "Bennis, Warren"}': (
        f"wrong-form 4:19: {EACH} - write 'family: Bennis' and 'given: Warren'"
    ),
    '{family: "Ek, Nina, Prof."}': (
        f"wrong-form 4:19: {EACH} - write 'family: Ek' and 'given: Nina, Prof.'"
    ),
    "{family: Bennis and Nanus}": (
        f"wrong-form 4:19: 'Bennis and Nanus' {MORE} '{{family: Bennis}}'"
        " and '{family: Nanus}'"
    ),
    "{family: Ek; and Toll, given: A. & B.}": (
        f"wrong-form 4:19: 'Ek; and Toll' {MORE} '{{family: Ek, given: A.}}'"
        " and '{family: Toll, given: B.}'"
    ),
    "{family: Ek & Toll, given: A.}": (
        f"wrong-form 4:19: 'Ek & Toll' {MORE} '{{family: Ek, given: A.}}'"
        " and '{family: Toll}'"
    ),
    "{literal: Ek et al}": "wrong-form 4:20: 'et al' is no name (at author[0].literal)",
    "{family: Ek et al.}": "wrong-form 4:19: 'et al' is no name (at author[0].family)",
    "{family: Ek u. a.}": "wrong-form 4:19: 'u. a.' is no name (at author[0].family)",
    "{family: Ek u.a.}": "wrong-form 4:19: 'u.a.' is no name (at author[0].family)",
    "{family: Prof. Ek}": f"wrong-form 4:19: 'Prof. Ek' {BESIDE} 'family: Ek'",
    "{family: Ek1}": f"wrong-form 4:19: 'Ek1' {BESIDE} 'family: Ek'",
    "{family: Ek (ed.)}": (
        f"wrong-form 4:19: 'Ek (ed.)' {BESIDE} 'family: Ek';"
        " who edits a work stands below 'editor:'"
    ),
    "{given: A., family: Ek and others}": (
        "wrong-form 4:30: 'and others' is no name (at author[0].family)"
    ),
}
"""Names, and what is told of each."""

OTHERS = {
    "{name: Nina}": "write 'family: …' and 'given: …', or 'literal: …'",
    '{name: "Ek, Nina"}': "write '- family: Ek' and, below it, 'given: Nina';",
    "{family: Berg, non-dropping-particle: van}": "write it before the name",
}
"""Names with keys that no name has, and the hint of each."""

SOUND_NAMES = [
    "{family: van der Berg, given: Nina}",
    "{family: Kets de Vries}",
    "{literal: Ministry of Trade and Industry}",
    "{literal: 'Ek, Toll & Sons'}",
    '{family: King, given: "Martin Luther, Jr."}',
    "{family: 'King, Jr.'}",
    "{family: 'King, Sr'}",
    "{family: 'King, III'}",
]


def told(folder: Path, fields: str) -> list[str]:
    """Return the problems of a source with some more fields, each after its kind."""
    found = read(write(folder, {"sources/example.yaml": f"{SOURCE}{fields}\n"}))
    return [f"{p.kind} {p}".replace(p.file + ":", "") for p in found.problems]


@pytest.mark.parametrize("name", BAD_NAMES)
def test_a_name_is_whole_or_in_parts(name: str, tmp_path: Path) -> None:
    [problem] = told(tmp_path, f"author: [{name}]")

    hint = " - name everybody who is printed" * ("is no name" in BAD_NAMES[name])
    assert problem == BAD_NAMES[name] + hint


@pytest.mark.parametrize("name", OTHERS)
def test_a_name_has_the_keys_of_names(name: str, tmp_path: Path) -> None:
    [problem] = told(tmp_path, f"author: [{name}]")

    assert problem.partition(" - ")[2].startswith(OTHERS[name])


@pytest.mark.parametrize("name", SOUND_NAMES)
def test_a_sound_name_is_taken(name: str, tmp_path: Path) -> None:
    assert told(tmp_path, f"author: [{name}]") == []


@pytest.mark.parametrize(
    ("names", "told_of_them"),
    [
        (
            "  - family: Bennis & Nanus",
            (
                "this line: '- family: Bennis' with 2 blanks before it;"
                " then '- family: Nanus' with 2 blanks before it"
            ),
        ),
        (
            "- family: Ek & Toll\n  given: A. & B.",
            (
                "the lines 5 to 6: '- family: Ek' with no blank before it, and below it"
                " 'given: A.' with 2 blanks before it; then '- family: Toll' with no"
                " blank before it, and below it 'given: B.' with 2 blanks before it"
            ),
        ),
    ],
)
def test_names_in_one_are_told_as_lines_to_write(
    names: str, told_of_them: str, tmp_path: Path
) -> None:
    [problem] = told(tmp_path, f"author:\n{names}")

    assert problem.partition(" - ")[2] == f"write in place of {told_of_them}"


def test_of_two_names_in_wrong_form_each_is_told_once(tmp_path: Path) -> None:
    found = told(tmp_path, "author: [{family: 'A; B', given: C & D}, {given: E}]")

    assert [one.partition(" (")[0] for one in found] == [
        "wrong-form 4:19: 'A; B' is more than one name",
        "missing-field 4:42: a name needs 'family' or 'literal'",
    ]


PART = "is the number of a part of a journal; 1990 is a year"


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        (
            "volume: 1990",
            f"wrong-form 4:9: 'volume' {PART} (at volume) - write 'issued: 1990'",
        ),
        (
            "issue: 1990",
            f"wrong-form 4:8: 'issue' {PART} (at issue) - write 'issued: 1990'",
        ),
        (
            "issue: 1990\nissued: 1990-05",
            f"wrong-form 4:8: 'issue' {PART} (at issue) - delete this line",
        ),
    ],
)
def test_a_year_is_no_number_of_a_part(
    fields: str, problem: str, tmp_path: Path
) -> None:
    assert told(tmp_path, fields) == [problem]


@pytest.mark.parametrize(
    "fields",
    [
        "issued: 1990\nissue: 1991",
        "volume: 1490",
        "volume: 2190",
        "issue: 199",
        "volume: 19905",
    ],
)
def test_other_numbers_are_numbers_of_parts(fields: str, tmp_path: Path) -> None:
    assert told(tmp_path, fields) == []


def test_a_volume_may_be_counted_by_its_year(tmp_path: Path) -> None:
    assert told(tmp_path, "issued: 1990\nvolume: 1990") == []


def test_a_volume_by_its_year_hides_no_year_for_an_issue(tmp_path: Path) -> None:
    found = told(tmp_path, "volume: 1990\nissue: 1990")

    assert [one.partition(" is ")[0] for one in found] == [
        "wrong-form 4:9: 'volume'",
        "wrong-form 5:8: 'issue'",
    ]


def test_a_first_publication_is_no_later_one(tmp_path: Path) -> None:
    [problem] = told(tmp_path, "issued: 1989\noriginal-date: 1999-01")

    message, _, hint = problem.partition(" (at original_date) - ")
    assert message == (
        "impossible-date 5:16: the first publication, 1999-01, is later than 'issued',"
        " 1989"
    )
    assert hint == "swap the two, or leave 'original-date' out"


@pytest.mark.parametrize(
    "fields",
    [
        "original-date: 1989\nissued: 1999",
        "original-date: 1989-12\nissued: 1989-01",
        "original-date: 1989-12\nissued: 1989",
        "original-date: 1989\nissued: 1989-12",
        "original-date: 1989",
    ],
)
def test_a_first_publication_may_be_of_the_same_year(
    fields: str, tmp_path: Path
) -> None:
    assert told(tmp_path, fields) == []


CLAIM = (
    "{id: a, stance: asserts, side: both, force: stated, basis: premise,"
    " text: It is so., citation: {}}"
)


def test_a_claim_has_an_id_of_its_own(tmp_path: Path) -> None:
    claims = f"claims:\n  - {CLAIM}\n  - {CLAIM}\n  - {CLAIM}"

    problem = "the claim id 'a' is in line 5 already (at claims[{}].id)"
    assert told(tmp_path, claims) == [
        f"duplicate-claim {line}:10: {problem.format(line - 5)} - give it another id"
        for line in (6, 7)
    ]


@pytest.mark.parametrize("minutes", [59, 61])
def test_the_steps_of_a_session_take_its_minutes(minutes: int, tmp_path: Path) -> None:
    assert session(tmp_path, "minutes: 60\n", f"minutes: {minutes}\n") == [
        (
            f"wrong-sum 2:10: the steps take 60 minutes together, not {minutes}"
            " (at minutes) - write 60, or change the minutes of a step"
        )
    ]


def test_a_record_that_kind_and_id_name_has_to_be_there(tmp_path: Path) -> None:
    [problem] = session(tmp_path, "id: people-vs-staff", "id: nobody")

    assert problem.startswith(
        "unknown-id 11:9: unknown distinction 'nobody' (at uses[0].id)"
    )


def session(folder: Path, old: str, new: str) -> list[str]:
    """Return the problems of a session that is changed at one place."""
    (file,) = (GOOD / "sessions").glob("*.yaml")
    text = file.read_text().replace(old, new, 1)
    found = read(GOOD, write(folder, {f"sessions/{file.name}": text}))
    return [f"{p.kind} {p}".replace(p.file + ":", "") for p in found.problems]
