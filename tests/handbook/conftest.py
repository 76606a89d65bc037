"""The small handbook of these tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leadership_handbook.facade import Handbook
from leadership_handbook.reading import read
from tests import small

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small.handbook(tmp_path, distinctions=4)


@pytest.fixture
def handbook(folder: Path) -> Handbook:
    return Handbook.of(read(folder))
