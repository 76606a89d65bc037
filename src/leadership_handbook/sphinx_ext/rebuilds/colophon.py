"""What is asked of the book as a whole: how it is cited, taken along, how new it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.sphinx_ext.rebuilds.asking import Asker, question

if TYPE_CHECKING:
    from leadership_handbook.handbook.citing import Publication
    from leadership_handbook.sphinx_ext.documents.taken import Taken


class Colophon(Asker):
    """Questions about no record, but about all of them."""

    @question
    def has_shipped(self) -> bool:
        """Tell whether records that come with the package are among those shown."""
        return self.book.has_shipped

    @question
    def published(self) -> Publication:
        """Return what the site is cited as."""
        return self.book.publication

    @question
    def taken(self) -> Taken:
        """Return the files to take along: their sizes and digests."""
        return self.book.taken

    @question
    def latest(self) -> str:
        """Return the day of the newest review of any record."""
        return self.book.latest
