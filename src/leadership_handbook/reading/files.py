"""The text of a record's file, as far as it is one: bytes, letters, line ends."""

from __future__ import annotations

import codecs
import os
import re
import stat
from collections import Counter
from contextlib import suppress
from hashlib import blake2b

from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading.drafts import Draft
from leadership_handbook.reading.lines import Lines
from leadership_handbook.reading.places import Place
from leadership_handbook.slips import quoted
from leadership_handbook.text.characters import (
    forbidden,
    is_control,
    letters_of,
    named,
    without_forbidden,
)

LARGEST = 1024 * 1024
"""Bytes that a file may have; a larger one is not even read."""

_MOST_CHARACTERS = 20
"""A file with more forbidden characters is no text at all."""

SAVE_IT = "save its text as a plain text file in UTF-8,"
IN_WORD = (
    ": in Word, 'Save as', type 'Plain text', encoding 'Unicode (UTF-8)', and rename it"
)
"""What to do with a document of a word processor."""


def read_bytes(draft: Draft) -> bytes | None:
    """Return what is in a draft's file, and note its digest; None for a problem."""
    try:
        status = os.stat(draft.file)  # noqa: PTH116  (many files, and a Path costs more)
        if not stat.S_ISREG(status.st_mode):
            draft.blame(ProblemKind.NO_RECORD, Place(), "this is no file")
            return None
        if status.st_size > LARGEST:
            message = f"{status.st_size:,} bytes, at most {LARGEST:,} are possible"
            draft.blame(ProblemKind.TOO_LARGE, Place(), message)
            return None
        with open(draft.file, "rb", buffering=0) as opened:  # noqa: PTH123
            data = opened.readall()
    except OSError as error:
        message = f"this file cannot be read: {error.strerror}"
        draft.blame(ProblemKind.NO_RECORD, Place(), message)
        return None
    draft.digest = blake2b(data, digest_size=16).hexdigest()
    return data


def note_digest(draft: Draft) -> None:
    """Note the digest of a draft's file; what is wrong with it is told by reading."""
    looked_at = Draft(draft.kind, draft.id, draft.file)
    read_bytes(looked_at)
    draft.digest = looked_at.digest


def read_source(draft: Draft) -> str | None:
    """Return the text of a draft's file, None if there is a problem with it."""
    data = read_bytes(draft)
    return None if data is None else text_of(data, draft)


def text_of(data: bytes, draft: Draft) -> str | None:
    """Return the text of a draft's file, None if there is a problem with it.

    Line ends are line feeds, and a byte-order mark is gone. Forbidden characters
    are left out: with their problems noted, the rest reads as if they were not there.
    """
    data = data.removeprefix(codecs.BOM_UTF8)
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return _decoded(data, draft)


def _decoded(data: bytes, draft: Draft) -> str | None:
    if refusal := _no_text(data, draft):
        draft.blame(ProblemKind.NOT_UTF8, Place(), *refusal)
        return None
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        spot = _spot(data[: error.start].decode())
        message = f"the byte 0x{data[error.start]:02x} is not UTF-8"
        with suppress(UnicodeDecodeError):
            letter = data[error.start : error.start + 1].decode("cp1252")
            message += f"; it is {letter!r} in Windows' own encoding"
        draft.blame(ProblemKind.NOT_UTF8, spot, message, _AS_UTF8)
        return None
    characters = list(forbidden(text))
    if sum(is_control(character) for _, character in characters) > _MOST_CHARACTERS:
        message = f"this is no text: {len(characters):,} forbidden characters"
        spot = _spot(text[: characters[0][0]])
        draft.blame(ProblemKind.NOT_UTF8, spot, message, _AS_UTF8)
        return None
    if characters:
        draft.lines = Lines(text.split("\n"))
        _tell(characters, text, draft)
    return without_forbidden(text) if characters else text


_AS_UTF8 = (
    "save the file as plain text in UTF-8: in Notepad, 'Save as', Encoding 'UTF-8'"
)


def _no_text(data: bytes, draft: Draft) -> tuple[str, str] | None:
    """Return what a file is and what to do, if its first bytes say it is no text."""
    for begins, what in _BEGINNINGS.items():
        if data.startswith(begins):
            hint = _AS_UTF8
            if "UTF" not in what:
                hint = f"{SAVE_IT} {quoted(draft.file.name)}{IN_WORD}"
            return f"this is {what}, no plain text in UTF-8", hint
    return None


_BEGINNINGS = {
    b"PK\x03\x04": "a document of a word processor, or an archive",
    b"\xd0\xcf\x11\xe0": "a document of an old word processor",
    b"{\\rtf": "a document of a word processor (RTF)",
    b"%PDF": "a PDF",
    b"\xff\xfe": "a text in UTF-16 (“Unicode” in some editors)",
    b"\xfe\xff": "a text in UTF-16",
}


def _tell(characters: list[tuple[int, str]], text: str, draft: Draft) -> None:
    """Note each forbidden character once, and how often it comes again."""
    counts = Counter(character for _, character in characters)
    told: set[str] = set()
    lines: set[int] = set()
    places = [_spot(text[:place]) for place, _ in characters]
    for place, (_, character) in zip(places, characters, strict=True):
        if character not in told and place.line not in lines:
            told.add(character)
            lines.add(place.line)
            again = counts[character] - 1
            more = f", here and {again} more {'times' if again > 1 else 'time'}" * bool(
                again
            )
            message = f"{named(character)} is not possible in a data file{more}"
            hint = "delete it"
            if letters := letters_of(character):
                hint = f"it is two letters in one: write {quoted(letters)}"
            elif not is_control(character):
                line = draft.lines[place.line - 1]
                hint = _anew(line, place.column - 1)
            if _parts_words(text, character):
                blank = "type a blank in its place"
                more = f"{hint}; or, if it parts two words, {blank}"
                hint = blank if is_control(character) else more
            draft.blame(ProblemKind.FORBIDDEN_CHARACTER, place, message, hint)
    draft.spoiled.update(place.line for place in places)


def _parts_words(text: str, character: str) -> bool:
    """Tell whether a break of another kind stands where a blank is meant."""
    return character.isspace() and bool(re.search(rf"\S{character}\S", text))


def _anew(line: str, column: int) -> str:
    """Return which word to type anew: what is wrong in it cannot be seen."""
    begins = line[:column].rpartition(" ")[2]
    ends = line[column:].partition(" ")[0]
    word = without_forbidden(begins + ends)
    if not any(c.isalnum() for c in word):
        return "it cannot be seen: delete what is around it, and type that anew"
    return f"it cannot be seen: delete the word around it, and type {quoted(word)} anew"


def _spot(before: str) -> Place:
    """Return the place that comes after this beginning of a file."""
    return Place(before.count("\n") + 1, len(before) - before.rfind("\n"))
