"""What all tests share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import settings
from hypothesis.configuration import set_hypothesis_home_dir

if TYPE_CHECKING:
    import pytest


def pytest_configure(config: pytest.Config) -> None:
    """Let Hypothesis keep its notes in pytest's cache, and take the time it needs."""
    if config.pluginmanager.has_plugin("cacheprovider"):
        set_hypothesis_home_dir(config.cache.mkdir("hypothesis"))
    settings.register_profile("no time limit", deadline=None)
    settings.load_profile("no time limit")


UNMEASURED = ("records", "ext/formats", "ext/rebuilds")
"""Folders whose tests build again and again; coverage keeps its floors without them."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave coverage out of what it slows most."""
    folders = tuple(Path(__file__).parent / folder for folder in UNMEASURED)
    for item in items:
        if any(item.path.is_relative_to(folder) for folder in folders):
            item.add_marker("no_cover")
