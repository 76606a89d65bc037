"""What is asked of sources: who cites them, which view they hold, figures of all."""

from __future__ import annotations

from typing import NamedTuple

from leadership_handbook.sphinx_ext.rebuilds.asking import question
from leadership_handbook.sphinx_ext.rebuilds.places import Places


class Work(NamedTuple):
    """A source as figures show it."""

    id: str
    name: str
    year: str
    """Four digits, or nothing where no year is known."""
    title: str
    views: tuple[str, ...]
    cited: bool = False
    """Whether a distinction cites it."""


class Sources(Places):
    """Questions about the works that are cited."""

    @question
    def used(self, source: str) -> tuple[tuple[str, str], ...]:
        """Return kind and id of each record that cites a source and has a page."""
        uses = self.book.handbook.citing(source)
        found = dict.fromkeys((use.kind, use.id) for use in uses)
        return tuple(key for key in found if key[1] != source and self.page(*key))

    @question
    def works(self) -> tuple[Work, ...]:
        """Return every source as figures show it."""
        citing = self.book.handbook.citing
        return tuple(
            Work(
                id=source.id,
                name=self.name("source", source.id),
                year=source.year,
                title=source.title,
                views=source.view,
                cited=any(use.kind == "distinction" for use in citing(source.id)),
            )
            for source in self.book.handbook.sources.values()
        )
