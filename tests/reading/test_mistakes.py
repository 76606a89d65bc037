"""What people who are no programmers do: told in its line, with what to type.

Each file of `mistakes/` has one mistake. Its first line says where it lies and what is
told; it is laid over a few good records.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from leadership_handbook.reading import check, read
from tests.reading.good import GOOD, told_whole

MISTAKES = Path(__file__).parent / "mistakes"
CASES = sorted(MISTAKES.glob("*.yaml"))
NOTHING = "nothing is told"

HIDE = b"term:\n  - alignment\n"
TERM = "title: Huddle\ndefinition: A short talk.\n"
IN_FILES = {
    "24 capital in the name": (
        "terms/Huddle.yaml",
        TERM.encode(),
        "rename it to 'huddle.yaml'",
    ),
    "25 .yml": ("terms/huddle.yml", TERM.encode(), "rename it to 'huddle.yaml'"),
    "26 .yaml.txt": (
        "terms/huddle.yaml.txt",
        TERM.encode(),
        "rename it to 'huddle.yaml'",
    ),
    "27 .txt": ("terms/huddle.txt", TERM.encode(), "rename it to 'huddle.yaml'"),
    "53 Windows-1252": (
        "terms/huddle.yaml",
        TERM.replace("short", "séance").encode("cp1252"),
        "save the file as plain text in UTF-8: in Notepad, 'Save as'",
    ),
    "54 byte-order mark": ("terms/huddle.yaml", b"\xef\xbb\xbf" + TERM.encode(), ""),
    "54b UTF-16": (
        "terms/huddle.yaml",
        TERM.encode("utf-16"),
        "save the file as plain text in UTF-8: in Notepad, 'Save as'",
    ),
    "70 a term among sources": (
        "sources/huddle.yaml",
        TERM.encode(),
        "move it into the folder 'terms'",
    ),
    "71 no folder": (
        "huddle.yaml",
        TERM.encode(),
        "move it into the folder 'terms'",
    ),
    "72 folder in the singular": (
        "term/huddle.yaml",
        TERM.encode(),
        "did you mean 'terms'?",
    ),
    "75 blank in the name": (
        "terms/short talk.yaml",
        TERM.encode(),
        "rename it to 'short-talk.yaml'",
    ),
    "76 copy of a file": (
        "terms/huddle - Copy.yaml",
        TERM.encode(),
        "delete it if it is only a copy of another file; if not, rename it to '",
    ),
    "78 umlaut in the name": (
        "terms/hüddle.yaml",
        TERM.encode(),
        "rename it to 'huddle.yaml'",
    ),
    "81 empty file": ("terms/huddle.yaml", b"", "begin it with 'title: …'"),
    "82 only prose": (
        "terms/huddle.yaml",
        b"A huddle is a short talk.\n",
        "begin it with 'title: …' and, in the next line, 'definition: …'",
    ),
    "83 Word document": (
        "terms/huddle.yaml",
        b"PK\x03\x04\x14\x00",
        "save its text as a plain text file in UTF-8, 'huddle.yaml': in Word",
    ),
    "99 lines of Windows": (
        "terms/huddle.yaml",
        TERM.replace("\n", "\r\n").encode(),
        "",
    ),
    "114 bullets of Word": (
        "terms/huddle.yaml",
        f"{TERM}aliases:\n  \uf0b7 stand-up\n  \uf0b7 scrum\n".encode(),
        "write '- stand-up'; mend the next line alike",
    ),
    "115 line break of Word": (
        "terms/huddle.yaml",
        TERM.replace("short ", "short\v").encode(),
        "type a blank in its place",
    ),
    "116 marks of a mail": (
        "terms/huddle.yaml",
        f"> {TERM.replace('definition', '> definition')}".encode(),
        "write 'title: Huddle'; mend the next line alike",
    ),
    "117 numbers of lines": (
        "terms/huddle.yaml",
        f"1: {TERM.replace('definition', '2: definition')}".encode(),
        "write 'title: Huddle'; mend the next line alike",
    ),
    "118 equals signs in all lines": (
        "terms/huddle.yaml",
        TERM.replace(":", " =").encode(),
        "write 'title: Huddle'",
    ),
    "119 aliases with bars": (
        "terms/huddle.yaml",
        f"{TERM}aliases: stand-up | scrum\n".encode(),
        "write 'aliases:' alone in this line, and below it, each in a line of its own",
    ),
    "105 table of a spreadsheet": (
        "terms/huddle.csv",
        b"title,definition\n",
        "write a file for each of its rows",
    ),
    "106 picture": ("terms/huddle.png", b"\x89PNG", "move it out of this folder"),
    "107 .yml to hide": ("hide.yml", HIDE, "rename it to 'hide.yaml'"),
    "108 capital to hide": ("Hide.yaml", HIDE, "rename it to 'hide.yaml'"),
    "109 .txt to hide": ("hide.yaml.txt", HIDE, "rename it to 'hide.yaml'"),
    "110 what to hide among terms": ("terms/hide.yaml", HIDE, "move it up, beside"),
    "111 a list to hide": ("hide.yaml", b"- alignment\n", "begin it with 'term:'"),
    "112 nothing to hide": ("hide.yaml", b"", "begin it with 'term:' and"),
    "113 all to hide": ("hide.yaml", b"term:\n  - '*'\n", "possible are alignment"),
}
"""Mistake -> the file, what is in it, how the hint begins; empty where none is told."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_mistake_is_told_once_with_what_to_type(case: Path, tmp_path: Path) -> None:
    head = case.read_text().partition("\n")[0].removeprefix("# ")
    target = tmp_path / head.partition(":")[0]
    target.parent.mkdir()
    shutil.copy(case, target)

    expected = [] if head.endswith(NOTHING) else [head]
    assert told_whole(read(GOOD, tmp_path), tmp_path) == expected
    for problem in read(GOOD, tmp_path).problems:
        assert problem.hint
        line = case.read_text().split("\n")[problem.line - 1]
        assert problem.written == line[:10_000]


