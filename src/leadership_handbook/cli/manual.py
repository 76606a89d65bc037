"""The manual of the command, made from its parser: a page for `man`, and a chapter.

``python -m leadership_handbook.cli.manual FILE`` writes the part of the chapter that
the program knows, between its two marks; a test sees that it is not forgotten.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from leadership_handbook import __version__
from leadership_handbook.cli import helping
from leadership_handbook.cli.commands import COMMANDS, DESCRIPTION, command, parser
from leadership_handbook.cli.failing import CODES

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from leadership_handbook.cli.parsing import Parser

BEGIN, END = "<!-- made by the program -->\n", "<!-- end of what the program made -->\n"


def chapter() -> str:
    """Return usage, options and examples of every command, as Markdown."""
    return "\n".join(line for name in COMMANDS for line in _section(name))


def _section(name: str) -> Iterator[str]:
    one, module = helping.of_command(parser(), name), command(name)
    yield from (f"### `lh {name}`", "", helping.about(module), "")
    yield from ("```text", helping.usage(one), "```", "")
    for action in _arguments(one):
        yield f"- `{helping.named(action)}`: {helping.told(action)}"
    yield from ("", "```sh")
    width = max(len(example.line) for example in module.EXAMPLES)
    yield from (f"{line:{width}}  # {does}" for line, does in module.EXAMPLES)
    yield from ("```", "")


def _arguments(one: Parser) -> list[argparse.Action]:
    shown = [*helping.positionals(one), *helping.options(one)]
    return [action for action in shown if action.help != helping.HIDDEN]


def fill(text: str) -> str:
    """Return a chapter with what the program knows between its marks."""
    before, _, rest = text.partition(BEGIN)
    _, mark, after = rest.partition(END)
    if not mark:
        message = f"the chapter lacks its marks, {BEGIN.strip()} and {END.strip()}"
        raise ValueError(message)
    return f"{before}{BEGIN}\n{chapter()}\n{END}{after}"


def man() -> str:
    """Return the manual page ``lh.1``, in the language of troff."""
    return "\n".join([*_man_head(), *_man_commands(), *_man_end(), ""])


def _man_head() -> Iterator[str]:
    yield f'.TH LH 1 "" "Leadership Handbook {__version__}" "User Commands"'
    yield from (".SH NAME", f"lh \\- {_roff(DESCRIPTION.rstrip('.'))}")
    yield from (
        ".SH SYNOPSIS",
        r".B lh",
        _roff("[--overlay DIR] [--version] COMMAND ..."),
    )
    yield from (".SH DESCRIPTION", _roff(HOW))


HOW = """
Data go to the standard output, in UTF-8, and all that is said about them to the
standard error. An answer is plain text on a terminal and tab-separated elsewhere;
--format names another form. No colors are used.
"""


def _man_commands() -> Iterator[str]:
    yield ".SH COMMANDS"
    for name in COMMANDS:
        one, module = helping.of_command(parser(), name), command(name)
        yield from (f".SS {_roff(helping.usage(one))}", _roff(helping.about(module)))
        for action in _arguments(one):
            yield from (".TP", f".B {_roff(helping.named(action))}")
            yield _roff(helping.told(action))
        for example in module.EXAMPLES:
            yield from (".TP", f".I {_roff(example.line)}", _roff(example.does))


def _man_end() -> Iterator[str]:
    yield ".SH EXIT STATUS"
    for code, means in CODES.items():
        yield from (".TP", f".B {code}", _roff(means))


def _roff(text: str) -> str:
    """Return a text in one line, in which nothing is a command of troff."""
    line = " ".join(text.replace("`", "").split())
    line = line.replace("\\", r"\e").replace("-", r"\-")
    return re.sub(r"^([.'])", r"\\&\1", line)


if __name__ == "__main__":
    file: Path = Path(sys.argv[1])
    file.write_text(fill(file.read_text("utf-8")), "utf-8")
