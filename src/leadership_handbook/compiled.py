"""The compiled form of the records: what the wheel carries so that import is fast.

One file: a line of JSON that says where each record lies, then the records, each a
line of JSON of its own. A record is decoded when it is first asked for, so a look-up
costs the same in a handbook of ten records and of ten thousand.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from leadership_handbook import model

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from leadership_handbook.model import Record

CLASS = "!"
"""The key under which an encoded value says its class."""


def dump(records: Mapping[str, Mapping[str, Record]], digest: str) -> bytes:
    """Return the compiled form of records by kind and id, in the order given."""
    lines: list[bytes] = []
    index: dict[str, dict[str, list[int]]] = {}
    offset = 0
    for kind, by_id in records.items():
        index[kind] = {}
        for record_id, record in by_id.items():
            line = _dumped(record)
            index[kind][record_id] = [offset, len(line)]
            lines.append(line)
            offset += len(line)
    head = _dumped({"digest": digest, "index": index})
    return b"".join([head, *lines])


class CompiledRecords(Mapping[str, Any]):
    """The records of one kind in a compiled file, decoded one by one."""

    __slots__ = ("_decoded", "_file", "_index", "_start")

    def __init__(self, file: Path, start: int, index: dict[str, list[int]]) -> None:
        self._file = file
        self._start = start
        self._index = index
        self._decoded: dict[str, Record] = {}

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401  (any kind of record)
        record = self._decoded.get(key)
        if record is None:
            offset, length = self._index[key]
            with self._file.open("rb") as opened:
                opened.seek(self._start + offset)
                line = opened.read(length)
            # Two threads may decode the same record; the first to finish is kept.
            record = self._decoded.setdefault(
                key, json.loads(line, object_hook=_decoded)
            )
        return record

    def __iter__(self) -> Iterator[str]:
        return iter(self._index)

    def __len__(self) -> int:
        return len(self._index)

    def __contains__(self, key: object) -> bool:
        return key in self._index


def load(file: Path) -> tuple[str, dict[str, CompiledRecords]]:
    """Return the digest of a compiled file and its records by kind."""
    with file.open("rb") as opened:
        line = opened.readline()
    head = json.loads(line)
    kinds = {
        kind: CompiledRecords(file, len(line), index)
        for kind, index in head["index"].items()
    }
    return head["digest"], kinds


def _dumped(value: object) -> bytes:
    text = json.dumps(
        value, default=_encoded, ensure_ascii=False, separators=(",", ":")
    )
    return text.encode() + b"\n"


def _encoded(value: object) -> dict[str, Any]:
    """Encode a record, a part of one, or a date; defaults are left out."""
    if isinstance(value, date):
        return {CLASS: "date", "iso": value.isoformat()}
    if is_dataclass(value):
        known = {f.name: getattr(value, f.name) for f in fields(value)}
        kept = {
            f.name: known[f.name] for f in fields(value) if known[f.name] != f.default
        }
        return {CLASS: type(value).__name__} | kept
    raise TypeError(type(value))


def _decoded(values: dict[str, Any]) -> Any:  # noqa: ANN401  (a record or a part)
    name = values.pop(CLASS)
    if name == "date":
        return date.fromisoformat(values["iso"])
    for key, value in values.items():
        if type(value) is list:
            values[key] = tuple(value)
    return getattr(model, name)(**values)
