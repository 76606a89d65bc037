"""Writing an export: whole or not at all, and what is missing is told."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

import leadership_handbook as lh
from leadership_handbook.exports import FORMATS, writing
from leadership_handbook.exports.edition import Edition
from tests.exports.made import HANDBOOK, NEEDS


def test_addresses_are_of_the_site_that_is_named(tmp_path: Path) -> None:
    for name in FORMATS:
        if name in NEEDS:
            continue
        ours = Edition(handbook=HANDBOOK, version="1", site="https://handbook.example/")
        written = FORMATS[name].write(ours)
        whole = written if isinstance(written, bytes) else b"".join(written.values())
        assert b"leadership-handbook.readthedocs" not in whole
    path = lh.export("skos", tmp_path / "x.ttl", site="https://handbook.example")
    assert "<https://handbook.example/themes/means.html>" in path.read_text("utf-8")


def test_a_site_that_is_no_address_is_told(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"^site: .*not 'our handbook'"):
        lh.export("json", tmp_path / "x", site="our handbook")
    assert [*tmp_path.iterdir()] == []


def test_a_slip_in_the_format_is_told(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no format 'jsn'; did you mean 'json'"):
        lh.export("jsn", tmp_path / "x")
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize(
    ("name", "file"),
    [("csv", "x.csv"), ("parquet", "x.PARQUET"), ("datapackage", "x.zip")],
)
def test_no_folder_is_named_like_a_file(tmp_path: Path, name: str, file: str) -> None:
    with pytest.raises(ValueError, match=f"a folder of files, and '{file}' the name"):
        lh.export(name, tmp_path / file)
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize(("name", "module"), NEEDS.items())
def test_without_an_extra_its_name_is_told(
    name: str, module: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)

    with pytest.raises(ImportError, match=rf"'leadership-handbook\[{name}\]'"):
        lh.export(name, tmp_path / "x")


def test_what_stands_there_stays_if_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "handbook.json"
    file.write_text("mine")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        lh.export("json", file)
    assert file.read_text() == "mine"
    assert [*tmp_path.iterdir()] == [file]


def test_a_folder_is_replaced_only_if_it_is_an_export(tmp_path: Path) -> None:
    folder = tmp_path / "csv"
    lh.export("csv", folder)
    lh.export("csv", folder)
    (folder / "mine.txt").write_text("mine")

    with pytest.raises(FileExistsError, match=r"mine\.txt"):
        lh.export("csv", folder)
    assert (folder / "mine.txt").read_text() == "mine"
    with pytest.raises(IsADirectoryError, match="is a folder"):
        lh.export("json", folder)
    with pytest.raises(NotADirectoryError, match="is a file"):
        lh.export("csv", folder / "mine.txt")


def test_a_folder_that_cannot_be_put_in_place_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    writing.write_folder(folder, {"a.txt": b"old"})
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if self.name.endswith(".new"):
            raise OSError(5, "Input/output error")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(OSError, match="Input/output"):
        writing.write_folder(folder, {"a.txt": b"new"})
    assert (folder / "a.txt").read_bytes() == b"old"
    assert [*tmp_path.iterdir()] == [folder]


def test_the_chapter_lists_every_format() -> None:
    page = (Path(__file__).parents[2] / "docs/data/formats.md").read_text("utf-8")
    listed = [line.split(" | ") for line in page.splitlines() if line.startswith("| `")]

    for row, (name, one) in zip(listed, FORMATS.items(), strict=True):
        cells = [cell.strip("| ") for cell in row]
        use = one.use if one.use.startswith(("open", "File")) else f"`{one.use}`"
        assert cells == [f"`{name}`", f"`{one.file}`", one.about, use]
