"""Records as data frames, for people who have pandas."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from leadership_handbook.model import (
    RECORD_TYPES,
    Claim,
    Contrast,
    Value,
    folder_of,
    kind_of,
)
from leadership_handbook.model.shape import fields_of
from leadership_handbook.problems import UnknownId, slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from leadership_handbook.handbook.relations import Connected
    from leadership_handbook.model.shape import Field

CLASSES: dict[str, type[Value]] = {
    **{folder_of(kind_of(cls)): cls for cls in RECORD_TYPES},
    "contrasts": Contrast,
    "claims": Claim,
}
"""What there is a data frame of, by name."""


_WORDS = {folder_of(kind_of(cls)): kind_of(cls) for cls in RECORD_TYPES}

HOLDERS: dict[str, tuple[str, ...]] = {
    "contrasts": ("record",),
    "claims": ("record", "record_kind"),
}
"""The columns that say which record holds a part."""


def frame(handbook: Connected, kind: str) -> pd.DataFrame:
    """Return the records of a kind, the contrasts or the claims, one a row."""
    name = folder_of(kind) if kind in _WORDS.values() else kind
    if name not in CLASSES:
        raise UnknownId(slip("no kind", kind, CLASSES))
    columns = dict(_columns(CLASSES[name]))
    rows = [
        {**holder, **{path: _at(value.to_dict(), path) for path in columns}}
        for holder, value in _rows(handbook, name)
    ]
    found = data_frame(rows, [*HOLDERS.get(name, ()), *columns])
    for path, field in columns.items():
        if field.holds is datetime.date:
            found[path] = found[path].astype("datetime64[s]")
    return found if name in HOLDERS else found.set_index("id")


def data_frame(rows: list[dict[str, Any]], columns: list[str]) -> pd.DataFrame:
    """Return rows as a data frame; raise `ImportError` where pandas is missing."""
    try:
        import pandas as pd  # noqa: PLC0415  (an extra)
    except ImportError:
        message = "a data frame needs pandas: pip install 'leadership-handbook[pandas]'"
        raise ImportError(message, name="pandas") from None
    return pd.DataFrame(rows, columns=columns)


def _rows(handbook: Connected, name: str) -> Iterator[tuple[dict[str, str], Value]]:
    """Yield each record, or each part with what holds it."""
    if name == "claims":
        for said in handbook.relations.claims:
            kind = kind_of(said.record)
            yield {"record": said.record.id, "record_kind": kind}, said.claim
    elif name == "contrasts":
        for distinction in handbook.of_kind("distinction").values():
            for row in distinction.contrasts:
                yield {"record": distinction.id}, row
    else:
        for record in handbook.of_kind(_WORDS[name]).values():
            yield {}, record


def _columns(cls: type) -> Iterator[tuple[str, Field]]:
    """Yield the path and the shape of each field, those of parts in their place."""
    for field in fields_of(cls):
        if field.part is None or field.many:
            yield field.name, field
        else:
            inner = _columns(field.part)
            yield from ((f"{field.name}.{path}", each) for path, each in inner)


def _at(fields: Any, path: str) -> Any:  # noqa: ANN401  (as JSON has it)
    for step in path.split("."):
        fields = fields and fields[step]
    return fields
