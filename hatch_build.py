"""Puts what is made into the wheel: the compiled records, and the manual of `lh`."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileRecords(BuildHookInterface[Any]):
    """Reads the records and adds ``records.jsonl``; bad records end the build.

    It adds ``lh.1`` too, where ``man lh`` finds it in an environment that is active.
    """

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the records, unless for an editable install: that reads the YAML."""
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root, "src")))
        from leadership_handbook import compiled, shipped  # noqa: PLC0415
        from leadership_handbook.cli import manual  # noqa: PLC0415
        from leadership_handbook.model.folder import RECORDS  # noqa: PLC0415

        self._folder = TemporaryDirectory()  # until the build ends
        file = Path(self._folder.name, "records.jsonl")
        file.write_bytes(compiled.dump(shipped.read(RECORDS), compiled.digest(RECORDS)))
        build_data["force_include"][str(file)] = "leadership_handbook/records.jsonl"
        page = Path(self._folder.name, "lh.1")
        page.write_text(manual.man(), "utf-8", newline="\n")
        build_data["shared_data"][str(page)] = "share/man/man1/lh.1"
