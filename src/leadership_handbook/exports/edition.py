"""What an export is of: a handbook, its version, address and license."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from leadership_handbook.about import address
from leadership_handbook.handbook import addresses, citing
from leadership_handbook.handbook.flat import flat
from leadership_handbook.model import kind_of

if TYPE_CHECKING:
    from leadership_handbook.handbook.collection import Collection
    from leadership_handbook.handbook.flat import Flat
    from leadership_handbook.model import Record

LICENSE = "CC-BY-4.0"
"""The license of the records, as SPDX calls it."""

LICENSE_URL = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A handbook as it is handed on. The same edition gives the same bytes."""

    handbook: Collection
    version: str
    """Release and digest of its records."""
    site: str = field(default_factory=lambda: address("Homepage"))
    """The address of its site, with a slash at the end."""
    title: str = "Leadership Handbook"
    license: str = LICENSE
    license_url: str = LICENSE_URL

    def url(self, record: Record, claim: str = "") -> str:
        """Return where the site shows a record, or a claim of it."""
        return addresses.url(record, claim, site=self.site)

    def data(self, name: str) -> str:
        """Return where the site has a file of its data."""
        return f"{self.site}data/{name}"

    def table(self, name: str) -> Flat:
        """Return a flat table of the handbook."""
        return flat(self.handbook, name, site=self.site)

    def name(self, record: Record) -> str:
        """Return what links to a record say."""
        return self.handbook.name(kind_of(record), record.id)

    def citation(self, record: Record) -> str:
        """Return how a page is cited, in a line that needs no processor."""
        reviewed = getattr(record, "reviewed", None)
        day = f", reviewed {reviewed.isoformat()}" if reviewed else ""
        shown = f"“{self.name(record)}.” {self.title}, version {self.version}{day}"
        return f"{citing.AUTHORS}. {shown}. {self.url(record)}"
