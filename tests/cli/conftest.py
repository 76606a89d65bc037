"""How the tests of the command run it: here, and as a program of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple, Protocol

import pytest

from leadership_handbook.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COMMAND = (sys.executable, "-m", "leadership_handbook")


class Done(NamedTuple):
    """What a command has come to."""

    code: int
    out: str
    err: str


class Run(Protocol):
    """Runs the command with some arguments."""

    def __call__(self, *arguments: str) -> Done: ...


@pytest.fixture
def lh(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return what runs the command in this process."""
    monkeypatch.setenv("COLUMNS", "80")

    def run(*arguments: str) -> Done:
        code = main(arguments)
        out, err = capsys.readouterr()
        return Done(code, out, err)

    return run


def program(*arguments: str, **settings: str) -> Done:
    """Run the command as a program, in other surroundings if some are given."""
    done = subprocess.run(
        [*COMMAND, *arguments],
        env=os.environ | settings,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def ours(lh: Run, tmp_path: Path) -> Path:
    """Return a folder of own records, as ``lh init`` begins it."""
    folder = tmp_path / "our-handbook"
    assert lh("init", str(folder)).code == 0
    return folder


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a folder on a disk of two pages, if there can be one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    made = mount and subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=8k", "tmpfs", str(folder)],
        check=False,
        capture_output=True,
    )
    if not made or made.returncode:
        pytest.skip("no disk can be mounted here")
    yield folder
    subprocess.run([str(shutil.which("umount")), str(folder)], check=True)
