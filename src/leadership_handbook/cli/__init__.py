"""The command ``lh``: the handbook on the command line.

Data go to the standard output, in UTF-8; all that is said about them goes to the
standard error. Only the module of the command that is run is imported.
"""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING

from leadership_handbook.cli.commands import COMMANDS, command, parser
from leadership_handbook.cli.failing import DONE, MISUSE, UNREADABLE, Failure
from leadership_handbook.cli.layout import tell
from leadership_handbook.cli.parsing import no_such

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leadership_handbook.cli.parsing import Parser

INTERRUPTED = 130
"""What a shell reports of a command that Ctrl+C has ended."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return the code to end with."""
    _speak_utf8()
    try:
        return _ended(sys.argv[1:] if arguments is None else arguments)
    except BrokenPipeError:  # `lh list | head`: who listens has heard enough
        _hush()
        return DONE
    except KeyboardInterrupt:
        tell("stopped")
        return _interrupted()


def _ended(arguments: Sequence[str]) -> int:
    try:
        code = _run(arguments)
        if sys.stdout:
            sys.stdout.flush()
    except Failure as failure:
        tell(str(failure))
        code = failure.code
    except BrokenPipeError:
        raise
    except OSError as error:  # a full disk, say
        tell(f"cannot write the answer: {error.strerror or error}")
        _hush()
        code = UNREADABLE
    return code


def _run(arguments: Sequence[str]) -> int:
    if arguments and arguments[0] == "help":  # as other programs have it
        arguments = [*arguments[1:], "--help"]
    top = parser()
    _check_command(arguments, top)
    try:
        args = top.parse_args(arguments)
    except SystemExit as done:  # --help and --version
        return int(done.code or 0)
    if not args.command:
        top.print_help()
        return DONE
    return command(args.command).run(args)


def _check_command(arguments: Sequence[str], top: Parser) -> None:
    """Refuse what is no command, and what stands before it and is no option."""
    words = iter(arguments)
    for given in words:
        if given == "--overlay":
            next(words, None)
        elif not given.startswith("-"):
            if given not in COMMANDS:
                raise Failure(MISUSE, no_such("command", given, COMMANDS))
            return
        elif not top.takes(given):
            message = f"before a command there is {top.not_known(given)}"
            hint = f"an option of a command stands after it: lh COMMAND {given}"
            raise Failure(MISUSE, f"{message}\n{hint}")


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(
                encoding="utf-8", errors="backslashreplace", newline="\n"
            )


def _hush() -> None:
    """Let what is still to be written go nowhere, so that nothing complains at exit."""
    if isinstance(sys.stdout, TextIOWrapper):
        try:
            number = sys.stdout.fileno()
        except OSError:
            return
        os.dup2(os.open(os.devnull, os.O_WRONLY), number)


def _interrupted() -> int:
    """End as a program does that Ctrl+C has ended, so that a shell's loop ends too."""
    if os.name == "posix":
        import signal  # noqa: PLC0415

        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGINT)
    return INTERRUPTED
