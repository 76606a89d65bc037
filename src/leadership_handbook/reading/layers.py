"""Folders of records laid over each other."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from leadership_handbook.model import RECORD_TYPES, kind_of
from leadership_handbook.model.folder import RECORDS
from leadership_handbook.reading.drafts import Draft
from leadership_handbook.reading.folders import find
from leadership_handbook.reading.one import HIDDEN, read_one

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from leadership_handbook.problems import Problem


@dataclass(slots=True)
class Layers:
    """The files of folders laid over each other."""

    files: dict[tuple[str, str], tuple[int, Path]] = field(default_factory=dict)
    """The file of each record, by kind and id, and which folder it lies in."""
    hides: list[Draft] = field(default_factory=list)
    """What each folder hides."""
    hidden: dict[tuple[str, str], tuple[int, Path]] = field(default_factory=dict)
    """The files of the records that are hidden: links to them show their titles."""
    known: dict[str, set[str]] = field(
        default_factory=lambda: {kind_of(cls): set() for cls in RECORD_TYPES}
    )
    """Every id by kind, also those that badly named files are likely to stand for."""
    problems: list[Problem] = field(default_factory=list)
    """What is wrong with the folders and with names of files."""

    def drafts(self) -> list[Draft]:
        """Return a draft for each file, in order, with nothing read yet."""
        return _drafts(self.files)

    def hidden_drafts(self) -> list[Draft]:
        """Return one for each hidden record, whose problems nobody is told."""
        return _drafts(self.hidden)


def _drafts(files: Mapping[tuple[str, str], tuple[int, Path]]) -> list[Draft]:
    return [
        Draft(kind, record_id, file, layer=layer)
        for (kind, record_id), (layer, file) in files.items()
    ]


def lay(folders: Iterable[Path]) -> Layers:
    """Return the files of folders, each laid over those before it."""
    layers = Layers()
    for number, folder in enumerate(folders):
        found = find(folder, links_out=is_shipped(folder))
        layers.problems += found.problems
        for kind, ids in found.known.items():
            layers.known[kind] |= ids
        for key, file in found.records.items():
            layers.files.pop(key, None)  # what replaces a record comes last
            layers.files[key] = number, file
            layers.hidden.pop(key, None)
        if found.hide:
            hide = Draft(HIDDEN, "", found.hide)
            read_one(hide)
            layers.hides.append(hide)
            for reference in hide.references:
                key = reference.kind, reference.text
                if hidden := layers.files.pop(key, None):
                    layers.hidden[key] = hidden
    return layers


def is_shipped(folder: Path) -> bool:
    """Tell whether a folder is that of the shipped records."""
    return os.path.isdir(folder) and folder.samefile(RECORDS)  # noqa: PTH112
