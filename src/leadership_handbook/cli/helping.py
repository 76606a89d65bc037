"""What ``lh COMMAND --help`` says, beyond its arguments: usage and examples."""

from __future__ import annotations

import argparse
from textwrap import fill
from typing import TYPE_CHECKING, NamedTuple, Protocol

from leadership_handbook.cli import layout

if TYPE_CHECKING:
    from leadership_handbook.cli.parsing import Parser

HIDDEN = argparse.SUPPRESS
"""The help of an argument that nobody is to see."""

_TIMES = {"": "{}", "?": "[{}]", "*": "[{} ...]", "+": "{} ..."}


class Example(NamedTuple):
    """A line that can be typed, and what it does; the tests run it."""

    line: str
    does: str


class Command(Protocol):
    """What the module of a command has."""

    ABOUT: str
    """What it does, in a paragraph."""
    EXAMPLES: tuple[Example, ...]

    def arguments(self, parser: Parser) -> None:
        """Add its arguments."""

    def run(self, args: argparse.Namespace) -> int:
        """Do it; return the code to end with. Raises `Failure`."""


def describe(parser: Parser, command: Command) -> None:
    """Give the parser of a command its help."""
    parser.usage = usage(parser)
    parser.description = fill(about(command), layout.width() - 2)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    lines = [f"  {one.line}\n      {one.does}" for one in command.EXAMPLES]
    parser.epilog = "\n".join(["examples:", *lines])


def about(command: Command) -> str:
    """Return what a command does, in one line."""
    return " ".join(command.ABOUT.split())


def of_command(top: Parser, name: str) -> Parser:
    """Return the parser of a command, with all its arguments."""
    (commands,) = (
        action
        for action in top._actions  # noqa: SLF001  (argparse has no name for it)
        if isinstance(action, argparse._SubParsersAction)  # noqa: SLF001
    )
    one: Parser = commands.choices[name]
    return one.filled()


def usage(parser: Parser) -> str:
    """Return how to use a command, in one line: ``lh list [KIND] [options]``."""
    words = [
        _TIMES[str(one.nargs or "")].format(one.metavar)
        for one in positionals(parser)
        if one.help != HIDDEN
    ]
    return " ".join([parser.prog, *words, "[options]"])


def positionals(parser: Parser) -> list[argparse.Action]:
    """Return the arguments that stand by their place."""
    return [one for one in parser._actions if not one.option_strings]  # noqa: SLF001


def options(parser: Parser) -> list[argparse.Action]:
    """Return the arguments that have a name, help apart."""
    actions = parser._actions  # noqa: SLF001
    return [one for one in actions if one.option_strings and one.dest != "help"]


def named(action: argparse.Action) -> str:
    """Return how an argument is written: ``--format FORMAT``."""
    takes = [str(action.metavar)] if action.nargs != 0 else []
    return " ".join([", ".join(action.option_strings), *takes]).strip()


def told(action: argparse.Action) -> str:
    """Return what an argument is for, as a sentence."""
    text = str(action.help or "")
    return f"{text[:1].upper()}{text[1:]}."
