"""``lh completion``: commands, options and ids, completed by the shell.

The scripts are small: they hand the words of the line to ``lh completion words``, which
prints what can stand there, a line each.
"""

from __future__ import annotations

import argparse
from itertools import pairwise
from typing import TYPE_CHECKING

from leadership_handbook.cli import helping, looking
from leadership_handbook.cli.answering import write, write_whole
from leadership_handbook.cli.commands import COMMANDS, parser
from leadership_handbook.cli.failing import DONE, MISUSE, Failure
from leadership_handbook.cli.helping import Example
from leadership_handbook.cli.parsing import no_such, one_of
from leadership_handbook.comparison import KINDS as TABLES
from leadership_handbook.handbook.filters import FILTERS
from leadership_handbook.model import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from leadership_handbook.cli.parsing import Parser
    from leadership_handbook.facade import Handbook

ABOUT = "Print a script that lets your shell complete commands, options, words and ids."
EXAMPLES = (
    Example("lh completion bash", 'in ~/.bashrc: eval "$(lh completion bash)"'),
    Example(
        "lh completion zsh", 'after compinit in ~/.zshrc: eval "$(lh completion zsh)"'
    ),
    Example("lh completion fish", "in config.fish: lh completion fish | source"),
)
WORDS = "words"

BASH = """_lh() {
    local IFS=$'\\n'
    COMPREPLY=($(lh completion words -- "${COMP_WORDS[@]:0:COMP_CWORD+1}" 2>/dev/null))
    if [ ${#COMPREPLY[@]} -eq 0 ]; then compopt -o default; fi
}
complete -F _lh lh leadership-handbook
"""
ZSH = """#compdef lh leadership-handbook
_lh() {
    local -a found
    found=("${(@f)$(lh completion words -- "${words[@]:0:$CURRENT}" 2>/dev/null)}")
    if [[ -n "${found[1]}" ]]; then compadd -a found; else _files; fi
}
compdef _lh lh leadership-handbook
"""
FISH = """function __lh
    lh completion words -- (commandline -opc) (commandline -ct) 2>/dev/null
end
complete -c lh -f -a '(__lh)'
complete -c leadership-handbook -f -a '(__lh)'
complete -c lh -n '__fish_seen_subcommand_from check new init' -F
"""
SHELLS = {"bash": BASH, "zsh": ZSH, "fish": FISH}


def arguments(parser: Parser) -> None:
    """Add the shell; and the words of a line, for the scripts alone."""
    told = f"one of {', '.join(SHELLS)}"
    action = parser.add_argument("shell", metavar="SHELL", help=told)
    one_of(action, "shell", SHELLS)
    action.type = _shell
    # Not required by a default: what is missing is the shell, and no word of a line.
    parser.add_argument("line", nargs="*", default=(), help=argparse.SUPPRESS)


def run(args: argparse.Namespace) -> int:
    """Print the script, or what can stand at the end of a line."""
    if args.shell == WORDS:
        write(_possible(args.line))
    elif args.line:
        raise Failure(MISUSE, f"{args.line[0]!r} is one word too many")
    else:
        write_whole(SHELLS[args.shell])
    return DONE


def _shell(text: str) -> str:
    """Return a shell, or what the scripts ask for and no one else is told of."""
    if text not in {WORDS, *SHELLS}:
        raise Failure(MISUSE, no_such("shell", text, SHELLS))
    return text


def _possible(line: Sequence[str]) -> list[str]:
    """Return what can stand in place of the last word of a line."""
    *before, begun = line or [""]
    try:
        found = list(_choices(before[1:], begun))
    except Failure:  # a broken overlay, say: nobody wants to hear of it here
        return []
    return [word for word in found if word.startswith(begun)]


def _choices(before: Sequence[str], begun: str) -> Iterable[str]:
    name = next((word for word in before if word in COMMANDS), None)
    if name is None:
        return [*COMMANDS, "--overlay", "--version", "--help"]
    one = helping.of_command(parser(), name)
    by_option = {key: act for act in helping.options(one) for key in act.option_strings}
    if before[-1] in by_option:
        return _values(by_option[before[-1]], before, begun)
    if begun.startswith("-"):
        return [*by_option, "--help"]
    words = list(_words(before[before.index(name) + 1 :], by_option))
    actions = helping.positionals(one)
    place = min(len(words), len(actions) - 1)
    return _values(actions[place], before, begun, words)


def _words(given: Sequence[str], options: Iterable[str]) -> Iterator[str]:
    """Yield the words that are neither options nor what an option takes."""
    last = ""
    for word in given:
        if not word.startswith("-") and last not in options:
            yield word
        last = word


def _values(
    action: argparse.Action,
    before: Sequence[str],
    begun: str,
    words: Sequence[str] = (),
) -> Iterable[str]:
    """Return what an argument takes: a word of a list, or an id."""
    if known := getattr(action, "known", None):
        return [str(word) for word in known]
    name = action.dest
    if name == "kind":
        return [kind.word for kind in KINDS]
    if name == "table":
        return list(TABLES)
    book = looking.handbook(argparse.Namespace(overlay=_overlay(before)))
    if name == "ids":
        table = TABLES.get(words[0]) if words else None
        return _ids(book, begun, table.takes if table else "")
    if name.removeprefix("by_") == "author":
        return looking.authors(book)
    return _of_filter(book, name.removeprefix("by_"))


def _ids(book: Handbook, begun: str, kind: str) -> Iterable[str]:
    """Return the ids of a kind, or of all; after ``term/`` those of that kind."""
    if kind:
        return list(book.of_kind(kind))
    words = [one.word for one in KINDS]
    if "/" in begun:
        return [f"{word}/{key}" for word in words for key in book.of_kind(word)]
    return dict.fromkeys(key for word in words for key in book.of_kind(word))


def _of_filter(book: Handbook, name: str) -> Iterable[str]:
    """Return what a filter can be asked for."""
    for filters in FILTERS.values():
        if name in filters:
            wanted = filters[name]
            return list(book.of_kind(wanted.kind)) if wanted.kind else wanted.words
    return ()


def _overlay(before: Sequence[str]) -> str | None:
    pairs = pairwise(before)
    return next((value for option, value in pairs if option == "--overlay"), None)
