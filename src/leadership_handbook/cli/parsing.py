"""The parser: argparse, with a suggestion for whatever was misspelt."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any, NoReturn

from leadership_handbook.cli.failing import MISUSE, Failure
from leadership_handbook.slips import nearest, slip

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Sequence

FORMATS = ("text", "json", "jsonl", "csv", "tsv", "md")
"""In what form an answer can be had."""


class Parser(argparse.ArgumentParser):
    """A parser that learns its arguments when it is needed, and suggests."""

    fill: Callable[[Parser], None] | None = None
    """Adds the arguments; so a command's module is imported only if it is run."""
    _within = False

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401  (argparse's own)
        # argparse's own colors came with Python 3.14; we have none anywhere.
        plain: dict[str, Any] = {"color": False} if sys.version_info >= (3, 14) else {}
        super().__init__(allow_abbrev=False, **plain, **settings)

    def filled(self) -> Parser:
        """Return the parser with all its arguments."""
        if self.fill:
            self.fill(self)
            self.fill = None
        return self

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: Namespace | None = None
    ) -> tuple[Namespace, list[str]]:
        """Parse, options and words in any order; refuse what is not known."""
        mixed = self.fill is not None
        self.filled()
        if not mixed:
            return super().parse_known_args(args, namespace)
        found, extras = self.parse_known_intermixed_args(args, namespace)
        if extras:
            self.error(self.not_known(extras[0]))
        return found, extras

    def takes(self, word: str) -> bool:
        """Return whether a word is one of its options, ``--overlay=DIR``."""
        return word.partition("=")[0] in self._option_string_actions

    def not_known(self, word: str) -> str:
        """Return that it takes no such word, and which option may be meant."""
        if not word.startswith("-"):
            return f"{word!r} is one word too many"
        written = word.partition("=")[0]
        bare = {option.lstrip("-"): option for option in self._option_string_actions}
        near = nearest(written.lstrip("-"), bare)  # all options have hyphens alike
        meant = f"; did you mean {bare[near]!r}?" if near else ""
        return f"no option {written!r}{meant}"

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong, as any other failure."""
        if message.endswith("expected one argument"):
            option = message.removeprefix("argument ").partition(":")[0]
            message += f"; one that begins with - is written {option}=-..."
        raise Failure(MISUSE, f"{message}\n{self.prog} --help tells more")


def word(what: str, choices: Iterable[str]) -> Callable[[str], str]:
    """Return a check for a word of a list; it raises with the nearest one."""
    known = tuple(choices)

    def checked(text: str) -> str:
        if text not in known:
            raise Failure(MISUSE, no_such(what, text, known))
        return text

    return checked


def no_such(what: str, text: str, known: Iterable[str]) -> str:
    """Return that there is none: with the nearest, or with all where none is near."""
    choices = tuple(known)
    message = slip(f"no {what}", text, choices)
    if "; did" in message:
        return message
    return f"{message}; possible are {', '.join(choices)}"


def one_of(action: argparse.Action, what: str, choices: Iterable[str]) -> None:
    """Let an argument take a word of a closed list alone.

    Not by argparse's own ``choices``, which suggest nothing.
    """
    known = tuple(choices)
    action.type = word(what, known)
    action.known = known  # type: ignore[attr-defined]  # for the shell to complete


def add_format(parser: Parser) -> None:
    """Add ``--format`` to a command that reads."""
    told = "one of text (on a terminal), tsv (else), json, jsonl, csv, md"
    action = parser.add_argument("--format", metavar="FORMAT", help=told)
    one_of(action, "format", FORMATS)


def add_overlay(parser: Parser, default: str | None = argparse.SUPPRESS) -> None:
    """Add ``--overlay``, which may stand before the command or after it."""
    parser.add_argument(
        "--overlay",
        metavar="DIR",
        default=default,
        help="a folder of your own records, laid over the shipped ones",
    )


def path(text: str) -> str:
    """Return a path; an empty one, of a variable that is not set, is none."""
    if not text:
        message = "a path is an empty text; for this folder it is ."
        raise Failure(MISUSE, message)
    return text


def site(text: str) -> str:
    """Return the address of a site, which may be left out."""
    from leadership_handbook.text.addresses import web_fault  # noqa: PLC0415  (rare)

    if text and (fault := web_fault(text)):
        raise Failure(MISUSE, f"--site: {fault}, not {text!r}")
    return text


def positive(text: str) -> int:
    """Return a whole number from 1."""
    if not text.isdecimal() or int(text) < 1:
        message = f"expected a whole number from 1, got {text!r}"
        raise Failure(MISUSE, message)
    return int(text)
