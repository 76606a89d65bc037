"""What programs show by their end, seen from inside: pipes, Ctrl+C, what is missing."""

from __future__ import annotations

import json
import os
import runpy
import sys
from io import StringIO
from typing import TYPE_CHECKING, NoReturn

import pytest

from leadership_handbook import cli, taking
from leadership_handbook.cli import answering, layout, manual
from leadership_handbook.cli.failing import touching
from tests.cli.conftest import Run, program

if TYPE_CHECKING:
    from pathlib import Path


def raising(error: BaseException) -> object:
    def run(*_arguments: object, **_named: object) -> NoReturn:
        raise error

    return run


def test_a_pipe_that_breaks_is_quiet(lh: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "_run", raising(BrokenPipeError()))

    assert lh("list") == (0, "", "")


def test_a_disk_that_is_full_is_told(lh: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "_run", raising(OSError(28, "No space left on device")))

    told = "lh: cannot write the answer: No space left on device\n"
    assert lh("list") == (3, "", told)


def test_another_programs_own_output_is_left_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    own = StringIO()
    monkeypatch.setattr(cli, "_run", raising(BrokenPipeError()))
    monkeypatch.setattr(sys, "stdout", own)

    assert cli.main(["list"]) == 0
    assert not own.closed


def test_ctrl_c_is_handed_on(lh: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[int] = []
    monkeypatch.setattr(cli, "_run", raising(KeyboardInterrupt()))
    monkeypatch.setattr("signal.signal", lambda *_: None)
    monkeypatch.setattr(os, "kill", lambda _process, number: sent.append(number))

    assert lh("list") == (130, "", "lh: stopped\n")
    assert sent == [2]
    monkeypatch.setattr(os, "name", "nt")
    assert lh("list").code == 130
    assert sent == [2]


def test_without_outputs_nothing_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", None)
        patched.setattr(sys, "stderr", None)
        codes = [cli.main(asked) for asked in (["list"], ["export", "ris"], ["x"])]
        answering.write_whole("text")

    assert codes == [0, 0, 2]


def half_way(_arguments: object) -> NoReturn:
    sys.stdout.write("lost")
    raise BrokenPipeError


def test_what_is_to_be_written_yet_goes_nowhere(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with (tmp_path / "out").open("w", encoding="utf-8") as out:
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(cli, "_run", half_way)
        assert cli.main(["list"]) == 0
        out.flush()

    assert (tmp_path / "out").read_bytes() == b""


def test_python_runs_the_package(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["lh", "list", "theme"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("leadership_handbook", run_name="__main__")

    assert ended.value.code == 0
    assert capsys.readouterr().out == program("list", "theme").out


@pytest.mark.parametrize("command", ["cite mintzberg-2009", "export xlsx -o x.xlsx"])
def test_what_has_to_be_installed_is_told(
    lh: Run, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = ImportError("pip install it")
    monkeypatch.setattr(taking, "cite", raising(missing))
    monkeypatch.setattr("leadership_handbook.exports.export", raising(missing))
    done = lh(*command.split())

    assert (done.code, done.out) == (3, "")
    assert "pip install it" in done.err


def test_bytes_are_nothing_for_a_terminal(
    lh: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("leadership_handbook.cli.export.on_terminal", lambda: True)
    done = lh("export", "sqlite")

    assert (done.code, done.out) == (2, "")
    assert "is nothing for a terminal: -o handbook.sqlite" in done.err


@pytest.mark.parametrize("columns", ["20", "300"])
@pytest.mark.parametrize("table", ["all", "chosen people-vs-staff", "theme means"])
def test_a_table_fits_its_terminal(
    lh: Run, monkeypatch: pytest.MonkeyPatch, columns: str, table: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    lines = lh("compare", *table.split(), "--format", "text").out.splitlines()

    words = {word for line in lines for word in line.split()}
    assert max(map(len, lines)) <= max(int(columns), *map(len, words))
    assert max(map(len, lh("list", "term", "--format", "text").out.splitlines())) < 80


def test_fields_of_every_form(lh: Run) -> None:
    asked = ("show", "people-vs-staff", "follower", "--format", "json", "--field")

    assert json.loads(lh(*asked, "title").out) == ["People vs. Staff", "Follower"]
    one = ("show", "people-vs-staff", "--format", "json", "--field")
    assert json.loads(lh(*one, "questions").out)
    assert json.loads(lh(*one, "claims[0]").out)["stance"] == "asserts"
    assert json.loads(lh(*one, "reviewed").out).startswith("20")
    assert json.loads(lh(*one, "order").out) == 1
    rows = lh("show", "people-vs-staff", "follower").out.splitlines()
    assert {row.split("\t")[0] for row in rows} == {
        "distinction/people-vs-staff",
        "term/follower",
    }
    text = lh("show", "means", "follower", "--format", "text")
    assert text.code == 2  # an aspect and a theme


def test_several_records_follow_each_other(lh: Run) -> None:
    out = lh("show", "follower", "people-vs-staff", "--format", "text").out

    assert out.index("Follower\n=====") < out.index("\n\n\nPeople vs. Staff\n")


def test_a_value_that_looks_like_an_option_is_explained(lh: Run) -> None:
    assert "written --sort=-..." in lh("compare", "all", "--sort", "-Evidence").err


def test_completion_of_a_broken_overlay_is_quiet(lh: Run, ours: Path) -> None:
    (ours / "terms/huddle.yaml").write_text("titel: Huddle\n", "utf-8")
    line = ("lh", "--overlay", str(ours), "show", "hudd")

    assert lh("completion", "words", "--", *line) == (0, "", "")
    assert lh("completion", "words", "--", "lh", "check", "x") == (0, "", "")
    after = ("lh", "show", "--field", "x", "follow")
    assert "follower" in lh("completion", "words", "--", *after).out


def test_the_chapter_is_written_by_the_module(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "command.md"
    page.write_text(f"# lh\n\n{manual.BEGIN}{manual.END}", "utf-8")
    monkeypatch.setattr(sys, "argv", ["manual", str(page)])
    monkeypatch.delitem(sys.modules, "leadership_handbook.cli.manual")
    runpy.run_module("leadership_handbook.cli.manual", run_name="__main__")

    assert "### `lh show`" in page.read_text("utf-8")


def test_a_pipe_that_breaks_is_no_file_that_cannot_be_written() -> None:
    with pytest.raises(BrokenPipeError), touching("a file"):
        raise BrokenPipeError


def test_a_chapter_without_its_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="lacks its marks"):
        manual.fill("no marks")


def test_a_folder_below_a_file_is_refused(lh: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file", "utf-8")

    assert "is no folder" in lh("init", str(tmp_path / "file/ours")).err


def test_an_error_of_the_system_is_told_by_name(
    lh: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = PermissionError(13, "Permission denied")
    monkeypatch.setattr("leadership_handbook.cli.init.mkdtemp", raising(error))

    done = lh("init", str(tmp_path / "ours"))
    assert done == (3, "", f"lh: {tmp_path / 'ours'}: Permission denied\n")


def test_what_could_harm_a_terminal_is_spelled_out() -> None:
    assert layout.printable("a\x1b[31m\u202eb") == "a\\x1b[31m\\u202eb"
