"""``lh export``: every format, whole or not at all, and nothing lost."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

import leadership_handbook as lh_data
from leadership_handbook.exports import FORMATS
from tests.cli.conftest import COMMAND, program

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

FILES = [name for name, form in FORMATS.items() if not (form.folder or form.extra)]


def test_the_formats_are_listed(lh: Run) -> None:
    rows = [line.split("\t")[:2] for line in lh("export").out.splitlines()]

    assert rows == [[name, form.file] for name, form in FORMATS.items()]
    assert lh("export", "--list-formats") == lh("export")


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_written_as_python_writes_it(
    lh: Run, tmp_path: Path, name: str
) -> None:
    if extra := FORMATS[name].extra:
        pytest.importorskip({"xlsx": "openpyxl", "parquet": "pyarrow"}[extra])
    ours = tmp_path / "ours"
    done = lh("export", name, "-o", str(ours))

    theirs = lh_data.export(name, tmp_path / "theirs")
    assert (done.code, done.out, done.err) == (0, f"{ours}\n", "")
    assert contents(ours) == contents(theirs)


def contents(path: Path) -> dict[str, bytes]:
    found = path.rglob("*") if path.is_dir() else [path]
    return {
        file.relative_to(path).as_posix(): file.read_bytes()
        for file in found
        if file.is_file()
    }


@pytest.mark.parametrize("name", ["json", "ris", "sqlite"])
def test_a_file_goes_to_the_standard_output_as_it_is(name: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [*COMMAND, "export", name], capture_output=True, check=True
    ).stdout

    assert done == lh_data.export(name, tmp_path / "file").read_bytes()


def test_what_is_there_is_replaced_only_when_told(lh: Run, tmp_path: Path) -> None:
    file = tmp_path / "handbook.json"
    file.write_text("mine", "utf-8")
    asked = ("export", "json", "-o", str(file))

    refused = lh(*asked)
    assert (refused.code, refused.out) == (3, "")
    assert refused.err == f"lh: {file} is there already; --replace replaces it\n"
    assert file.read_text("utf-8") == "mine"
    assert lh(*asked, "--replace").code == 0
    assert lh_data.load_json(file) == lh_data.load()
    assert [*tmp_path.iterdir()] == [file]


def test_a_folder_takes_a_file_under_its_own_name(lh: Run, tmp_path: Path) -> None:
    assert lh("export", "bibtex", "-o", str(tmp_path)).code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["sources.bib"]


def test_a_folder_with_other_files_is_left_alone(lh: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    done = lh("export", "csv", "-o", str(tmp_path), "--replace")

    assert done.code == 3
    assert "mine.txt" in done.err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_folder_of_files_needs_a_place(lh: Run) -> None:
    done = lh("export", "csv")

    assert (done.code, done.out) == (2, "")
    assert "csv is a folder of files: -o csv" in done.err


@pytest.mark.parametrize("where", ["nowhere/handbook.json", "file/handbook.json"])
def test_a_place_that_is_none(lh: Run, tmp_path: Path, where: str) -> None:
    (tmp_path / "file").write_text("a file", "utf-8")
    done = lh("export", "json", "-o", str(tmp_path / where))

    assert (done.code, done.out) == (3, "")
    assert where in done.err
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_own_records_and_the_own_address_are_exported(lh: Run, ours: Path) -> None:
    asked = ("export", "chunks", "--overlay", str(ours))
    out = lh(*asked, "--site", "https://handbook.example").out

    assert "Ten minutes on our feet" in out
    assert "https://handbook.example/" in out
    assert "readthedocs" not in out


def test_a_closed_pipe_is_quiet_here_too() -> None:
    with subprocess.Popen(
        [*COMMAND, "export", "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.read(10)
        running.stdout.close()
        assert running.stderr.read() == b""

    assert running.returncode == 0
    assert program("export", "jsno").code == 2
