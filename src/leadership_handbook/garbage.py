"""Whether somebody keeps objects from Python's collector of garbage."""

from __future__ import annotations

import gc

BORN = 1000
"""More objects than any Python keeps from it when it begins: 3.12 does so with 375."""


def somebody_froze() -> bool:
    """Tell whether somebody froze objects, so that it is for them to free these."""
    return gc.get_freeze_count() > BORN
