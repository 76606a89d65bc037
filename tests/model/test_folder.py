"""Where the shipped records lie, in an archive too."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from leadership_handbook.model.folder import RECORDS, _unpacked

if TYPE_CHECKING:
    from pathlib import Path


def test_a_folder_of_an_archive_is_unpacked_with_all_that_is_in_it(
    tmp_path: Path,
) -> None:
    """A test of values imports the whole package from an archive."""
    with zipfile.ZipFile(tmp_path / "package.zip", "w") as archive:
        for path in (RECORDS / "themes").iterdir():
            archive.write(path, f"records/themes/{path.name}")
        folder = _unpacked(zipfile.Path(archive, "records/"))

    copied = {path.name: path.read_bytes() for path in (folder / "themes").iterdir()}
    assert folder.name == "records"
    assert copied == {p.name: p.read_bytes() for p in (RECORDS / "themes").iterdir()}
