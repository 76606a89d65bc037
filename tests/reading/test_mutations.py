"""Whatever is done to a record's file: told at its place, and no neighbor harmed.

`HANDBOOK_MUTATIONS` sets how often something is done, `HANDBOOK_SEED` what; the nox
session `long` does it ten thousand times with a seed of its own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading import check, read
from tests.reading.good import GOOD
from tests.reading.mutations.forms import huge

ROOT = Path(__file__).parents[2]
MUTATIONS = os.environ.get("HANDBOOK_MUTATIONS", "100")
SEED = os.environ.get("HANDBOOK_SEED", "1")

TERM = "title: Example\ndefinition: One of several.\n"


def test_mutated_records_are_told_or_are_what_they_say() -> None:
    """In a process of its own, as some mutations mean to end the interpreter."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.reading.mutations", SEED, MUTATIONS],
        check=False,
        cwd=ROOT,
        capture_output=True,
        text=True,
    )

    assert done.returncode == 0, f"seed {SEED}\n{done.stdout}\n{done.stderr[-1_000:]}"


READ = """
import sys
from pathlib import Path
from leadership_handbook.reading import check, read
print(*[problem.kind for problem in read(Path(sys.argv[1])).problems])
"""

MEASURE = """
import resource, subprocess, sys
print(subprocess.check_output([sys.executable, "-c", *sys.argv[1:]], text=True).strip())
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
"""Peak memory of a program. A process begins with the peak of the one that starts it,
so that one has to be small; pytest is not."""


def test_a_file_of_50_mb_takes_no_memory(tmp_path: Path) -> None:
    pytest.importorskip("resource", reason="Windows does not tell the peak")
    peaks = []
    for name, kind in (("empty", "no-record"), ("huge", "too-large")):
        file = tmp_path / name / "terms" / "example.yaml"
        file.parent.mkdir(parents=True)
        huge(file) if name == "huge" else file.touch()
        program = [sys.executable, "-c", MEASURE, READ, str(tmp_path / name)]
        told, peak = subprocess.check_output(program, text=True).splitlines()
        assert told == kind
        peaks.append(int(peak))

    assert peaks[1] <= 1.2 * peaks[0]


# Faults that runs have found, each by itself


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{TERM}aliases: &a\n", "3:10 anchor"),
        (f"{TERM}aliases:\n  - !important\n", "4:5 tag"),
        (f"{TERM}aliases:\n  -\ta\n  -\t- b\n", "4:4 tab"),
        (f"{TERM}citations:\ntitle: Example\n  - source: b\n", "4:1 duplicate-key"),
    ],
    ids=["anchor alone", "tag alone", "tab after a dash", "pasted line"],
)
def test_one_mistake_is_one_problem(text: str, expected: str, tmp_path: Path) -> None:
    (tmp_path / "terms").mkdir()
    (tmp_path / "terms" / "example.yaml").write_text(text)

    problems = read(tmp_path).problems

    assert [f"{p.line}:{p.column} {p.kind}" for p in problems] == [expected]


@pytest.mark.parametrize("deep", ["[" * 30_000, "- " * 30_000, "{a: " * 9_000])
def test_what_is_nested_deep_after_a_lost_colon_is_told(
    deep: str, tmp_path: Path
) -> None:
    (tmp_path / "terms").mkdir()
    file = tmp_path / "terms" / "example.yaml"
    file.write_text(f"{TERM}aliases {deep}\n")

    (problem,) = read(tmp_path).problems

    assert problem.line == 3


@pytest.mark.parametrize(
    ("record", "old", "new", "expected"),
    [
        ("sessions/an-hour", "minutes: 60\ng", "minutes: !\ng", "2:10 tag"),
        ("sessions/an-hour", "minutes: 60\ng", "minutes: 6\x010\ng", "2:11 forbidden"),
        ("paths/new-lead", "distinction", "distinct\ufffeon", "5:19 forbidden"),
        ("paths/new-lead", "kind: d", "kind: !d", "5:11 tag"),
    ],
    ids=["no sum of a tag", "no sum of half a number", "no kind", "a kind with a tag"],
)
def test_what_follows_from_a_told_mistake_is_not_told(
    record: str, old: str, new: str, expected: str, tmp_path: Path
) -> None:
    shutil.copytree(GOOD, tmp_path, dirs_exist_ok=True)
    file = tmp_path / f"{record}.yaml"
    file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")

    (problem,) = read(tmp_path).problems

    assert f"{problem.line}:{problem.column} {problem.kind}".startswith(expected)


@pytest.mark.parametrize("sign", [r"\x03", r"\u200b", r"\u2028"])
def test_what_to_write_has_no_sign_that_nobody_sees(sign: str, tmp_path: Path) -> None:
    (tmp_path / "terms").mkdir()
    text = f'"See [some{sign}body](#term-example."'
    (tmp_path / "terms" / "example.yaml").write_text(f"{TERM[:15]}definition: {text}\n")

    found = read(tmp_path).problems

    assert found
    assert all(str(problem).isprintable() for problem in found)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("aliases: [a, , b]", "an item is missing"),
        ("aliases: [a,", "'[' is not closed"),
        ("aliases: a]\n...\nrelated: [b]", "a line '...', which ends the file"),
        (r'aliases: ["\x1"]', "a backslash in double quotes"),
    ],
)
def test_a_syntax_error_is_told_in_plain_words(
    line: str, said: str, tmp_path: Path
) -> None:
    (tmp_path / "terms").mkdir()
    (tmp_path / "terms" / "example.yaml").write_text(TERM + line)

    (problem,) = read(tmp_path).problems

    assert problem.kind == ProblemKind.SYNTAX
    assert said in problem.message


@pytest.mark.parametrize("name", ["x" * 5_000, "a\0b/terms/c.yaml"])
def test_a_name_that_no_file_can_have_is_told(name: str) -> None:
    (problem,) = check(name)

    assert problem.message == "there is no such file or folder"
    assert str(problem).isprintable()


@pytest.mark.skipif(os.geteuid() == 0, reason="root enters every folder")
def test_a_folder_that_may_be_listed_but_not_entered_is_told(tmp_path: Path) -> None:
    terms = tmp_path / "terms"
    terms.mkdir()
    (terms / "example.yaml").write_text(TERM)
    terms.chmod(0o444)

    problems = [*read(tmp_path).problems, *check(terms / "example.yaml")]

    terms.chmod(0o755)
    assert [problem.message for problem in problems] == [
        "this file cannot be read: Permission denied"
    ] * 2


def test_a_very_long_key_is_told_in_a_short_line(tmp_path: Path) -> None:
    (tmp_path / "terms").mkdir()
    (tmp_path / "terms" / "example.yaml").write_text(f"? {'k' * 2_000}\n: a\n{TERM}")

    (problem,) = read(tmp_path).problems

    assert problem.kind == ProblemKind.UNKNOWN_KEY
    assert len(problem.path) < 100
