"""Values that follow from the inputs of a build alone, kept beside the doctrees."""

from __future__ import annotations

import pickle
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

T = TypeVar("T")


def remembered(file: Path, inputs: str, make: Callable[[], T]) -> T:
    """Return what `make` returns, or what it returned before of the same inputs.

    It has to be made of nothing else. Without a digest of the inputs nothing is
    remembered. The file is trusted as code is; a damaged one is no harm.
    """
    if not inputs:
        return make()
    with suppress(Exception):  # whatever is wrong with it, the value is made anew
        before, value = pickle.loads(file.read_bytes())  # noqa: S301  (ours)
        if before == inputs:
            return value  # type: ignore[no-any-return]
    value = make()
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    new.write_bytes(pickle.dumps((inputs, value), pickle.HIGHEST_PROTOCOL))
    new.replace(file)
    return value
