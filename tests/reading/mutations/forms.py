"""Mistakes in YAML and in files, of which each has to give exactly one problem."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from leadership_handbook.problems import ProblemKind as Kind
from tests.reading.mutations.file import File, Mutant, Mutation, told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from random import Random


def written_twice(file: File, random: Random) -> Mutant:
    """Write a key and its value twice."""
    entry = random.choice(file.keyed())
    start = entry.key.start_mark
    end = entry.value.start_mark.index + len(file.written(entry))
    between = ", " if entry.flow else "\n" + " " * start.column
    text = file.text[:end] + between + file.text[start.index :]
    return told(text, Kind.DUPLICATE_KEY)


def pasted(file: File, random: Random) -> Mutant | None:
    """Write a line of the record's once more, between the keys of a part."""
    lines = file.text.splitlines(keepends=True)
    outer = [
        entry
        for entry in file.keyed()
        if not entry.key.start_mark.column
        and entry.key.start_mark.line == entry.value.end_mark.line
    ]
    inner = [e.key.start_mark for e in file.entries if e.key and not e.flow]
    found = [mark for mark in inner if lines[mark.line][: mark.column].isspace()]
    if not found:
        return None
    row = random.choice(found).line
    lines.insert(row, lines[random.choice(outer).line - 1])
    return told("".join(lines), Kind.DUPLICATE_KEY, Kind.SYNTAX)


def marked(file: File, random: Random) -> Mutant:
    """Put an anchor or a tag before a value or, as an alias, in its place."""
    entry = random.choice([entry for entry in file.entries if entry.single])
    tags = ["!", "!x", "!!str", "!!binary", "!!python/name:os.system", "!<x>"]
    marks = {"&a": Kind.ANCHOR, "*a": Kind.ALIAS, **dict.fromkeys(tags, Kind.TAG)}
    mark = random.choice(list(marks))
    old = "" if mark == "*a" else random.choice(["", file.written(entry)])
    return told(file.with_value(entry, f"{mark} {old}"), marks[mark], line=entry.line)


def merged(file: File, random: Random) -> Mutant:
    """Write a merge key."""
    value = random.choice(["{a: b}", "[{a: b}, {c: d}]", "a text", "", "&a", "*a"])
    return told(f"<<: {value}\n{file.text}", Kind.MERGE_KEY, line=1)


def second_document(file: File, random: Random) -> Mutant:
    """Append another document."""
    more = random.choice(["---\n", "---\na: b\n", "--- |\n  a\n", "--- [\n"])
    line = file.text.count("\n") + 1
    return told(file.text + more, Kind.SECOND_DOCUMENT, line=line)


def control_character(file: File, random: Random) -> Mutant:
    """Insert a character that no file may have, or put it in place of a letter."""
    place = random.randrange(1, len(file.text))
    character = random.choice("\0\x07\x1b\x7f\x85\u2028\u202e\ufeff\ufffe\U0001ffff")
    after = place + random.choice([0, int(file.text[place].isalpha())])
    text = file.text[:place] + character + file.text[after:]
    line = file.text.count("\n", 0, place) + 1
    return told(text, Kind.FORBIDDEN_CHARACTER, line=line)


def no_utf8(file: File, random: Random) -> Mutant:
    """Insert bytes that are no UTF-8, anywhere."""
    place = random.randrange(len(file.text))
    before, after = file.text[:place].encode(), file.text[place:].encode()
    data = before + random.choice(_NO_UTF8) + after
    return told(data, Kind.NOT_UTF8, line=before.count(b"\n") + 1)


_NO_UTF8 = b"\xff", b"\xe9", b"\xc3", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80"


def open_quote(file: File, random: Random) -> Mutant:
    """Begin a value with a quotation mark that is never closed."""
    entry = random.choice(file.keyed())
    start = entry.value.start_mark.index
    text = file.text[:start] + '"' + file.text[start:].replace('"', "")
    return told(text, Kind.SYNTAX, line=entry.line)


def colon(file: File, random: Random) -> Mutant:
    """Write a colon and a blank in a text without quotes."""
    found = [e for e in file.keyed() if not e.flow and e.value.style is None]
    entry = random.choice(found)
    return told(
        file.with_value(entry, f"{file.written(entry)}: b"),
        Kind.SYNTAX,
        line=entry.line,
    )


def comment(file: File, random: Random) -> Mutant:
    """Write a blank and # in a text without quotes."""
    texts = file.words()
    entry = random.choice([e for e in texts if not e.flow and e.value.style is None])
    written = f"{file.written(entry)} #1 b"
    return told(file.with_value(entry, written), Kind.CUT_TEXT, line=entry.line)