@pytest.mark.parametrize("name", IN_FILES)
def test_a_mistake_of_a_file_is_told_once(name: str, tmp_path: Path) -> None:
    where, data, hint = IN_FILES[name]
    (tmp_path / where).parent.mkdir(exist_ok=True)
    (tmp_path / where).write_bytes(data)

    problems = read(GOOD, tmp_path).problems

    assert len(problems) == bool(hint)
    assert all(problem.hint.startswith(hint) for problem in problems)


@pytest.mark.parametrize(
    "name", ["huddle.yaml.txt", "huddle - 1.yaml", "Huddle.yml", "hud dle.yaml"]
)
def test_a_badly_named_file_is_the_only_problem_where_it_is_referred_to(
    name: str, tmp_path: Path
) -> None:
    (tmp_path / "terms").mkdir()
    (tmp_path / "terms" / name).write_text(TERM)
    likely = "huddle-1" if "1" in name else "huddle"
    other = f"title: Talk\ndefinition: A talk.\nrelated: [{likely}]\n"
    (tmp_path / "terms" / "talk.yaml").write_text(other)

    assert [Path(problem.file).name for problem in check(tmp_path)] == [name]


@pytest.mark.parametrize(
    ("cited", "what_to_do"),
    [
        ("gone-1999", "write the id of one, or add the file 'sources/gone-1999.yaml'"),
        (
            "Gone, 1999",
            "write the id of a source: the name of its file without '.yaml'",
        ),
    ],
)
def test_a_source_that_was_deleted_is_named_where_it_is_cited(
    cited: str, what_to_do: str, tmp_path: Path
) -> None:
    (tmp_path / "terms").mkdir()
    text = f"{TERM}citations:\n  - source: {cited}\n"
    (tmp_path / "terms" / "huddle.yaml").write_text(text)

    [problem] = read(tmp_path).problems

    assert problem.line == 4
    assert problem.hint == what_to_do


def test_a_mark_in_a_problems_line_stands_below_its_letter(tmp_path: Path) -> None:
    (tmp_path / "terms").mkdir()
    text = "title: Talk\ndefinition: Re\u0301sume\u0301 <b>talk.\n"
    (tmp_path / "terms" / "huddle.yaml").write_text(text)

    [problem] = read(tmp_path).problems
    line, mark = problem.shown().replace("\u0301", "").split("\n")[1:]

    assert line.index("<b>") == mark.index("^")


def test_a_problem_without_a_line_is_shown_in_one(tmp_path: Path) -> None:
    (tmp_path / "terms").mkdir()
    (tmp_path / "terms" / "Huddle.yaml").write_text(TERM)

    [problem] = read(tmp_path).problems

    assert problem.shown() == str(problem)


def test_a_copy_is_told_beside_the_file_it_was_made_of(tmp_path: Path) -> None:
    (tmp_path / "terms").mkdir()
    for name in ("huddle.yaml", "huddle (2).yaml"):
        (tmp_path / "terms" / name).write_text(TERM)

    [problem] = read(tmp_path).problems

    assert problem.message == "this looks like a copy of 'huddle.yaml', by its name"
    assert problem.hint.startswith(
        "delete it if it is one; if it is a record of its own"
    )


def test_a_problem_shows_its_line_with_a_mark_below_the_column(tmp_path: Path) -> None:
    (tmp_path / "terms").mkdir()
    file = tmp_path / "terms" / "huddle.yaml"
    file.write_text("title：漢字\u00a0\ndefinition: " + "word " * 40 + "<b>end\n")

    [problem] = read(tmp_path).problems
    line, mark = problem.shown().split("\n")[1:]
    assert line == "    title：漢字·"
    assert mark == "    " + " " * 5 + "^"

    file.write_text("title: A\ndefinition: " + "word " * 40 + "<b>end\n")
    [problem] = read(tmp_path).problems
    line, mark = problem.shown().split("\n")[1:]
    assert line.index("<b>") == mark.index("^")
    assert len(line) < 90
