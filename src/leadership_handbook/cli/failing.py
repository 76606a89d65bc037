"""What can go wrong in the command, and the codes with which it ends."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from leadership_handbook.slips import UnknownId

if TYPE_CHECKING:
    from collections.abc import Iterator

DONE = 0
"""All went well."""
NOTHING = 1
"""Nothing was found, or ``check`` has problems to tell."""
MISUSE = 2
"""Wrong use: an unknown command, option, kind or id."""
UNREADABLE = 3
"""Records or a file cannot be read or written."""

CODES = {
    DONE: "done",
    NOTHING: "nothing found; or `lh check` has problems to tell",
    MISUSE: "wrong use: an unknown command, option, kind or id",
    UNREADABLE: "records or a file cannot be read or written",
}
"""What each code says, in the manual's words."""


class Failure(Exception):  # noqa: N818  (most are no error of the program)
    """The command ends here, with a sentence for a person and a code for a program."""

    def __init__(self, code: int, message: str) -> None:
        """Take the code and the sentence."""
        super().__init__(message)
        self.code = code


@contextmanager
def asking() -> Iterator[None]:
    """Let what the handbook says of a wrong question be wrong use."""
    try:
        yield
    except (UnknownId, ValueError) as error:
        raise Failure(MISUSE, str(error)) from None


@contextmanager
def touching(what: object) -> Iterator[None]:
    """Let a file or folder that the system refuses be told by its name."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        message = f"{what}: {error.strerror or error}"
        raise Failure(UNREADABLE, message) from None
