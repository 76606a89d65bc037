"""Files that mean harm: nothing runs, vanishes or ends the interpreter."""

from __future__ import annotations

import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading import read
from leadership_handbook.text import to_html, to_plain
from tests.reading.good import GOOD

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[click](javascript:alert(1))",
    "[click](JaVaScRiPt:alert(1))",
    "[click](data:text/html;base64,PHNjcmlwdD4=)",
    "<javascript:alert(1)>",
    "![picture](https://example.org/pixel.gif)",
    "```{include} /etc/passwd\n```",
    "```{eval-rst}\n.. include:: /etc/passwd\n```",
    "```{raw} html\n<script>alert(1)</script>\n```",
    ":::{include} /etc/passwd\n:::",
    ".. include:: /etc/passwd",
    ".. raw:: html\n   :file: /etc/passwd",
    "{download}`/etc/passwd`",
    ":download:`/etc/passwd`",
    "{{ config.secret }}",
    "a |release| of it",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "{% raw %} [x][y] {{ 7*7 }}",
    "<!-- hidden words -->",
    "<style>body{display:none}</style>",
    ">" * 40 + " buried words",
    "- " * 40 + "buried words",
    "words\u202ereversed",
    "words\x1b[2Jescaped",
]


def theme(text: str) -> str:
    lines = "".join(f"  {line}\n" for line in text.split("\n"))
    return f"title: Hostile\norder: 9\ntext: |\n  A first line.\n\n{lines}"


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_a_located_problem(text: str, tmp_path: Path) -> None:
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "hostile.yaml").write_text(theme(text))

    reading = read(GOOD, tmp_path)

    assert reading.problems
    assert all(problem.line >= 6 for problem in reading.problems)
    assert "hostile" not in reading.records["theme"]
    assert "attention" in reading.records["theme"]


def test_every_hostile_text_of_one_record_is_told_at_its_own_line(
    tmp_path: Path,
) -> None:
    items = [text for text in HOSTILE if text.isprintable()]
    lines = "".join(f"  - {text!r}\n".replace("\\'", "''") for text in items)
    sound = (GOOD / "distinctions" / "why-vs-how.yaml").read_text()
    sound = sound.replace("aliases", "#").replace("Why vs. How", "Hostile vs. Mild")
    (tmp_path / "distinctions").mkdir()
    file = tmp_path / "distinctions" / "hostile-vs-harmless.yaml"
    file.write_text(f"questions:\n{lines}{sound}")

    reading = read(GOOD, tmp_path)

    told = sorted({problem.line for problem in reading.problems})
    assert told == list(range(2, 2 + len(items)))


@pytest.mark.parametrize("text", HOSTILE)
def test_even_unchecked_it_does_nothing_and_its_words_are_shown(text: str) -> None:
    made = to_html(text, inline=False, link=lambda _kind, _id: None)
    tags = set(re.findall(r"<(/?[^>]*)>", made))

    assert tags <= {"p", "/p", "pre", "/pre", "code", "/code", "ul", "/ul", "li", "/li",
                    "blockquote", "/blockquote"}  # fmt: skip
    if "buried" not in text and "](" not in text and "javascript" not in text:
        words = re.findall(r"\w+", text)
        assert [word for word in words if word not in unescape(made)] == []
        assert [word for word in words if word not in to_plain(text)] == []


NESTED = [
    ("[" * 60_000, "too-deep"),
    ("a: " + "[" * 30_000 + "]" * 30_000, "too-deep"),
    ("title: A\ndefinition: " + "[{a: " * 10_000, "too-deep"),
    ("{a: " * 15_000, "too-deep"),
    ("- " * 30_000 + "a", "too-deep"),
    ("".join(" " * depth + "a:\n" for depth in range(300)), "too-deep"),
    ("[ !!seq " * 6_000, "too-deep"),
    ("{" * 60_000, "wrong-type too-deep"),
    ("? " * 30_000 + "a", "wrong-type"),
    ("? - " * 15_000, "wrong-type"),
    ("a: 1\na: " + "[" * 60_000, "duplicate-key"),
]
"""What is nested, and the kind of problem told first: either of two, if libyaml may
give up before it comes to a mistake."""

