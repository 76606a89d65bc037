"""Nodes of YAML -> values of the model, driven by the shapes of the model's classes.

The fields of a class are compiled once into readers; see `scalars` and `texts`.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from leadership_handbook.model import (
    KINDS,
    Choice,
    Citation,
    Claim,
    Form,
    Markup,
    Name,
    Ref,
)
from leadership_handbook.model.shape import Field, fields_of
from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading import dates, scalars, texts
from leadership_handbook.reading.forms import form
from leadership_handbook.reading.keys import check_keys, kind_with, tell_missing
from leadership_handbook.reading.meant import Item, for_keys
from leadership_handbook.reading.nodes import Mapping, Scalar, Sequence
from leadership_handbook.reading.rules import RULES
from leadership_handbook.reading.scalars import wrong
from leadership_handbook.reading.signs import MARKS, alike
from leadership_handbook.reading.spelling import some, write
from leadership_handbook.reading.vocabulary import Keys, keys_of
from leadership_handbook.slips import quoted

if TYPE_CHECKING:
    from leadership_handbook.reading.drafts import Draft
    from leadership_handbook.reading.nodes import Node
    from leadership_handbook.reading.scalars import Reader


def read_record(cls: type, node: Node, draft: Draft) -> Any:  # noqa: ANN401
    """Return the record of a class that a node holds, None if there is a problem."""
    if isinstance(node, Mapping) and _tell_kind(cls, node, draft):
        return None
    draft.homes = _homes(cls)
    record = _reader_of_class(cls)(node, draft)
    tell_missing(draft)
    return None if draft.problems else record


def _tell_kind(cls: type, node: Mapping, draft: Draft) -> bool:
    """Note that a record of another kind stands in the file, if so it is."""
    written = node.entries.keys()
    if written <= _plan(cls).keys() or draft.problems:
        return False
    if written and written <= {one.word for one in KINDS}:
        message = "the keys of this file are those of 'hide.yaml'"
        hint = "move it up, beside the folders of records"
        first = node.place_of(next(iter(written)))
        draft.blame(ProblemKind.NO_RECORD, first, message, hint)
        return True
    if kind := kind_with(written):
        message = f"the keys of this file are those of a {kind.word}"
        hint = f"move it into the folder '{kind.plural}'"
        first = node.place_of(next(iter(written)))
        draft.blame(ProblemKind.UNKNOWN_KEY, first, message, hint)
    return bool(kind)


@cache
def all_keys(cls: type) -> Keys:
    """Return every key that a class or a part of it can have."""
    classes, waiting = {cls}, [cls]
    while waiting:
        new = {f.part for f in fields_of(waiting.pop()) if f.part} - classes
        classes |= new
        waiting += new
    fields = [field for each in classes for field in fields_of(each)]
    lists = {f.key for f in fields if f.many} - {f.key for f in fields if not f.many}
    marked = {f.key for f in fields if f.note in _MARKED or f.part}
    left_out = {f.key for f in fields if not f.required}
    names = frozenset(field.key for field in fields)
    tops = frozenset(_plan(cls))
    days = frozenset(f.key for f in fields if f.holds is date)
    plain, needed_ = names - marked, names - left_out
    return keys_of(names, frozenset(lists), plain, needed_, tops, days)


_MARKED = (Markup("inline"), Markup("block"))


def _reader_of(field: Field) -> Reader:
    one = _reader_of_one(field)
    if not field.many:
        return one
    return _list(one, _item(field), least=1 if field.required else 0)


def _reader_of_one(field: Field) -> Reader:
    """Return the reader of what a field holds, or holds a list of."""
    if field.words:
        return scalars.choice(field.words)
    if field.part:
        return _reader_of_class(field.part)
    if field.holds in _SCALARS:
        return _SCALARS[field.holds]
    match field.note:
        case Markup(level):
            return texts.text(level)
        case Ref(kind):
            return (
                scalars.reference(kind, own=bool(field.own)) if kind else scalars.word
            )
        case Form(name):
            return scalars.own_id if field.own else form(name)
    raise AssertionError(field)


_SCALARS: dict[type, Reader] = {int: scalars.number, date: dates.day}


def _list(read_item: Reader, item: Item, *, least: int) -> Reader:
    def read(node: Node, draft: Draft) -> tuple[Any, ...]:
        if type(node) is not Sequence:
            if not _tell_no_hyphen(node, draft):
                wrong(node, draft, "a list", item.hint(node, draft))
            return ()
        if len(node.items) < least:
            wrong(node, draft, "a list with items")
        if item.part and _tell_lost_key(node, draft):
            return ()
        found = tuple([read_item(each, draft) for each in node.items])
        if len(found) > 1:
            _tell_twice(node, draft, item)
            if item.part in _ONCE:
                _tell_equal(node, draft, found)
        return found

    return read


def _tell_lost_key(node: Sequence, draft: Draft) -> bool:
    """Note that a list of texts lost the key above it, if it did."""
    texts = [each for each in node.items if isinstance(each, Scalar)]
    if not texts[1:] or not isinstance(node.items[0], Mapping):
        return False
    message = "texts in a list of another kind: the key above them is missing"
    blanks = node.column - 3 if node.column > 2 else 0  # noqa: PLR2004
    possible = [] if blanks else _unused_lists(draft)
    which = (
        " or ".join(quoted(f"{key}:") for key in possible) or "the key of these texts"
    )
    hint = f"write {which} in a line above this one, with {some(blanks)} before it"
    draft.blame(ProblemKind.WRONG_TYPE, texts[0].place, message, hint)
    return True


def _unused_lists(draft: Draft) -> list[str]:
    """Return the keys of a record that hold a list of texts and are not written yet."""
    written = {line.partition(":")[0] for line in draft.lines}
    return [
        key
        for key, below in draft.homes.items()
        if key in draft.keys.lists and not below and key not in written
    ]


def _tell_no_hyphen(node: Node, draft: Draft) -> bool:
    """Note that the first item below a key of a list lacks its hyphen, if it does."""
    line = draft.lines[node.line - 1].strip()
    if not isinstance(node, Scalar) or node.style or not line:
        return False
    if not node.text.startswith(line) or re.match(r"[^\w(+>-]|-[^-]", line):
        return False
    message = "a line in a list without '- ' before it"
    if mark := re.match(rf"({MARKS})\s+", line):
        message = (
            f"a list begins each line with a hyphen and a blank, not with {mark[1]}"
        )
        line = line[mark.end() :]
    hint = write(f"- {line}")
    if mark:
        hint += alike(draft.lines, node.line - 1, mark[1])
    draft.blame(ProblemKind.WRONG_TYPE, node.place, message, hint)
    return True


def _tell_twice(node: Sequence, draft: Draft, item: Item) -> None:
    """Note items that are in their list already: texts, and parts by their keys."""
    nodes = node.items
    if item.by:
        nodes = [n.entries.get(item.by, n) for n in nodes if isinstance(n, Mapping)]
    firsts: dict[str, Node] = {}
    for each in nodes:
        if isinstance(each, Scalar) and (text := each.text.strip()):
            first = firsts.setdefault(text, each)
            if first is not each and not node.path.endswith("aliases"):
                message = f"{quoted(text)} is in line {first.line} already"
                hint = "delete it here or there"
                draft.blame(ProblemKind.DUPLICATE_ITEM, each.place, message, hint)


def _tell_equal(node: Sequence, draft: Draft, found: tuple[Any, ...]) -> None:
    """Note parts that are in their list already, as they are; steps may come again."""
    firsts: dict[Any, Node] = {}
    for each, part in zip(node.items, found, strict=True):
        if part and (first := firsts.setdefault(part, each)) is not each:
            message = f"what stands here is in line {first.line} already"
            hint = "delete it here or there"
            draft.blame(ProblemKind.DUPLICATE_ITEM, each.place, message, hint)


_ONCE = (Choice, Citation, Name)


def _item(field: Field) -> Item:
    fields = fields_of(field.part) if field.part not in {None, Claim} else ()
    keys = [f.key for f in fields if f.required and f.key in {"id", "aspect"}]
    return Item(field.part, keys[0] if keys else "")


@cache
def _plan(cls: type) -> dict[str, Field]:
    """Return the fields of a class by their key in YAML."""
    return {field.key: field for field in fields_of(cls)}


@cache
def _homes(cls: type) -> dict[str, frozenset[str]]:
    """Return the keys of a class, and the keys possible below each."""
    return {
        field.key: frozenset(_plan(field.part)) if field.part else frozenset()
        for field in fields_of(cls)
    }


def _example(field: Field) -> tuple[str, ...]:
    """Return the lines in which a field is written, for who left it out."""
    needed = [f for f in fields_of(field.part) if f.required] if field.part else []
    below = [f"  {f.key}: …" for f in needed]
    if field.many:
        return (f"{field.key}:", f"  - {below[0].strip() if below else '…'}")
    if below:
        return (f"{field.key}:", *below)
    if field.words:
        return (f"{field.key}: …", f"({'|'.join(field.words)})")
    return (f"{field.key}: {_SHAPES.get(field.holds, '…')}",)


_SHAPES = {int: "1", date: "2026-11-23"}


def needed(cls: type) -> list[tuple[str, ...]]:
    """Return the lines in which each field is written that a class has to have."""
    return [_example(field) for field in fields_of(cls) if field.required]


@cache
def _reader_of_class(cls: type) -> Reader:
    plan = _plan(cls)
    readers = {key: (field.name, _reader_of(field)) for key, field in plan.items()}
    examples = {key: _example(field) for key, field in plan.items()}
    required = {field.name: key for key, field in plan.items() if field.required}
    needed_ = required.keys()
    owned = [field for field in plan.values() if field.own]

    def read(node: Node, draft: Draft) -> Any:  # noqa: ANN401  (an instance of cls)
        if type(node) is not Mapping:
            return wrong(node, draft, "keys", for_keys(cls, node, draft))
        before = draft.blamed
        values, strange = {}, False
        for key, value in node.entries.items():
            if key in readers:
                name, reader = readers[key]
                values[name] = reader(value, draft)
            else:
                strange = True
        for field in owned:
            if field.own == draft.kind:
                values.setdefault(field.name, draft.id)
        if strange or not needed_ <= values.keys():
            missing = [required[name] for name in required if name not in values]
            check_keys(node, draft, examples, missing)
            draft.blamed += 1  # what is missing is told once all of the file is read
            return None
        if draft.blamed > before or not node.whole:
            return None
        if cls in RULES:
            RULES[cls](node, draft)
        return cls(**values)

    return cast("Reader", read)
