"""Values that follow from the inputs of a build alone, kept beside the doctrees.

The files are trusted as code is; a damaged one is no harm.
"""

from __future__ import annotations

import pickle
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

K = TypeVar("K")
T = TypeVar("T")


def remembered(file: Path, inputs: str, make: Callable[[], T]) -> T:
    """Return what `make` returns, or what it returned before of the same inputs.

    It has to be made of nothing else. Without a digest of the inputs nothing is
    remembered.
    """
    if not inputs:
        return make()
    before, value = _load(file)
    if before == inputs:
        return value  # type: ignore[no-any-return]
    made = make()
    _dump(file, (inputs, made))
    return made


def of_each(
    file: Path, around: str, contents: Mapping[K, str], make: Callable[[K], T]
) -> dict[K, T]:
    """Return what `make` returns of each key, or returned before of the same content.

    It has to be made of that content alone, and of what `around` is a digest of.
    """
    found, _before = of_each_and_before(file, around, contents, make)
    return {key: value for key, (_content, value) in found.items()}


def of_each_and_before(
    file: Path, around: str, contents: Mapping[K, str], make: Callable[[K], T]
) -> tuple[dict[K, tuple[str, T]], dict[K, tuple[str, T]]]:
    """Return each content with what `of_each` returns, and what was kept until now."""
    before, known = _load(file)
    if before != around:
        known = {}
    found = {
        key: known[key] if known.get(key, _NONE)[0] == content else (content, make(key))
        for key, content in contents.items()
    }
    if found != known:
        _dump(file, (around, found))
    return found, known


def following(file: Path, inputs: Any, make: Callable[[Any, Any], T]) -> T:  # noqa: ANN401
    """Return what `make` returns of the inputs and the value of last time, and keep it.

    Both are None where nothing is known.
    """
    made = make(*_load(file))
    _dump(file, (inputs, made))
    return made


_NONE: tuple[None, None] = (None, None)


def _load(file: Path) -> tuple[Any, Any]:
    with suppress(Exception):  # whatever is wrong with it, the value is made anew
        before, value = pickle.loads(file.read_bytes())  # noqa: S301  (ours)
        return before, value
    return _NONE


def _dump(file: Path, value: object) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    new.write_bytes(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))
    new.replace(file)
