"""The handbooks of these tests, and a program of its own that looks into one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import leadership_handbook as lh
from leadership_handbook.compiled import dump
from leadership_handbook.facade import Handbook
from leadership_handbook.reading import read
from tests import small
from tests.test_compiled import opened

SRC = Path(lh.__file__).parents[1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small.handbook(tmp_path, distinctions=4)


@pytest.fixture
def handbook(folder: Path) -> Handbook:
    return Handbook.of(read(folder))


@pytest.fixture(scope="module")
def overlay(tmp_path_factory: pytest.TempPathFactory) -> Handbook:
    folder = tmp_path_factory.mktemp("overlay")
    fields = {"title": "Zugzwang", "definition": "Having to move."}
    small.write(folder, "term", "zugzwang", fields)
    return lh.load(folder)


def compiled(folder: Path) -> Handbook:
    """Return the handbook as it is read from a compiled form in a folder."""
    file = folder / "records.jsonl"
    file.write_bytes(dump(lh.load(), "0" * 64))
    return opened(file)


def run(program: str, *path: Path | str, alone: bool = False) -> str:
    """Return what a program prints that finds the package there."""
    flags = ["-I", "-S"] if alone else []
    places = "".join(f"sys.path.insert(0, {str(each)!r})\n" for each in path or (SRC,))
    done = subprocess.run(
        [sys.executable, *flags, "-c", f"import sys\n{places}{program}"],
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr[-2000:]
