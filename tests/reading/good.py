"""Good records, what is laid over them, and how their problems are told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leadership_handbook.reading import Reading

GOOD = Path(__file__).parent / "bad_records" / "good"
"""One or two records of each kind."""

DISTINCTION = (GOOD / "distinctions" / "people-vs-staff.yaml").read_text()


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def told(found: Reading) -> list[str]:
    """Return each problem, by the name of its file and its line."""
    return [
        f"{Path(p.file).name}:{p.line} {p.kind} {p.message}" for p in found.problems
    ]


def told_whole(found: Reading, folder: Path) -> list[str]:
    """Return each problem as it is printed, without the way to a folder."""
    return [str(problem).replace(f"{folder}/", "") for problem in found.problems]
