"""Cards to learn by: Anki imports them twice and has each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import leadership_handbook as lh
from tests.interop.exported import whole

if TYPE_CHECKING:
    from pathlib import Path


def anki_agrees(file: Path, folder: Path) -> None:
    """Import the cards twice, as who takes a newer version does: each is there once."""
    anki = pytest.importorskip("anki.collection")
    importing = pytest.importorskip("anki.import_export_pb2")
    cards = whole("anki").decode().count("\nlh-")
    collection = anki.Collection(str(folder / "collection.anki2"))
    try:
        for _ in range(2):
            metadata = collection.get_csv_metadata(str(file), None)
            request = importing.ImportCsvRequest(path=str(file), metadata=metadata)
            collection.import_csv(request)
            assert collection.note_count() == cards
        (note,) = collection.find_notes(
            'tag:efficiency "deck:Leadership Handbook::Terms"'
        )
        assert collection.get_note(note)["Front"] == "Efficiency"
    finally:
        collection.close()


def test_anki_imports_the_cards(tmp_path: Path) -> None:
    anki_agrees(lh.export("anki", tmp_path / "anki.txt"), tmp_path)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("#separator:tab", "#separator:comma"),
        ("#deck column:", "#dek column:"),
        ("\tEfficiency\t", "\tInefficiency\t"),
        ("\nlh-", "\n\n# lh-"),  # a card less
    ],
)
def test_anki_refuses_a_fault(old: str, new: str, tmp_path: Path) -> None:
    text = whole("anki").decode()
    assert old in text
    file = tmp_path / "anki.txt"
    file.write_text(text.replace(old, new, 1), "utf-8")

    with pytest.raises((AssertionError, ValueError)):
        anki_agrees(file, tmp_path)