BOMB = "a: &a [x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n"
    for old, new in zip("abcdefghi", "bcdefghij", strict=True)
)

READ_ALL = """
import sys
from pathlib import Path
from leadership_handbook.reading import read
for problem in read(Path(sys.argv[1])).problems:
    print(Path(problem.file).stem, problem.kind)
"""


def test_no_nesting_ends_the_interpreter(tmp_path: Path) -> None:
    (tmp_path / "terms").mkdir()
    for number, (text, _) in enumerate(NESTED):
        (tmp_path / "terms" / f"n{number}.yaml").write_text(text)
    done = subprocess.run(
        [sys.executable, "-c", READ_ALL, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    told = {*done.stdout.splitlines()}
    for number, (_, kinds) in enumerate(NESTED):
        assert told & {f"n{number} {kind}" for kind in kinds.split()}


def test_aliases_that_multiply_are_told_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "terms").mkdir()
    (tmp_path / "terms" / "bomb.yaml").write_text(BOMB)

    kinds = [problem.kind for problem in read(tmp_path).problems]

    assert kinds.count(ProblemKind.ALIAS) == 81
    assert kinds.count(ProblemKind.ANCHOR) == 10


@pytest.mark.parametrize("unit", ["_", "*_", "**a", "- ", " ", ": ", "a_", '"', "“"])
@pytest.mark.parametrize("end", ["", ":", " x", "*: x"])
def test_a_very_long_line_is_told_as_a_short_one_is(
    unit: str, end: str, tmp_path: Path
) -> None:
    """A pattern that tries all ways to divide a line takes hours for a long one."""
    (tmp_path / "terms").mkdir()
    line = unit * 30_000 + end
    (tmp_path / "terms" / "long.yaml").write_text(f"title: Long\n{line}\nx: y\n")

    assert read(GOOD, tmp_path).problems


@pytest.mark.parametrize("line", ["", "  a", "  - a"])
def test_a_text_of_very_many_lines_is_told_as_a_short_one_is(
    line: str, tmp_path: Path
) -> None:
    """To look from each line at all those above it takes hours."""
    (tmp_path / "terms").mkdir()
    lines = f"{line}\n" * 80_000
    text = f"title: Long\ndefinition: |\n  a\n{lines}x: y: z\n"
    (tmp_path / "terms" / "long.yaml").write_text(text)

    (problem,) = read(GOOD, tmp_path).problems
    assert problem.line == 80_004


PIECES = (
    "title: definition: citations: aliases: source: - [ ] { } , ' \" | > ? & * ! << ---"
    " ... # a é kotter-1990 1 \\ % @ ` : ~ \t \n \n\n \0 \x85 \u2028 !!str &a *a"
)
YAML = st.lists(
    st.sampled_from(PIECES.split(" "))
    | st.sampled_from(["\n  ", "\n    ", " ", "\ntitle: A\ndefinition: B\n"]),
    max_size=30,
).map(lambda parts: "".join(parts).encode())


@given(data=YAML | st.binary(max_size=60))
@example(data=b"[\n")
def test_any_bytes_are_a_record_or_located_problems(
    data: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp() / "any"
    (folder / "terms").mkdir(parents=True, exist_ok=True)
    (folder / "terms" / "any.yaml").write_bytes(data)

    reading = read(GOOD, folder)

    assert bool(reading.problems) != ("any" in reading.records["term"])
    for problem in reading.problems:
        assert Path(problem.file).name == "any.yaml"
        assert 1 <= problem.line <= max(len(data.splitlines()), 1)
        assert str(problem).count("\n") == 0
