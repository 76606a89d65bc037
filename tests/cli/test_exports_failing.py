"""Whatever goes wrong under an export is told, and nothing is half done.

All formats are written by `exports/writing.py`, as a file or as a folder; so a file and
a folder that need nothing, and one of each that needs an extra, stand for all.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import leadership_handbook as lh_data
from leadership_handbook.exports import FORMATS
from tests.cli.conftest import COMMAND
from tests.exports.made import NEEDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.cli.conftest import Run

FORMS = ("json", "xlsx", "csv", "parquet")


@pytest.fixture(params=FORMS)
def name(request: pytest.FixtureRequest) -> str:
    """The name of a format that stands for those of its form."""
    found: str = request.param
    if extra := FORMATS[found].extra:
        pytest.importorskip(NEEDS[extra])
    return found


def test_a_full_disk(lh: Run, small_disk: Path, name: str) -> None:
    done = lh("export", name, "-o", str(small_disk / "taken"))

    assert (done.code, done.out) == (3, "")
    assert done.err == f"lh: {small_disk / 'taken'}: No space left on device\n"
    assert [*small_disk.iterdir()] == []


def test_a_place_one_may_not_write_to(lh: Run, tmp_path: Path, name: str) -> None:
    file = tmp_path / "file"
    file.write_text("mine", "utf-8")
    done = lh("export", name, "-o", str(file / "taken"))

    assert (done.code, done.out) == (3, "")
    assert done.err == f"lh: {file / 'taken'}: Not a directory\n"
    assert file.read_text("utf-8") == "mine"


def test_what_is_there_stays(lh: Run, tmp_path: Path, name: str) -> None:
    there = tmp_path / "there"
    if FORMATS[name].folder:
        there.mkdir()
        there /= "notes.txt"
    there.write_text("mine", "utf-8")
    done = lh("export", name, "-o", str(tmp_path / "there"))
    replaced = lh("export", name, "--replace", "-o", str(tmp_path / "there"))

    assert (done.code, done.out) == (3, "")
    assert "--replace replaces it" in done.err
    if FORMATS[name].folder:  # what no export wrote, no export takes away
        assert replaced.code == 3
        assert there.read_text("utf-8") == "mine"
    else:
        assert replaced.code == 0


def test_who_stops_it_finds_what_was_there_before(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At the last moment, when all is written and nothing is in its place."""
    before = lh_data.export(name, tmp_path / "taken")
    files = sorted(tmp_path.rglob("*"))

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", stopped)
    monkeypatch.setattr(Path, "rename", stopped)
    for place in (before, tmp_path / "new"):
        with pytest.raises(KeyboardInterrupt):
            lh_data.export(name, place)
    assert sorted(tmp_path.rglob("*")) == files


def test_a_closed_pipe_is_quiet(name: str) -> None:
    if FORMATS[name].folder:
        pytest.skip("it is no stream")
    with subprocess.Popen(
        [*COMMAND, "export", name], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.read(1)
        running.stdout.close()
        assert running.stderr.read() == b""

    assert running.returncode == 0


def test_each_form_is_stood_for() -> None:
    def forms(names: Iterable[str]) -> set[tuple[bool, bool]]:
        return {(FORMATS[one].folder, bool(FORMATS[one].extra)) for one in names}

    assert forms(FORMS) == forms(FORMATS)
