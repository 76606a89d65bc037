"""Signs of what was meant: the line a person has to change, and what to type there.

YAML gives up lines below a mistake, or not at all: a line without a blank after its
colon becomes part of the text above. Here the lines themselves are looked at.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading.placing import home
from leadership_handbook.reading.spelling import QUOTES, pair, write
from leadership_handbook.reading.vocabulary import (
    BULLETS,
    COLONS,
    CONFLICT,
    ODD,
)
from leadership_handbook.slips import quoted
from leadership_handbook.text.characters import named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leadership_handbook.reading.vocabulary import Keys


class Sign(NamedTuple):
    """What is wrong in a line, and what to type; row and column count from 0."""

    row: int
    column: int
    message: str
    hint: str
    kind: ProblemKind = ProblemKind.SYNTAX


def in_line(lines: Sequence[str], row: int, keys: Keys) -> Sign | None:
    """Return what is wrong in a line by itself."""
    return next(filter(None, _in_line(lines, row, keys)), None)


def _in_line(lines: Sequence[str], row: int, keys: Keys) -> Iterator[Sign | None]:
    line = lines[row]
    if re.fullmatch(CONFLICT, line):
        message = "a mark of a merge conflict"
        hint = (
            "keep one of the two versions; delete the lines <<<<<<<, =======, >>>>>>>"
        )
        yield Sign(row, 0, message, hint, ProblemKind.MERGE_CONFLICT)
    if match := re.match(rf" *(?:- +)*([{ODD}])", line):
        yield stray_indentation(lines, row, match.start(1), keys)
    yield _bullet(lines, row)
    yield _before_key(lines, row, keys)
    yield _key(line, row, keys)


def _before_key(lines: Sequence[str], row: int, keys: Keys) -> Sign | None:
    """Tell of the mark of a mail, or the number of a line, before a key."""
    before = re.match(r"(?:> ?|\d+[:.|)]? )(?=\w)", lines[row])
    match = keys.begin.match(lines[row], before.end()) if before else None
    if not before or not match or match[1] or match[3][:2] not in {":", ": "}:
        return None
    mark = before[0].strip()
    end = row + 1
    while end < len(lines) and re.match(r"> ?|\d+[:.|)]? ", lines[end]):
        end += 1
    hint = write(lines[row][before.end() :]) + more_alike(end - row - 1)
    return Sign(row, 0, f"{quoted(mark)} before a key", hint)


def stray_indentation(lines: Sequence[str], row: int, column: int, keys: Keys) -> Sign:
    """Tell of a line that begins with what looks like blanks and is none."""
    stray = lines[row][column]
    tab = stray == "\t"
    name = "a tab" if tab else named(stray)
    after = re.match(r"\s*-", lines[row][:column])
    message = f"{name} {'after the hyphen' if after else 'in the indentation'}"
    begins, end = lines[row][: column + 1], row + 1
    while end < len(lines) and lines[end].startswith(begins):
        end += 1
    text = re.sub(rf"^[\s{ODD}]+|[\s{ODD}]+$", "", lines[row])
    text = re.sub(rf"^((?:- )*-)[\s{ODD}]+", r"\1 ", text)
    blanks = home([*lines[: row + 1], *lines[end:]], row, text, keys)
    hint = write(text, blanks) + more_alike(end - row - 1)
    if not tab:
        begin = (
            f"delete what is before its first letter and type blanks: {quoted(text)}"
        )
        hint = hint.replace(f"write {quoted(text)}", begin, 1)
    kind = ProblemKind.TAB if tab else ProblemKind.STRAY_BLANK
    return Sign(row, column, message, hint, kind)


def more_alike(lines: int) -> str:
    """Return what to do with the next lines, for the end of a hint."""
    if not lines:
        return ""
    return f"; mend the next {'line' if lines == 1 else f'{lines} lines'} alike"


def alike(lines: Sequence[str], row: int, mark: str) -> str:
    """Return what to do with the next lines, if the same mark begins them."""
    wanted = r"\(?\d+[.)]" if mark[-2:-1].isdigit() else re.escape(mark)
    blanks = "" if mark == "-" else rf"[\s{ODD}]*"  # a hyphen lacks its blank
    begins = re.compile(rf"[\s{ODD}]*{wanted}{blanks}[^\s{mark[-1]}]")
    after = row + 1
    while after < len(lines) and begins.match(lines[after]):
        after += 1
    return more_alike(after - row - 1)


def placed(lines: Sequence[str], row: int, text: str) -> str:
    """Return a hint to write a line in the place of another, where it is to stand."""
    blanks = home(lines, row, text)
    stands = len(lines[row]) - len(lines[row].lstrip(" "))
    return write(text, None if blanks == stands else blanks)


MARKS = (
    rf"[{BULLETS}*·+>]|--+|o|\(?[a-zA-Z][.)]|\(?\d+[.)]|[\U0001f000-\U0001faff]\ufe0f?"
)
"""What people write before an item, in place of a hyphen; a blank comes after it."""


_BULLET = re.compile(rf"( *)(?:[{BULLETS}*·][ \t{ODD}]*|-(?=[^\s-]))")


def _bullet(lines: Sequence[str], row: int) -> Sign | None:
    line = lines[row]
    match = re.match(
        rf"( *(?:- +)*)"
        rf"(?:([{BULLETS}])[ \t{ODD}]*|([*·]|--+)[ \t{ODD}]+|(-)(?=[^\s-]))"
        rf"([^\s{ODD}].*)|( *(?:- +)*)-([{ODD}])[\s{ODD}]*(.*)",
        line,
    )
    if not match or (match[3] and match[3][0] == "-" and "- " in match[1]):
        return None
    if match[7]:
        message = f"{named(match[7])} after the hyphen"
        hint = f"delete it and type a blank: {quoted('- ' + match[8])}"
        return Sign(row, match.start(7), message, hint, ProblemKind.STRAY_BLANK)
    others = [_BULLET.sub(r"\1- ", each) for each in lines[row + 1 :]]
    hint = placed([*lines[: row + 1], *others], row, f"- {match[5]}")
    column = len(match[1])
    if match[4]:
        hint += alike(lines, row, "-")
        return Sign(row, column, "no blank after the hyphen", hint)
    mark = match[2] or match[3]
    hint += alike(lines, row, mark)
    mark = named(mark) if len(mark) == 1 else mark
    message = f"a list begins each line with a hyphen and a blank, not with {mark}"
    return Sign(row, column, message, hint)


_AROUND = f"*_`{QUOTES}"


def _key(line: str, row: int, keys: Keys) -> Sign | None:
    """Tell of a key without a colon and a blank after it, but with something else."""
    match = keys.begin.match(line)
    if not match:
        return _marks_around(line, row, keys)
    key, rest, column = match[2], match[3], match.end(2)
    if sign := _odd_blank(key, rest, row, column, keys):
        return sign
    message, place, end = "", column, 0
    if more := re.match(r" *:(?:\s*:)+(?=\s)", rest):
        message = f"a colon too many after {quoted(key)}"
        place, end = column + more.end() - 1, more.end()
    elif re.match(r":[^\s:]", rest):
        message, end = f"no blank after {quoted(key + ':')}", 1
    elif other := re.match(rf"[\s{ODD}]*([{COLONS[1:]}])", rest):
        message = f"{named(other[1])} in place of a colon after {quoted(key)}"
        place, end = column + other.start(1), other.end()
    hint = f"write {pair(key, rest[end:], keys)}"
    return Sign(row, place, message, hint) if message else None


def _marks_around(line: str, row: int, keys: Keys) -> Sign | None:
    """Tell of a key with marks around it, as for bold letters."""
    start = len(re.match(r" *(?:- +)*+", line)[0])  # type: ignore[index]
    key, colon, value = line[start:].partition(":")
    around, bare = key.rstrip(), key.strip(f" {_AROUND}")
    marked = around[:1] in _AROUND and around[-1:] in _AROUND
    if not colon or not bare or not marked or not keys.begin.match(bare + ":"):
        return None
    message = f"a key has no {around[0]} around it"
    hint = f"write {pair(bare, value.strip(' :'), keys)}"
    return Sign(row, start, message, hint)


def _odd_blank(key: str, rest: str, row: int, column: int, keys: Keys) -> Sign | None:
    """Tell of a blank beside the colon of a key that is none for YAML."""
    if odd := re.match(rf":([{ODD}])[\s{ODD}]*", rest):
        message = f"{named(odd[1])} after the colon"
        hint = f"delete it and type a blank: {pair(key, rest[odd.end() :], keys)}"
        return Sign(row, column, message, hint, ProblemKind.STRAY_BLANK)
    if odd := re.match(rf"([{ODD}])[\s{ODD}]*:", rest):
        message = f"{named(odd[1])} before the colon"
        hint = f"write {pair(key, rest[odd.end() :], keys)}"
        return Sign(row, column, message, hint, ProblemKind.STRAY_BLANK)
    return None
