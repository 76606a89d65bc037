"""A site in German."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests import small
from tests.ext.documents.german import RECORD, WORDS, catalog

if TYPE_CHECKING:
    from tests.ext.conftest import Built, Site


@pytest.fixture
def german(site: Site) -> Built:
    """Build a site with one record and some words of the interface in German."""
    fields = small.distinction(1, "theme-1")
    fields["leadership"]["summary"] += " See *this* [follower](#term-follower)."
    fields["claims"][0]["citation"] = {"source": "first-1990"}
    small.write(site.records, "distinction", "d-1", fields)
    catalog(site, "handbook", RECORD)
    catalog(site, "leadership_handbook", WORDS)
    return site.build(language="de")
