"""What builds are spared holds for builds alone, and ends with them."""

from __future__ import annotations

import gc
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.ext.conftest import Site

ENDING = """
import atexit, gc
atexit.register(lambda: print(gc.get_freeze_count() > 1000))  # called after ours
from leadership_handbook.sphinx_ext import sparing
sparing.end_at_once()
sparing.end_at_once()
print(gc.get_freeze_count())
"""


def test_a_process_that_ends_looks_for_no_garbage() -> None:
    """Its objects are frozen only then: until then garbage is found as ever."""
    command = [sys.executable, "-c", ENDING]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout

    assert said.split() == ["0", "True"]


def test_a_build_leaves_the_collector_as_it_was(site: Site) -> None:
    """Whoever builds within a process of their own keeps their settings."""
    before = gc.get_threshold(), gc.get_freeze_count()
    site.build()

    assert (gc.get_threshold(), gc.get_freeze_count()) == before
