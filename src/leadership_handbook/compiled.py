"""The compiled form of the records: what the wheel carries so that import is fast.

A file of JSON, one value a line: first where each record lies, then the sources' short
names, then the records. A record is decoded when it is first asked for, so a look-up
costs the same in a handbook of ten records and of ten thousand.

The YAML stays what is true: the file is made when the wheel is built, and carries the
digest of the YAML it was made from. A checkout has none. Where the package is read from
an archive, the file is read whole.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, BinaryIO

from leadership_handbook import model

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from leadership_handbook.handbook.collection import Collection
    from leadership_handbook.model import Record
    from leadership_handbook.searching.index import Index

# Not a Path: importing pathlib costs more than opening the file.
SHIPPED = os.path.join(os.path.dirname(__file__), "records.jsonl")  # noqa: PTH118, PTH120
"""Where the wheel has the compiled form."""

INDEX = "search.jsonl"
"""The file beside it with the index of all records."""

CLASS = "!"
"""The key under which an encoded value says its class."""


class Compiled:
    """A compiled file: the digest of the YAML it is made from, names, records."""

    __slots__ = ("_file", "_open", "_stamp", "_start", "digest", "records")

    def __init__(
        self, file: str | Path, opener: Callable[[], BinaryIO] | None = None
    ) -> None:
        """Take the file, and what opens it if it lies in an archive."""
        self._file = file
        self._open = opener
        with self._opened() as opened:
            self._stamp = _stamp(opened)
            head = json.loads(opened.readline())
            self._start = opened.tell()
        self.digest: str = head["digest"]
        self.records: dict[str, CompiledRecords] = {
            kind: CompiledRecords(self, index) for kind, index in head["index"].items()
        }

    def _opened(self) -> BinaryIO:
        if self._open is not None:
            return self._open()
        return open(self._file, "rb")  # noqa: PTH123  (as above; closed by who asks)

    def names(self) -> Mapping[str, str]:
        """Return the short name of each source by id."""
        found: dict[str, str] = self.line(0)
        return found

    def index(self) -> Index | None:
        """Return the index of these records, None if there is none of them."""
        from importlib.resources import files  # noqa: PLC0415  (only wanted here)

        from leadership_handbook.searching import stored  # noqa: PLC0415

        file = files(__package__) / INDEX
        return stored.load(file.read_bytes(), self.digest) if file.is_file() else None

    def line(self, offset: int) -> Any:  # noqa: ANN401  (what the line holds)
        """Return the value in the line that begins so many bytes after the first.

        Raises `RuntimeError` if the file is no longer the one that was opened first:
        what the same bytes mean in another release is anybody's guess.
        """
        try:
            with self._opened() as opened:
                if _stamp(opened) == self._stamp:
                    opened.seek(self._start + offset)
                    return json.loads(opened.readline(), object_hook=_decoded)
        except OSError:
            pass  # it is told below, as what has changed is
        message = (
            f"{self._file} has changed or gone since this program read from it: "
            "start the program anew"
        )
        raise RuntimeError(message)


def _stamp(opened: BinaryIO) -> tuple[int, ...]:
    """Return what tells a file from another by its name; of bytes, nothing."""
    try:
        found = os.fstat(opened.fileno())
    except OSError:  # bytes from an archive have no file of their own
        return ()
    return (found.st_ino, found.st_dev, found.st_size, found.st_mtime_ns)


class CompiledRecords(Mapping[str, Any]):
    """The records of one kind in a compiled file, decoded one by one."""

    __slots__ = ("_compiled", "_decoded", "_index")

    def __init__(self, compiled: Compiled, index: dict[str, int]) -> None:
        self._compiled = compiled
        self._index = index
        self._decoded: dict[str, Record] = {}

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401  (any kind of record)
        record = self._decoded.get(key)
        if record is None:
            # Two threads may decode the same record; the first to finish is kept.
            decoded = self._compiled.line(self._index[key])
            record = self._decoded.setdefault(key, decoded)
        return record

    def __iter__(self) -> Iterator[str]:
        return iter(self._index)

    def __len__(self) -> int:
        return len(self._index)

    def __contains__(self, key: object) -> bool:
        return key in self._index


def shipped() -> Compiled | None:
    """Return the compiled form that came with the wheel, None in a checkout."""
    try:
        return Compiled(SHIPPED)
    except FileNotFoundError:
        return None
    except NotADirectoryError:  # pragma: no cover  (in an archive: a test has one run)
        return _archived()


def _archived() -> Compiled | None:  # pragma: no cover  (as above)
    from importlib.resources import files  # noqa: PLC0415  (only wanted here)
    from io import BytesIO  # noqa: PLC0415

    file = files(__package__) / os.path.basename(SHIPPED)  # noqa: PTH119  (as above)
    if not file.is_file():
        return None
    content = file.read_bytes()
    return Compiled(SHIPPED, lambda: BytesIO(content))


def dump(handbook: Collection, digest: str) -> bytes:
    """Return the compiled form of a handbook whose YAML has this digest."""
    names = {key: handbook.name("source", key) for key in handbook.sources}
    lines = [_dumped(names)]
    offset = len(lines[0])
    index: dict[str, dict[str, int]] = {}
    for kind in map(model.kind_of, model.RECORD_TYPES):
        places = index[kind] = {}
        for record_id, record in handbook.of_kind(kind).items():
            places[record_id] = offset
            lines.append(_dumped(record))
            offset += len(lines[-1])
    return b"".join([_dumped({"digest": digest, "index": index}), *lines])


def digest(folder: Path) -> str:
    """Return the digest of the records in a folder: 64 hexadecimal digits.

    It is that of the YAML as it stands, files in order of kind and id.
    """
    from hashlib import sha256  # noqa: PLC0415  (not wanted for a look-up)

    from leadership_handbook.reading.folders import find  # noqa: PLC0415

    found = sha256()
    for (kind, record_id), file in sorted(find(folder).records.items()):
        content = file.read_bytes()
        found.update(f"{kind} {record_id} {len(content)}\n".encode() + content)
    return found.hexdigest()


def data_version() -> str:
    """Return release and digest of the shipped records: ``0.1.0+4f2a90c1b7de``."""
    from leadership_handbook.about import __version__  # noqa: PLC0415
    from leadership_handbook.model.folder import RECORDS  # noqa: PLC0415

    found = shipped()
    return f"{__version__}+{(found.digest if found else digest(RECORDS))[:12]}"


def _dumped(value: object) -> bytes:
    text = json.dumps(
        value, default=_encoded, ensure_ascii=False, separators=(",", ":")
    )
    return text.encode() + b"\n"


def _encoded(value: object) -> dict[str, Any]:
    """Encode a record, a part of one, or a date; defaults are left out."""
    from dataclasses import fields  # noqa: PLC0415

    if isinstance(value, date):
        return {CLASS: "date", "iso": value.isoformat()}
    part: Any = value
    given = {f.name: (getattr(part, f.name), f.default) for f in fields(part)}
    kept = {key: value for key, (value, default) in given.items() if value != default}
    return {CLASS: type(part).__name__} | kept


def _decoded(values: dict[str, Any]) -> Any:  # noqa: ANN401  (a record or a part)
    name = values.pop(CLASS, "")
    if name == "date":
        return date.fromisoformat(values["iso"])
    for key, value in values.items():
        if type(value) is list:
            values[key] = tuple(value)
    return getattr(model, name)(**values) if name else values
