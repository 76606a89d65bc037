"""What was read of files before: a file with the same content is not parsed again.

Only files without any problem are kept, so that each problem is found and told anew.
"""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from contextlib import suppress
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from leadership_handbook.model import Record
    from leadership_handbook.reading.drafts import Draft
    from leadership_handbook.reading.places import Reference, WrittenName


K = TypeVar("K")
V = TypeVar("V")


class Later(Mapping[K, V]):
    """A mapping that is made when something in it is asked for."""

    def __init__(self, make: Callable[[], Mapping[K, V]]) -> None:
        """Take what makes it."""
        self._make = make

    @cached_property
    def _made(self) -> Mapping[K, V]:
        return self._make()

    def __getitem__(self, key: K) -> V:
        return self._made[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)


class _Sound(NamedTuple):
    """What reading a file without problems leaves."""

    record: Record | None
    marks: bytes
    """Pickled by themselves: who edits one record asks few others where they stand."""
    located: list[str]
    references: list[Reference]
    claims: dict[str, int]
    names: list[WrittenName]


class Kept:
    """What was read before, in a file of its own; the file is trusted as code is.

    First in it stand the code that wrote it and the digest of all that was read, if
    nothing was wrong with that; the rest is read when it is asked for.
    """

    def __init__(self, file: Path, code: str) -> None:
        """Take the file, and what tells the code that reads from any other."""
        self._file = file
        self._code = code
        self.whole: str = self._load(first=True) or ""
        """That digest; empty where there is none."""

    def _load(self, *, first: bool) -> Any:  # noqa: ANN401  (what the file holds)
        """Return one of the two values in the file, None if it is none of this code."""
        with suppress(Exception), self._file.open("rb") as opened:  # whatever is wrong
            code, whole = pickle.load(opened)  # noqa: S301  (ours)
            if code == self._code:
                return whole if first else pickle.load(opened)  # noqa: S301
        return None

    @cached_property
    def _known(self) -> dict[tuple[str, str], tuple[str, bytes]]:
        """The digest of each file, and what reading it left: each by itself as bytes.

        So an edit of one file writes only that anew.
        """
        return self._load(first=False) or {}

    def recall(self, draft: Draft) -> bool:
        """Fill in a draft from what its file said before; tell whether it is known."""
        digest, content = self._known.get((draft.kind, draft.id), ("", b""))
        if not content or digest != draft.digest:
            return False
        try:
            found: _Sound = pickle.loads(content)  # noqa: S301  (ours)
        except Exception:  # noqa: BLE001  (whatever is wrong, the file is read anew)
            del self._known[draft.kind, draft.id]
            return False
        draft.read = True
        draft.marks = Later(partial(pickle.loads, found.marks))
        draft.record, draft.located = found.record, found.located
        draft.references, draft.claims = found.references, found.claims
        draft.names = found.names
        return True

    def keep(self, drafts: Iterable[Draft], whole: str) -> None:
        """Keep what these drafts say, and nothing else; `whole` is their digest."""
        sound = {
            (d.kind, d.id): self._content(d)
            for d in drafts
            if d.read and not d.problems
        }
        if whole == self.whole and sound == self._known:
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        new = self._file.with_suffix(".new")
        with new.open("wb") as opened:
            for value in ((self._code, whole), sound):
                pickle.dump(value, opened, pickle.HIGHEST_PROTOCOL)
        new.replace(self._file)

    def _content(self, draft: Draft) -> tuple[str, bytes]:
        """Return the digest of a draft's file, and what reading it left."""
        known = self._known.get((draft.kind, draft.id))
        if known and known[0] == draft.digest:
            return known
        found = _Sound(
            draft.record,
            pickle.dumps(draft.marks, pickle.HIGHEST_PROTOCOL),
            draft.located,
            draft.references,
            draft.claims,
            draft.names,
        )
        return draft.digest, pickle.dumps(found, pickle.HIGHEST_PROTOCOL)
