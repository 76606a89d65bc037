"""Puts what is made into the wheel: the compiled records, and the manual of `lh`."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileRecords(BuildHookInterface[Any]):
    """Adds ``records.jsonl`` and ``search.jsonl``; bad records end the build.

    It adds ``lh.1`` too, where ``man lh`` finds it in an environment that is active.
    """

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the records, unless for an editable install: that reads the YAML."""
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root, "src")))
        from leadership_handbook import compiled, searching, shipped  # noqa: PLC0415
        from leadership_handbook.cli import manual  # noqa: PLC0415
        from leadership_handbook.model.folder import RECORDS  # noqa: PLC0415
        from leadership_handbook.searching import stored  # noqa: PLC0415

        self._folder = TemporaryDirectory()  # until the build ends
        handbook, digest = shipped.read(RECORDS), compiled.digest(RECORDS)
        parts = searching.parts_of(handbook)
        for name, content in (
            ("records.jsonl", compiled.dump(handbook, digest)),
            ("search.jsonl", stored.dump(parts, digest)),
        ):
            file = Path(self._folder.name, name)
            file.write_bytes(content)
            build_data["force_include"][str(file)] = f"leadership_handbook/{name}"
        page = Path(self._folder.name, "lh.1")
        page.write_text(manual.man(), "utf-8", newline="\n")
        build_data["shared_data"][str(page)] = "share/man/man1/lh.1"
