"""The handbook's own pages: built in a process of its own, as its readers get them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

DOCS = Path(__file__).parents[2] / "docs"


class Whole(NamedTuple):
    """A build of the handbook."""

    outdir: Path
    warnings: str

    def page(self, name: str) -> str:
        """Return the HTML of a page."""
        return (self.outdir / f"{name}.html").read_text("utf-8")


def build(docs: Path, folder: Path, number: int, *options: str) -> Whole:
    """Build in a process in which sets have the order of a number."""
    command: list[str | Path] = [sys.executable, "-m", "sphinx", "-q", "-n", *options]
    command += ["-d", folder / "doctrees", docs, folder / "out"]
    settings = {"PYTHONHASHSEED": str(number), "SOURCE_DATE_EPOCH": "1700000000"}
    done = subprocess.run(
        command, env=os.environ | settings, stderr=subprocess.PIPE, check=True
    )
    return Whole(folder / "out", done.stderr.decode())
