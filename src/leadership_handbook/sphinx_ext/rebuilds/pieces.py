"""What is asked of lists that may be long: what they hold, and on which pages."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from leadership_handbook.sphinx_ext.documents.divided import on
from leadership_handbook.sphinx_ext.rebuilds.asking import Asker, question

if TYPE_CHECKING:
    from leadership_handbook.sphinx_ext.documents.divided import Groups, Piece


class Pieces(Asker):
    """Questions about lists, by their names."""

    @question
    def pieces(self, name: str) -> tuple[tuple[str, Piece], ...]:
        """Return the pages of a list by docname; nothing where one page is enough."""
        return self.book.pieces_of.get(name, ())

    @question
    def is_divided(self, name: str) -> bool:
        """Return whether a list has pages of its own."""
        return name in self.book.pieces_of

    @question
    def held(self, name: str, docname: str = "") -> Groups:
        """Return what a list holds, by its groups, or what one page of it does."""
        groups = self.book.groups(name)
        piece = self.book.pieces.get(docname)
        return on(piece, self.book.divisions[name], groups) if piece else groups

    @question
    def first(self, name: str) -> tuple[Any, ...]:
        """Return the first of a list, as many as one page may have of it."""
        division = self.book.divisions.get(name)
        return self._all(name)[: division.whole] if division else ()

    @question
    def count(self, name: str) -> int:
        """Return how many things a list holds."""
        return len(self._all(name))

    def _all(self, name: str) -> tuple[Any, ...]:
        return tuple(chain.from_iterable(self.book.groups(name).values()))
