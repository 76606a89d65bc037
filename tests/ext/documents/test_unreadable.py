"""A file that cannot be read makes a page that says so, and the rest is built."""

from __future__ import annotations

import os
from html import escape
from typing import TYPE_CHECKING

import pytest

from leadership_handbook.reading import read
from tests.ext.rebuilds.compared import difference, fresh, outputs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ext.conftest import Site


def latin_1(path: Path) -> None:
    path.write_bytes("# Café\n".encode("latin-1") + path.read_bytes())


def utf_16(path: Path) -> None:
    path.write_bytes(path.read_text("utf-8").encode("utf-16"))


def binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)))


def dangling(path: Path) -> None:
    path.unlink()
    path.symlink_to("nowhere.yaml")


def loop(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.name)


def device(path: Path) -> None:
    path.unlink()
    path.symlink_to("/dev/zero")


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def locked(path: Path) -> None:
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("whoever runs this may read everything")


def to_a_folder(path: Path) -> None:
    path.unlink()
    path.symlink_to("..")


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def huge(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"#" * 2**20)


NO_FILES = (folder, to_a_folder, device)
"""What is no file of the folder, and so no record either: it has no page."""
SPOILED = (latin_1, utf_16, binary, dangling, loop, pipe, locked, huge)


@pytest.mark.parametrize("kind", ["distinction", "term"])
@pytest.mark.parametrize("spoil", [*SPOILED, *NO_FILES], ids=lambda one: one.__name__)
def test_the_rest_of_the_book_is_built(
    site: Site, spoil: Callable[[Path], None], kind: str
) -> None:
    """One warning at the file; its own page, or place on a page, has the problem."""
    name = "d-1" if kind == "distinction" else "follower"
    path = site.records / f"{kind}s" / f"{name}.yaml"
    spoil(path)
    built = site.build(html_copy_source=True)

    assert "Title 0" in built.html("all")
    lines = [line for line in built.warnings.splitlines() if str(path) in line]
    assert len(lines) == 1
    if spoil not in NO_FILES:
        (problem,) = (p for p in read(site.records).problems if p.file == str(path))
        page = f"distinctions/{name}" if kind == "distinction" else "glossary"
        assert escape(problem.message, quote=False) in built.html(page)
    if kind == "distinction":
        assert "Title 1" not in built.html("all")


def test_a_file_that_is_mended_is_read(site: Site, tmp_path: Path) -> None:
    """In the build after that, whichever way it was spoiled; and spoiled again."""
    path = site.records / "distinctions" / "d-1.yaml"
    good = path.read_bytes()
    site.build()
    for spoil in (latin_1, dangling, pipe):
        spoil(path)
        built = site.build()
        assert "This record has mistakes" in built.html("distinctions/d-1")
        assert difference(outputs(built.app.outdir), fresh(site, tmp_path / "f")) == []
        path.unlink()
        path.write_bytes(good)
        again = site.build()
        assert "Lead 1" in again.html("distinctions/d-1")
        assert difference(outputs(again.app.outdir), fresh(site, tmp_path / "f")) == []
