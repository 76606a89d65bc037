"""Reading one file as far as it can be read by itself."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Annotated

from leadership_handbook.model import RECORD_TYPES, Ref, kind_of
from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading.files import read_source
from leadership_handbook.reading.lines import Lines
from leadership_handbook.reading.names import folded
from leadership_handbook.reading.nodes import Mapping, Scalar, Sequence
from leadership_handbook.reading.places import Place, WrittenName
from leadership_handbook.reading.signs import in_line
from leadership_handbook.reading.values import all_keys, needed, read_record
from leadership_handbook.reading.yamltree import read_tree
from leadership_handbook.slips import quoted
from leadership_handbook.text.markdown import LONGEST

if TYPE_CHECKING:
    from leadership_handbook.reading.drafts import Draft
    from leadership_handbook.reading.nodes import Node

HIDDEN = "hide"
"""What ``hide.yaml`` is read as: ids by kind."""

_Hidden = dataclasses.make_dataclass(
    "_Hidden",
    [
        (kind, tuple[Annotated[str, Ref(kind)], ...], ())
        for kind in map(kind_of, RECORD_TYPES)
    ],
    frozen=True,
)
_TYPES: dict[str, type] = {
    HIDDEN: _Hidden,
    **{kind_of(cls): cls for cls in RECORD_TYPES},
}


def read_one(draft: Draft) -> None:
    """Fill in what the file of a record says, and what is wrong with it."""
    source = read_source(draft)
    if source is None:
        return
    draft.source, draft.lines = source, Lines(source.split("\n"))
    draft.read = True
    draft.keys = all_keys(_TYPES[draft.kind])
    root = read_tree(source, draft)
    if isinstance(root, Mapping):
        draft.record = read_record(_TYPES[draft.kind], root, draft)
        draft.names = _names(root, draft) if draft.kind != HIDDEN else []
    elif root is not None and not draft.problems and not _tell_sign(draft):
        _no_record(root, draft)
    draft.source, draft.lines = "", Lines()


def _tell_sign(draft: Draft) -> bool:
    """Note what is wrong with the first line of a file without keys, if it tells."""
    is_row = ";" in draft.lines[0]  # of a table
    sign = None if is_row else in_line(draft.lines, 0, draft.keys)
    if sign:
        place = Place(sign.row + 1, sign.column + 1)
        draft.blame(sign.kind, place, sign.message, sign.hint)
    return bool(sign)


def _no_record(root: Node, draft: Draft) -> None:
    empty = isinstance(root, Scalar) and not root.text.strip()
    lines = [quoted(first) for first, *_ in needed(_TYPES[draft.kind])[:2]]
    lines = lines or ["'term:'", "'  - …', an id to hide"]
    first = lines[0].replace(" …", "")
    message = (
        "this file is empty"
        if empty
        else f"no line of this file begins with a key such as {first}"
    )
    place = Place() if empty else root.place
    hint = f"begin it with {' and, in the next line, '.join(lines)}"
    draft.blame(ProblemKind.NO_RECORD, place, message, hint)


def _names(root: Mapping, draft: Draft) -> list[WrittenName]:
    """Return title and aliases, but not those of which a part is left out."""
    cut = {p.path for p in draft.problems if p.kind == ProblemKind.CUT_TEXT}
    aliases = root.entries.get("aliases")
    nodes = [root.entries.get("title")]
    nodes += aliases.items if isinstance(aliases, Sequence) else []
    return [
        WrittenName(node.text, node.path, key)
        for node in nodes
        if type(node) is Scalar
        and len(node.text) <= LONGEST
        and (key := folded(node.text))
        and node.path not in cut
    ]
