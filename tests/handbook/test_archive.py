"""The package in an archive, and files that go while a program runs."""

from __future__ import annotations

import zipfile
from importlib import import_module
from pathlib import Path

import pytest
import yaml

import leadership_handbook as lh
from leadership_handbook.compiled import digest, dump
from leadership_handbook.model.folder import RECORDS
from tests import small
from tests.handbook.conftest import compiled, run

IN_AN_ARCHIVE = """
import leadership_handbook as lh
print(lh.distinctions["people-vs-staff"].title, lh.search("people versus staff")[0].id,
      len(lh.load().sources) > 10, lh.data_version.partition("+")[2])
"""


def archive(folder: Path, *, compiled_form: bool) -> Path:
    """Write the package and what it needs into an archive, as applications do."""
    file = folder / "app.zip"
    with zipfile.ZipFile(file, "w") as opened:
        for name in ("leadership_handbook", "markdown_it", "mdurl", "snowballstemmer"):
            home = Path(import_module(name).__path__[0])
            for path in home.rglob("*"):
                if (
                    path.suffix in {".py", ".txt", ".yaml"}
                    and "sphinx_ext" not in path.parts
                ):
                    opened.write(path, path.relative_to(home.parent))
        if compiled_form:
            content = dump(lh.load(), digest(RECORDS))
            opened.writestr("leadership_handbook/records.jsonl", content)
    return file


def test_the_package_is_read_from_an_archive(tmp_path: Path) -> None:
    told = run(IN_AN_ARCHIVE, archive(tmp_path, compiled_form=True), alone=True)

    version = digest(RECORDS)[:12]
    assert told == f"People vs. Staff people-vs-staff True {version}\n"


OVER_AN_ARCHIVE = """
import leadership_handbook as lh
place = lh.load().locate(lh.themes["means"], "title")
print(len(lh.load(OWN).terms) - len(lh.terms), lh.check(OWN), place.file.name,
      place.file.read_text("utf-8").splitlines()[place.line - 1])
"""


def test_an_archive_takes_own_records_on_top(tmp_path: Path) -> None:
    fields = {"title": "Zugzwang", "definition": "Having to move."}
    small.write(tmp_path / "own", "term", "zugzwang", fields)
    file = archive(tmp_path, compiled_form=True)
    libraries = Path(yaml.__path__[0]).parent  # libyaml cannot lie in an archive
    program = OVER_AN_ARCHIVE.replace("OWN", repr(str(tmp_path / "own")))

    assert run(program, libraries, file, alone=True) == "1 [] means.yaml title: Means\n"


@pytest.mark.parametrize("happens", ["gone", "replaced", "changed"])
def test_a_file_that_goes_while_a_program_runs_is_told(
    happens: str, tmp_path: Path
) -> None:
    book = compiled(tmp_path)
    file = tmp_path / "records.jsonl"
    first = book.themes["means"]
    if happens == "gone":
        file.unlink()
    else:
        content = file.read_bytes()
        other = tmp_path / "other"
        other.write_bytes(content if happens == "replaced" else content + b"\n")
        other.replace(file)

    assert book.themes["means"] is first
    with pytest.raises(RuntimeError, match="start the program anew"):
        book.themes["ends"]