def no_colon(file: File, random: Random) -> Mutant:
    """Write something else than a colon and a blank after a key."""
    entry = random.choice(
        [e for e in file.keyed() if not e.flow and e.value.style is None]
    )
    end, start = entry.key.end_mark.index, entry.value.start_mark.index
    instead = random.choice([":", ";", " = ", "：", ":\u00a0", "\u00a0: "])
    text = file.text[:end] + instead + file.text[start:]
    kinds = Kind.SYNTAX, Kind.SWALLOWED, Kind.WRONG_TYPE, Kind.STRAY_BLANK
    return told(text, *kinds, Kind.UNKNOWN_KEY, line=entry.key.start_mark.line + 1)


def bullets(file: File, random: Random) -> Mutant | None:
    """Write other marks than a hyphen and a blank before the items of a list."""
    lines = file.text.splitlines(keepends=True)
    items = [
        e.line - 1
        for e in file.entries
        if not e.key and e.single and not e.flow and e.value.style is None
    ]
    if not items:
        return None
    row = random.choice(items)
    mark = random.choice(["• ", "– ", "* ", "-", "-\u00a0", "—"])
    while row in items:
        row -= 1
    row += 1
    first = row
    while row in items:
        lines[row] = lines[row].replace("- ", mark, 1)
        row += 1
    kinds = Kind.SYNTAX, Kind.WRONG_TYPE, Kind.STRAY_BLANK, Kind.SWALLOWED
    return told("".join(lines), *kinds, line=first + 1)


def tab(file: File, random: Random) -> Mutant | None:
    """Indent a key with a tab."""
    lines = file.text.splitlines(keepends=True)
    rows = {entry.key.start_mark.line for entry in file.entries if entry.key}
    found = [row for row in sorted(rows) if lines[row].startswith("  ")]
    if not found:
        return None
    row = random.choice(found)
    lines[row] = "\t" + lines[row].lstrip()
    return told("".join(lines), Kind.TAB, line=row + 1)


def nested(file: File, random: Random) -> Mutant:
    """Nest lists and keys deeply, in any form that YAML has."""
    entry = random.choice(file.entries)
    depth = random.choice([40, 300, 3_000, 30_000])
    margin = "\n" + " " * ((entry.key or entry.value).start_mark.column + 2)
    in_block = [
        margin + "- " * depth + "a",
        margin + "? " * depth + "a",
        margin + "- ? " * depth + "a",
        margin + "? - " * depth + "a",
        "".join(f"{margin}{' ' * level}a:" for level in range(min(depth, 900))),
    ]
    in_flow = [
        "[" * depth,
        "[" * depth + "]" * depth,
        "{a: " * depth + "}" * depth,
        "[{a: " * depth,
        "{" * depth,
        "[? " * depth,
    ]
    written = random.choice(in_flow if entry.flow else in_flow + in_block)
    kinds = Kind.TOO_DEEP, Kind.WRONG_TYPE, Kind.SYNTAX
    return told(file.with_value(entry, written), *kinds)


def no_file(file: File, random: Random) -> Mutant:
    """Put something in place of the file that is no file, or no record at all."""
    ways: list[Callable[[Path], object]] = [
        lambda path: path.mkdir(),
        lambda path: path.symlink_to("nowhere"),
        lambda path: path.symlink_to(path),
        lambda path: path.symlink_to(".."),
        os.mkfifo,
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"\n# nothing\n"),
        lambda path: path.write_bytes(file.text.encode("utf-16")),
        lambda path: path.write_bytes(b"- a\n- b\n"),
        lambda path: path.write_bytes(b"a text"),
        huge,
    ]
    if os.geteuid():  # root reads every file
        ways.append(lambda path: path.touch(mode=0))
    kinds = frozenset({Kind.NO_RECORD, Kind.NOT_UTF8, Kind.TOO_LARGE})
    return Mutant(random.choice(ways), kinds, 1)


def huge(path: Path) -> None:
    """Make a file of 50 MB."""
    with path.open("wb") as file:
        file.truncate(50_000_000)


FORMS: tuple[Mutation, ...] = (
    written_twice,
    pasted,
    marked,
    merged,
    second_document,
    control_character,
    no_utf8,
    open_quote,
    colon,
    comment,
    no_colon,
    bullets,
    tab,
    nested,
    no_file,
)
