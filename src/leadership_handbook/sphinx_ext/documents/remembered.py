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
    before, value = _pair(file)  # by itself as bytes: of other inputs nobody opens it
    if before == inputs:
        return pickle.loads(value)  # type: ignore[no-any-return]  # noqa: S301  (ours)
    made = make()
    remember(file, (inputs, pickle.dumps(made, pickle.HIGHEST_PROTOCOL)))
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
    before, known = _pair(file)
    if before != around:
        known = {}
    found = {
        key: known[key] if known.get(key, _NONE)[0] == content else (content, make(key))
        for key, content in contents.items()
    }
    if found != known:
        remember(file, (around, found))
    return found, known


def following(file: Path, inputs: Any, make: Callable[[Any, Any], T]) -> T:  # noqa: ANN401
    """Return what `make` returns of the inputs and the value of last time, and keep it.

    Both are None where nothing is known.
    """
    made = make(*_pair(file))
    remember(file, (inputs, made))
    return made


_NONE: tuple[None, None] = (None, None)


def _pair(file: Path) -> tuple[Any, Any]:
    found = recalled(file)
    return found if isinstance(found, tuple) and len(found) == len(_NONE) else _NONE


def recalled(file: Path) -> Any:  # noqa: ANN401  (whatever was remembered)
    """Return what a file remembers; None without it, or if it is damaged."""
    with suppress(Exception):  # whatever is wrong with it, the value is made anew
        return pickle.loads(file.read_bytes())  # noqa: S301  (ours)
    return None


def remember(file: Path, value: object) -> None:
    """Let a file remember a value, all of it or what it remembered before."""
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    new.write_bytes(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))
    new.replace(file)
