"""The small handbook that tables are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leadership_handbook.facade import Handbook
from leadership_handbook.handbook.order import in_order
from leadership_handbook.reading import read
from tests import small

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def handbook(tmp_path: Path) -> Handbook:
    folder = small.handbook(tmp_path)
    small.add_second_source(folder)
    small.add_practice(folder)
    small.add_situation(folder)
    small.add_list(folder)
    return Handbook(in_order(read(folder).records))
