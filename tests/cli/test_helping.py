"""Help, manual and completion: made from the program, and true."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from leadership_handbook.cli import manual
from leadership_handbook.cli.commands import COMMANDS, command
from leadership_handbook.cli.failing import CODES
from tests.cli.conftest import Run, program

if TYPE_CHECKING:
    from leadership_handbook.cli.helping import Example

ROOT = Path(__file__).parents[2]
CHAPTER = ROOT / "docs/data/command.md"
EXAMPLES = [example for name in COMMANDS for example in command(name).EXAMPLES]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.line)
def test_an_example_runs(
    lh: Run, example: Example, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    if "our-handbook" in example.line and "init" not in example.line:
        lh("init", "our-handbook")
    name, *words = shlex.split(example.line)
    done = lh(*words)

    assert name == "lh"
    assert done.code == 0
    assert done.out or words[0] == "check"


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_examples_and_they_are_in_its_help(lh: Run, name: str) -> None:
    lines = [example.line for example in command(name).EXAMPLES]

    assert lines
    assert all(line.startswith(("lh " + name, "lh --overlay")) for line in lines)
    assert all(line in lh(name, "--help").out for line in lines)


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_may_stand_before_a_command(lh: Run, name: str) -> None:
    assert lh("help", *name.split()) == lh(*name.split(), "--help")


def test_the_chapter_is_what_the_program_says() -> None:
    text = CHAPTER.read_text("utf-8")

    # If this fails: python -m leadership_handbook.cli.manual docs/data/command.md
    assert manual.fill(text) == text


def test_the_chapter_tells_every_command_and_code() -> None:
    text = CHAPTER.read_text("utf-8")

    assert [name for name in COMMANDS if f"### `lh {name}`" not in text] == []
    assert [str(code) for code in CODES if f"| {code} |" not in text] == []


def test_the_manual_page_tells_every_command_and_reads_as_one() -> None:
    page = manual.man()
    if man := shutil.which("man"):
        shown = subprocess.run(
            [man, "--warnings", "-l", "-"],
            input=page,
            env=os.environ | {"MANWIDTH": "200", "MAN_KEEP_FORMATTING": ""},
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        assert shown.stderr == ""
        assert [e.line for e in EXAMPLES if e.line not in shown.stdout] == []
    assert [name for name in COMMANDS if f".SS lh {name}" not in page] == []


COMPLETED = {
    "lh sh": {"show"},
    "lh list dis": {"distinction"},
    "lh list --the": {"--theme"},
    "lh list distinction --theme mea": {"means"},
    "lh list term --format js": {"json", "jsonl"},
    "lh show people-vs-": {"people-vs-staff"},
    "lh show term/followe": {"term/follower", "term/followership"},
    "lh compare theme mea": {"means"},
    "lh compare who": {"who-says-what"},
    "lh claims --author Mint": {"Mintzberg"},
    "lh claims --stance a": {"asserts"},
    "lh search --kind sit": {"situation"},
    "lh new ter": {"term"},
    "lh nothing-such ": set(),
    "lh search vision --limit ": set(),
    "lh --ver": {"--version"},
}


@pytest.mark.parametrize("line", COMPLETED)
def test_a_line_is_completed(lh: Run, line: str) -> None:
    done = lh("completion", "words", "--", *line.split(" "))

    assert done.code == 0
    assert COMPLETED[line] <= set(done.out.splitlines())
    begun = line.rpartition(" ")[2]
    assert all(word.startswith(begun) for word in done.out.splitlines())


def test_ids_of_an_overlay_are_completed(lh: Run, ours: Path) -> None:
    line = ("lh", "--overlay", str(ours), "show", "hudd")

    assert lh("completion", "words", "--", *line).out == "huddle\n"


SHELLS = {
    "bash": """source <(lh completion bash)
COMP_WORDS=(lh show people-vs-) COMP_CWORD=2; _lh; echo "${COMPREPLY[@]}"
""",
    "zsh": """compdef() { :; }; compadd() { print -r -- ${(P)2} }
eval "$(lh completion zsh)"; words=(lh show people-vs-) CURRENT=3; _lh
""",
    "fish": "lh completion fish | source; complete -C 'lh show people-vs-'\n",
}


@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_completes(shell: str, tmp_path: Path) -> None:
    found = shutil.which(shell)
    if not found:
        pytest.skip(f"no {shell}")
    lh = tmp_path / "lh"
    lh.write_text(f'#!/bin/sh\nexec {sys.executable} -m leadership_handbook "$@"\n')
    lh.chmod(0o755)
    done = subprocess.run(
        [found, "-c", SHELLS[shell]],
        env=os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout.split()[:1] == ["people-vs-staff"], done.stderr


def test_every_way_to_start_it_is_the_same() -> None:
    scripts = (ROOT / "pyproject.toml").read_text("utf-8")

    assert program("--version").out.startswith("lh ")
    for name in ("lh", "leadership-handbook"):
        assert f'\n{name} = "leadership_handbook.cli:main"\n' in scripts


def test_help_may_be_asked_for_as_a_command() -> None:
    shown = [program("help", "show"), program("show", "--help")]

    assert shown[0] == shown[1]
    assert "[KIND/]ID" in shown[0].out
    assert program("help").out == program("--help").out
