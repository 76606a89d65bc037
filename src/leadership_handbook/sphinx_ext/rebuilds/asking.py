"""How a page asks of the handbook: each question noted with a digest of its answer.

When the records have changed, every question is asked again, and exactly the documents
for which some answer differs are read again. A question is as narrow as what is shown
of its answer.
"""

from __future__ import annotations

from functools import wraps
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from leadership_handbook.model import written

if TYPE_CHECKING:
    from collections.abc import Callable

    from leadership_handbook.sphinx_ext.documents.book import Book
    from leadership_handbook.sphinx_ext.domain import Question

A = TypeVar("A")
P = ParamSpec("P")
S = TypeVar("S", bound="Asker")


class Asker:
    """Answers the questions that a subclass defines, from a book.

    With `noted` given, each question and the digest of its answer are put into it.
    """

    def __init__(self, book: Book, noted: dict[Question, str] | None = None) -> None:
        self.book: Book = book
        self.noted: dict[Question, str] | None = noted

    def digest(self, question: Question) -> str:
        """Ask a question that was noted; return what would be noted now."""
        name, arguments, options = question
        if not hasattr(self, name):  # an earlier version of ours asked it
            return ""
        try:
            return _digest(getattr(self, name)(*arguments, **dict(options)))
        except (KeyError, TypeError, ValueError) as problem:
            return str(problem)


def question(
    answer: Callable[Concatenate[S, P], A],
) -> Callable[Concatenate[S, P], A]:
    """Make a method a question.

    Arguments are strings and bools. An answer is a value that `written` tells apart
    from every other; a `KeyError` or `ValueError` is an answer too. What the method
    asks in turn is not noted: its own answer has all that is shown of that.
    """

    @wraps(answer)
    def ask(self: S, /, *args: P.args, **kwargs: P.kwargs) -> A:
        if self.noted is None:
            return answer(self, *args, **kwargs)
        asked = (answer.__name__, args, tuple(kwargs.items()))
        noted, self.noted = self.noted, None
        try:
            found = answer(self, *args, **kwargs)
            noted[asked] = _digest(found)
        except (KeyError, TypeError, ValueError) as problem:
            noted[asked] = str(problem)
            raise
        finally:
            self.noted = noted
        return found

    return ask


def _digest(answer: Any) -> str:  # noqa: ANN401  (of whatever a page shows)
    return blake2b(written(answer).encode(), digest_size=8).hexdigest()
