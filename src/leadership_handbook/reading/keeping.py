"""What was read of files before: a file with the same content is not parsed again.

Only files without any problem are kept, so that each problem is found and told anew.
"""

from __future__ import annotations

import pickle
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from leadership_handbook.model import Record
    from leadership_handbook.reading.drafts import Draft
    from leadership_handbook.reading.places import Reference, WrittenName


class _Sound(NamedTuple):
    """What reading a file without problems leaves."""

    digest: str
    record: Record | None
    marks: dict[str, tuple[int, int]]
    references: list[Reference]
    claims: dict[str, int]
    names: list[WrittenName]


class Kept:
    """What was read before, in a file of its own; the file is trusted as code is."""

    def __init__(self, file: Path, code: str) -> None:
        """Take the file, and what tells the code that reads from any other."""
        self._file = file
        self._code = code
        self._sound: dict[tuple[str, str], _Sound] = {}
        with suppress(Exception):  # whatever is wrong with it, all is read anew
            code, sound = pickle.loads(file.read_bytes())  # noqa: S301  (ours)
            if code == self._code:
                self._sound = sound

    def recall(self, draft: Draft) -> bool:
        """Fill in a draft from what its file said before; tell whether it is known."""
        known = self._sound.get((draft.kind, draft.id))
        if known is None or known.digest != draft.digest:
            return False
        draft.read = True
        _, draft.record, draft.marks, draft.references, draft.claims, draft.names = (
            known
        )
        return True

    def keep(self, drafts: Iterable[Draft]) -> None:
        """Keep what these drafts say, and nothing else."""
        sound = {
            (d.kind, d.id): _Sound(
                d.digest, d.record, d.marks, d.references, d.claims, d.names
            )
            for d in drafts
            if d.read and not d.problems
        }
        if _digests(sound) != _digests(self._sound):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            new = self._file.with_suffix(".new")
            new.write_bytes(pickle.dumps((self._code, sound), pickle.HIGHEST_PROTOCOL))
            new.replace(self._file)


def _digests(sound: dict[Any, _Sound]) -> dict[Any, str]:
    return {key: known.digest for key, known in sound.items()}
