"""Following a hint to the letter, as somebody would who does not know YAML.

Only what the hint says is done: a line is written anew with the blanks that are told, a
text is put in the quotes that are shown, a word is replaced, a line added or deleted.
Where ``…`` stands for what only the person knows, some words are written.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from leadership_handbook.problems import Problem

SHOWN = r"""('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
BLANKS = r"with (no|\d+) blanks? before (?:it|each of them)"

ANEW = rf"{SHOWN}(?:, {BLANKS})?"

OPEN = re.compile(
    r"write a text after|possible are|write the one that fits"
    r"|write a number in digits, such as"
    r"|write the year in|write year, month and day|write one (?:ISBN|such as)"
    r"|write the address of a page|say what it is|that is the id of|give it another id"
    r"|compare each digit|copy it from the work|write the pages as|write both, '67"
    r"|write a (?:month|day) from|write the id of|do they belong below"
    r"|keep one of the two|write (?:'\w+:' or |the key of these texts)"
    r"|write each row as"
    r"|use `|delete it here or there|write another title|write the (?:first|earlier)"
    r"|write (?:what|it) |it is in line \d+ already|write an item in it|close it"
)
"""What leaves to the person what only they can know."""


def followed(problem: Problem, text: str) -> str | None:
    """Return a file's text with the hint of a problem followed; None if it is open."""
    lines = text.split("\n")
    for pattern, follow in _WAYS:
        if match := re.match(pattern, problem.hint):
            follow(match, problem, lines)
            return "\n".join(lines)
    return None


def _text(shown: str) -> str:
    text = str(ast.literal_eval(shown))
    return next((v for k, v in _KNOWN.items() if text.endswith(k)), text)


_KNOWN = {
    "stance: …": "stance: asserts",
    "side: …": "side: both",
    "force: …": "force: stated",
    "basis: …": "basis: argument",
    "source: …": "source: kotter-1990",
    "reviewed: …": "reviewed: 2026-11-23",
}
"""What is written where only some texts are possible."""


def _full(shown: str, line: str) -> str:
    """Return a line that is shown with its middle or end left out, in full."""
    begins, left_out, ends = shown.partition("…")
    if not left_out or re.fullmatch(r"(?:- )?(?:[\w-]+: )?…", shown):
        return shown.replace("…", "Some words")
    mark = ends[-1:] if ends[-1:] in {"'", '"'} else ""
    head = begins.rstrip().rpartition(": ")[2].lstrip(f"{mark}\\-")
    start = line.index(head) + len(head)
    tail = ends.strip().removesuffix(mark) if mark else ends.strip()
    stop = line.rindex(tail) + len(tail) if tail else len(line.rstrip())
    return begins.rstrip() + line[start:stop] + mark


def _margin(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t\u00a0"))]


def _number(text: str) -> int:
    return int(text.replace("no", "0"))


def _line(match: re.Match[str], problem: Problem, lines: list[str]) -> None:
    row, rest = problem.line - 1, problem.hint[match.end() :]
    line = lines[row]
    new = _full(_text(match[1]), line)
    margin = " " * _number(match[2]) if match[2] else _margin(line)
    below = re.match(rf", in a line of its own below {SHOWN}", rest)
    if below:
        end = line.index(_text(below[1])) + len(_text(below[1]))
        lines[row : row + 1] = [line[:end], margin + new]
    elif above := re.match(r" in line (\d+), and delete this line", rest):
        place = int(above[1]) - 1
        lines[place] = _margin(lines[place]) + new
        del lines[row]
    elif above := re.match(r" in line (\d+), and delete the lines \d+ to (\d+)", rest):
        place = int(above[1]) - 1
        lines[place : int(above[2])] = [_margin(lines[place]) + new]
    elif rest.startswith(" in a line above this one, with no blank"):
        lines.insert(row, new)
    elif rest.startswith(", in the line below"):
        lines[row : row + 1] = [line[: line.index(":") + 1], margin + new]
    elif problem.message.startswith("a text cannot link to"):
        lines[row] = line[: problem.column - 1] + re.sub(
            r"[^)]*\)", lambda _: f"{new})", line[problem.column - 1 :], count=1
        )
    elif "{" in line[: problem.column - 1]:  # among keys in braces
        lines[row] = line.replace(new.replace(": ", ":", 1), new)
    elif re.match(r"[\w-]+:(?: |$)|- |# ", new) or match[2]:
        lines[row] = margin + new
    else:
        lines[row] = line[: problem.column - 1] + new
    _others(rest, row, margin, lines, problem.message)


def _others(rest: str, row: int, margin: str, lines: list[str], message: str) -> None:
    """Do to the next lines what is told of them."""
    comma = "at the end" in message
    if found := re.match(r"; (?:mend )?(?:each of )?the next (?:(\d+) )?line", rest):
        for after in range(row + 1, row + 1 + int(found[1] or 1)):
            text = re.sub(r"^[\s\u00a0]+", "", lines[after])
            if lines[row].strip().startswith("- ") and not text.startswith("- "):
                text = re.sub(r"^(?:\S+[.):]|--|\W)\s*", "- ", text)
            if comma:
                text = text.rstrip(",;")
            lines[after] = margin + text
    elif found := re.match(r"; each line down to line (\d+) needs", rest):
        for after in range(row + 1, int(found[1])):
            lines[after] = margin + lines[after]
    elif found := re.match(rf" (?:with|and,?) .*?below it,? {SHOWN}", rest):
        own = re.search(rf"{BLANKS}$", rest)
        blanks = " " * _number(own[1]) if own else margin.replace("-", " ")
        line = _full(_text(found[1]), "")
        is_item = lines[row].lstrip().startswith("- ")
        lines.insert(row + 1, (blanks if own else margin + "  " * is_item) + line)


def _alone(match: re.Match[str], problem: Problem, lines: list[str]) -> None:
    """Write a key alone in its line, and other lines below it."""
    row, rest = problem.line - 1, problem.hint[match.end() :]
    key = _text(match[1])
    begins = lines[row][: lines[row].index(key)]
    lines[row : row + 1] = [begins + key, *_below(rest)]


def _below(rest: str) -> list[str]:
    """Return the lines that are told after ``below it``."""
    first = re.search(BLANKS, rest)
    assert first
    found, blanks = [], _number(first[1])
    for part in re.finditer(rf"{SHOWN}(?: {BLANKS})?", rest):
        own = _number(part[2]) if part[2] else blanks
        found.append(" " * own + _full(_text(part[1]), ""))
    return found


def _added(match: re.Match[str], _problem: Problem, lines: list[str]) -> None:
    rest = match[0] if match[1] else f"with no blanks before it {match[0]}"
    key, each, below = re.sub(r", one of [^']*", ", ", rest).partition(" and below it")
    added = _below(key) + (_below(below) if each else [])
    place = int(match[1]) if match[1] else len(lines) - 1
    lines[place:place] = added


def _in_quotes(match: re.Match[str], problem: Problem, lines: list[str]) -> None:
    row = problem.line - 1
    line, shown = lines[row], match[2]
    begins = re.match(r" *(?:- +)*(?:[\w-]+ *: +)?", line)
    assert begins
    if match[1]:
        start = line.index(match[1])
        lines[row] = f"{line[:start]}{match[1]}{shown}" + line[line.rindex("}") :]
    else:
        is_item = problem.path.endswith("]")
        first = problem.column - 1 if is_item else begins.end()
        lines[row] = line[:first] + _full(shown, line)


def _replaced(match: re.Match[str], problem: Problem, lines: list[str]) -> None:
    row = problem.line - 1
    lines[row] = lines[row].replace(match[2], match[1].replace("a blank", " "), 1)


def _meant(match: re.Match[str], problem: Problem, lines: list[str]) -> None:
    row, column, new = problem.line - 1, problem.column - 1, _text(match[1])
    old = re.search(rf"(?:unknown (?:key|[a-z]+) )?{SHOWN}", problem.message)
    assert old
    line, written = lines[row], _text(old[1])
    if f"-{written}" in line[column:]:  # in a link
        line = line[:column] + line[column:].replace(f"-{written}", f"-{new}", 1)
    else:
        line = line[:column] + line[column:].replace(written, new, 1)
    lines[row] = line


def _linked(match: re.Match[str], problem: Problem, lines: list[str]) -> None:
    row = problem.line - 1
    pattern = rf"[\[(]+{re.escape(match[2])}[\])]*\s*[\[(]*#\s*[a-z0-9-]+\s*[)\]]*"
    lines[row] = re.sub(pattern, lambda _: match[1], lines[row], count=1)


def _marked(match: re.Match[str], problem: Problem, lines: list[str]) -> None:
    row, words = problem.line - 1, match[1].strip("*")
    old = re.search(rf"\* *{re.escape(words)} *\*|\*{re.escape(words)}", lines[row])
    assert old
    lines[row] = lines[row].replace(old[0], match[1])


def _deleted(_match: re.Match[str], problem: Problem, lines: list[str]) -> None:
    del lines[problem.line - 1]


def _below_deleted(match: re.Match[str], _problem: Problem, lines: list[str]) -> None:
    del lines[[line.strip() for line in lines].index(_text(match[1]))]


def _cut(match: re.Match[str], problem: Problem, lines: list[str]) -> None:
    """Delete a mark, here or in each line of a text."""
    mark = match[1] if match[1][0] not in "'\"" else _text(match[1])
    rows = [problem.line - 1]
    if "each of its lines" in problem.hint:
        mark_in = re.compile(rf"(\s*){re.escape(mark)}\s")
        rows = [r for r, line in enumerate(lines) if mark_in.match(line)]
        first = problem.line - 1
        rows = [r for r in rows if {*range(first, r)} <= {*rows} and r >= first]
    for row in rows:
        lines[row] = lines[row].replace(mark, "", 1)


def _both_cut(match: re.Match[str], problem: Problem, lines: list[str]) -> None:
    row = problem.line - 1
    lines[row] = lines[row].replace(match[1], "", 1)
    end = next(r for r in range(row, len(lines)) if lines[r].endswith(match[2]))
    lines[end] = lines[end].removesuffix(match[2])


def _end_cut(match: re.Match[str], problem: Problem, lines: list[str]) -> None:
    row = problem.line - 1
    lines[row] = lines[row].rstrip().removesuffix(match[1])


def _anew(match: re.Match[str], problem: Problem, lines: list[str]) -> None:
    row, column = problem.line - 1, problem.column - 1
    line = lines[row]
    before, after = line[:column].split(" "), line[column:].split(" ")
    lines[row] = " ".join([*before[:-1], _text(match[1]), *after[1:]])


def _letters(match: re.Match[str], problem: Problem, lines: list[str]) -> None:
    row, column = problem.line - 1, problem.column - 1
    lines[row] = lines[row][:column] + _text(match[1]) + lines[row][column + 1 :]


def _bare(match: re.Match[str], problem: Problem, lines: list[str]) -> None:
    row = problem.line - 1
    lines[row] = lines[row][: problem.column - 1] + match[1]


def _closed(match: re.Match[str], problem: Problem, lines: list[str]) -> None:
    row = problem.line - 1
    lines[row] = _margin(lines[row]) + match[1]


def _two_items(match: re.Match[str], problem: Problem, lines: list[str]) -> None:
    row = problem.line - 1
    margin = _margin(lines[row])
    lines[row : row + 1] = [margin + _text(match[1]), margin + _text(match[2])]


def _instead(match: re.Match[str], problem: Problem, lines: list[str]) -> None:
    last = int(match[1] or problem.line)
    lines[problem.line - 1 : last] = _below(problem.hint[match.end() :])


def _replace_all(problem: Problem, lines: list[str], *marks: str) -> None:
    row = problem.line - 1
    for mark in marks:
        lines[row] = lines[row].replace(mark, "")


def _image(match: re.Match[str], problem: Problem, lines: list[str]) -> None:
    row = problem.line - 1
    lines[row] = re.sub(r"!\[.*?\]\(.*?\)", match[1], lines[row], count=1)


_Way = tuple[str, "Callable[[re.Match[str], Problem, list[str]], object]"]
_WAYS: tuple[_Way, ...] = (
    (r"write (\[([^\]]+)\]\([^)]+\))$", _linked),
    (rf"write {SHOWN} alone in this line, and below it,", _alone),
    (rf"write an item for each: {SHOWN} and {SHOWN}", _two_items),
    (r"write in place of (?:this line|the lines \d+ to (\d+)):", _instead),
    (r"type . at the end of the text: write (.*)", _closed),
    (rf"(?:a new item begins here: )?write {SHOWN}(?:, {BLANKS})?", _line),
    (rf"delete it and type a blank: {SHOWN}()", _line),
    (
        rf"delete what is before its first letter and type blanks: {ANEW}",
        _line,
    ),
    (rf"put the whole text in (?:single )?quotes: ([\w-]+: )?{SHOWN}", _in_quotes),
    (r"put the whole text in quotes: ()('.*'|\".*\")", _in_quotes),
    (r"write (a blank|\S+) for (.+)$", _replaced),
    (r"write (\*+[^*]+\*+)", _marked),
    (rf"did you mean {SHOWN}", _meant),
    (r"write (\d[\d/-]*)", _bare),
    (r"write \S+ without ~~()", lambda _, p, ls: _replace_all(p, ls, "~~")),
    (
        r"write \S+ without the brackets()",
        lambda _, p, ls: _replace_all(p, ls, "[[", "]]", "][1]", "["),
    ),
    (r"write its words alone: (.*)", _image),
    (r"delete (this line|it$|it, or move|the empty line|the line '---')", _deleted),
    (rf"delete the line {SHOWN} below it", _below_deleted),
    (r"delete (.) here and (.) at the end", _both_cut),
    (r"delete one (\))", _cut),
    (r"delete (\S+) at the end of the text", _end_cut),
    (rf"(?:this text is one paragraph: )?delete ({SHOWN}|\[\S+\])", _cut),
    (rf"it cannot be seen: delete the word around it, and type {SHOWN} anew", _anew),
    (rf"it is two letters in one: write {SHOWN}", _letters),
    (r"add (?:below line (\d+)|a line|the lines).*", _added),
)
