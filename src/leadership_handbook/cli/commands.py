"""Every command: `COMMANDS` is the only list, and the parser is made from it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from leadership_handbook.about import __version__
from leadership_handbook.cli import helping
from leadership_handbook.cli.parsing import Parser, add_overlay

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from leadership_handbook.cli.helping import Command

DESCRIPTION = "What separates leading from managing, on the command line."

COMMANDS: Mapping[str, str] = {
    "search": "find records in your own words",
    "show": "show one record or several",
    "list": "list the records of a kind",
    "compare": "show a comparison table",
    "claims": "list what sources say",
    "cite": "print how to cite sources, or pages of the handbook",
    "export": "write the handbook as files for other programs",
    "check": "tell every mistake in a folder of records",
    "new": "write the file of a new record, to fill in",
    "init": "begin a folder of your own records",
    "completion": "let the shell complete commands, options and ids",
}
"""Every command and what it does; its module here has the same name."""


def command(name: str) -> Command:
    """Return the module of a command."""
    return cast("Command", import_module(f"leadership_handbook.cli.{name}"))


def parser() -> Parser:
    """Return the parser; those of the commands are filled when they are needed."""
    top = Parser(
        prog="lh",
        description=DESCRIPTION,
        usage="lh [options] COMMAND ...",
        epilog="lh COMMAND --help shows the options of one, with examples.",
    )
    add_overlay(top, default=None)
    version = f"lh {__version__}"
    top.add_argument("--version", action="version", version=version)
    commands = top.add_subparsers(
        title="commands",
        metavar="COMMAND",
        dest="command",
        prog="lh",
        parser_class=Parser,
    )
    for name, about in COMMANDS.items():
        one = commands.add_parser(name, help=about)
        one.fill = _filling(name)
    return top


def _filling(name: str) -> Callable[[Parser], None]:
    def fill(one: Parser) -> None:
        module = command(name)
        module.arguments(one)
        add_overlay(one)
        helping.describe(one, module)

    return fill
