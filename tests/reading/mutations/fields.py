"""Mistakes in fields, of which each has to give exactly one problem at its place."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

from leadership_handbook.model import Form, Ref
from leadership_handbook.model.words import fields_of
from leadership_handbook.problems import ProblemKind as Kind
from tests.reading.mutations.file import Entry, File, Mutant, Mutation, told

if TYPE_CHECKING:
    from random import Random

    from leadership_handbook.model.shape import Field


def misspelled_key(file: File, random: Random) -> Mutant:
    """Lose, double or change a letter of a key."""
    key = random.choice([entry.key for entry in file.entries if entry.key])
    word, place = key.value, random.randrange(len(key.value))
    instead = random.choice(["X", word[place] * 2, "é", ""] if len(word) > 2 else ["X"])
    start = key.start_mark.index
    misspelt = word[:place] + instead + word[place + 1 :]
    if any(misspelt == each.key for each in fields_of(file.cls)):
        instead = "X"  # `issue` for `issued`
    text = file.text[: start + place] + instead + file.text[start + place + 1 :]
    return told(text, Kind.UNKNOWN_KEY, line=key.start_mark.line + 1)


def long_key(file: File, random: Random) -> Mutant:
    """Write a very long key, in the only way that YAML has for one."""
    key = "k" * random.choice([2_000, 200_000])
    return told(f"? {key}\n: a\n{file.text}", Kind.UNKNOWN_KEY, line=1)


def lost_line(file: File, random: Random) -> Mutant:
    """Delete a key that has to be there, with its value."""
    lines = file.text.splitlines(keepends=True)
    entry = random.choice(
        [
            entry
            for entry in file.keyed()
            if entry.field.required
            and lines[entry.key.start_mark.line].lstrip().startswith(entry.key.value)
        ]
    )
    first, end = entry.key.start_mark.line, entry.value.end_mark
    del lines[first : end.line + (1 if end.column else 0)]
    return told("".join(lines), Kind.MISSING_FIELD, Kind.EMPTY)


def wrong_id(file: File, random: Random) -> Mutant | None:
    """Name a record or a claim that is not there."""
    found = [e for e in file.entries if any(isinstance(n, Ref) for n in e.notes)]
    words = ["nowhere", "é", "a/b/c", "Kotter 1990", "#", "x" * 5_000]
    return _another(file, random, found, words, Kind.UNKNOWN_ID)


def wrong_word(file: File, random: Random) -> Mutant | None:
    """Write a word outside a closed list."""
    found = [entry for entry in file.entries if Literal in entry.notes]
    words = ["asserted", "Both", "?", "one author, or two", "x" * 5_000]
    return _another(file, random, found, words, Kind.UNKNOWN_VALUE)


def wrong_number(file: File, random: Random) -> Mutant | None:
    """Write what is no whole number and no date."""
    found = [entry for entry in file.entries if _is_number(entry.field)]
    words = ["first", "1.5", "-1", "1e3", "１", "9" * 5_000, "2026-13-45", "2026-02-30"]
    kinds = Kind.WRONG_TYPE, Kind.IMPOSSIBLE_DATE
    return _another(file, random, found, words, *kinds)


def _is_number(field: Field) -> bool:
    return field.holds in {int, date} or field.note == Form("partial date")


def wrong_claim_id(file: File, random: Random) -> Mutant | None:
    """Give a claim an id that cannot be one."""
    found = [e for e in file.keyed() if e.field.note == Form("id")]
    words = ["An id", "a--b", "-a", "é", "x_y"]
    return _another(file, random, found, words, Kind.BAD_ID)


def other_id(file: File, random: Random) -> Mutant:
    """Write an id that is not the file's name."""
    text = f"id: {random.choice(['another', 'No Id', '1'])}\n{file.text}"
    return told(text, Kind.ID_MISMATCH, line=1)


def wrong_type(file: File, random: Random) -> Mutant:
    """Write keys or a list for a text, or a text for them."""
    entry = random.choice(file.entries)
    forms = ["[a, b]", "{a: b}"] if entry.single else ["nonsense", "'- a'", "12"]
    written = random.choice(forms)
    return _at(entry, file.with_value(entry, written), Kind.WRONG_TYPE)


def emptied(file: File, random: Random) -> Mutant:
    """Delete a value and leave its key."""
    entry = random.choice([entry for entry in file.entries if entry.single])
    forms = ["''", '"  "', *([] if entry.flow else ["", "|", "# a comment"])]
    return told(file.with_value(entry, random.choice(forms)), Kind.EMPTY)


def too_long(file: File, random: Random) -> Mutant:
    """Write a very long text."""
    entry = random.choice(file.texts("plain", "inline", "block"))
    piece = random.choice(["x", "a word ", "é", "**a** ", "[", "`", "\\", "<b>", "\n"])
    text = "a" + piece * random.choice([10_000, 100_000]) + "b"
    return _at(entry, file.with_text(entry, text), Kind.TEXT_TOO_LONG)


def marked_up(file: File, random: Random) -> Mutant | None:
    """Use markup that no text may use."""
    text = random.choice(list(_MARKUP))
    return _another(file, random, file.texts("inline", "block"), [text], _MARKUP[text])


_MARKUP = {
    "a <b>c</b>": Kind.FORBIDDEN_MARKUP,
    "![a](https://example.org/a.png)": Kind.FORBIDDEN_MARKUP,
    "a {{ b }} c": Kind.FORBIDDEN_MARKUP,
    "{abbr}`a`": Kind.FORBIDDEN_MARKUP,
    "[a](javascript:b)": Kind.FORBIDDEN_LINK,
    "[a](b.html)": Kind.FORBIDDEN_LINK,
    "[a](#term-nowhere)": Kind.UNKNOWN_ID,
    "a\u202eb": Kind.FORBIDDEN_CHARACTER,
}


def _another(
    file: File, random: Random, found: list[Entry], words: list[str], *kinds: Kind
) -> Mutant | None:
    """Put one of the words in place of one of the texts found."""
    found = [entry for entry in found if entry.single]
    if not found:
        return None
    entry = random.choice(found)
    return _at(entry, file.with_text(entry, random.choice(words)), *kinds)


def _at(entry: Entry, data: bytes | str, *kinds: Kind) -> Mutant:
    return told(data, *kinds, line=entry.line)


FIELDS: tuple[Mutation, ...] = (
    misspelled_key,
    long_key,
    lost_line,
    wrong_id,
    wrong_word,
    wrong_number,
    wrong_claim_id,
    other_id,
    wrong_type,
    emptied,
    too_long,
    marked_up,
)
