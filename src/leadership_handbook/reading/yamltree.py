"""YAML text -> a tree of texts, each with its place, from libyaml's parse events.

Values stay the text they are. What data files may not use is reported on the
way: anchors, aliases, tags, merge keys, a second document, deep nesting.
libyaml's own node tree is not used: composing it ends the interpreter on deep
nesting.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading import begun
from leadership_handbook.reading.nodes import (
    Mapping,
    Refused,
    Scalar,
    Sequence,
    path_of,
)
from leadership_handbook.reading.places import Place
from leadership_handbook.reading.spelling import write
from leadership_handbook.reading.syntax import DEEPEST, TOO_DEEP, explain
from leadership_handbook.slips import quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    from leadership_handbook.problems import Problem
    from leadership_handbook.reading.drafts import Draft
    from leadership_handbook.reading.nodes import Node

Event: TypeAlias = Any
"""An event of the parser. Its marks are there, though typed as optional."""


def read_tree(source: str, draft: Draft) -> Node | None:
    """Return the tree of a YAML text, None if it cannot be read to its end.

    Problems and the place of every value are noted in the draft. An empty text
    gives an empty scalar.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # without libyaml: slower
    builder = _Builder(loader(source).get_event, draft)
    try:
        return builder.document()
    except _Stop:
        return None
    except yaml.MarkedYAMLError as error:
        kind, spot, message, hint = explain(error, draft.lines, draft.keys)
        if not any(_ends_in_error(known, spot.line) for known in draft.problems):
            draft.blame(kind, spot, message, hint)
    except (ValueError, OverflowError) as error:
        # The parser written in Python, on an escape or a version out of range.
        draft.blame(ProblemKind.SYNTAX, Place(), f"this is not YAML: {error}")
    return None


def _ends_in_error(known: Problem, line: int) -> bool:
    """Tell whether the syntax error in a line is part of a mistake already told.

    A refused mark can end in one; so can a line pasted between others, in the next.
    """
    pasted = known.kind == ProblemKind.DUPLICATE_KEY
    return line - known.line in ({0, 1} if pasted else {0})


class _Stop(Exception):  # noqa: N818  (no error: reading ends)
    """The rest of the file is not read."""


class _Builder:
    """Turns events into nodes."""

    def __init__(self, get_event: Callable[[], Event], draft: Draft) -> None:
        self._next = get_event
        self._draft = draft
        self._marks = {**draft.marks}
        draft.marks = self._marks
        self._flow = False

    def document(self) -> Node:
        """Return the root of the only document."""
        event = self._next()
        while not isinstance(event, (DocumentStartEvent, StreamEndEvent)):
            event = self._next()
        if isinstance(event, StreamEndEvent):
            return Scalar(1, 1, "", "")
        root = self._node(self._next(), "", 1)
        self._next()
        event = self._next()
        if not isinstance(event, StreamEndEvent):
            self._refuse(ProblemKind.SECOND_DOCUMENT, event, "")
        return root

    def _node(self, event: Event, path: str, depth: int) -> Node:
        mark = event.start_mark
        line, column = self._marks[path] = mark.line + 1, mark.column + 1
        kind = type(event)
        if event.anchor or event.tag:
            if kind is AliasEvent:
                self._refuse(ProblemKind.ALIAS, event, path, quoted(event.anchor))
                return Refused(line, column, path)
            self._refuse_properties(event, path)
            if kind is ScalarEvent and not event.value:  # the mark was meant as text
                return Refused(line, column, path)
        if kind is ScalarEvent:
            end = event.end_mark
            return Scalar(
                line,
                column,
                path,
                event.value,
                event.style or "",
                mark.index,
                end.index,
                end.line if end.column else end.line - 1,
                self._flow,
            )
        if depth > DEEPEST:
            self._refuse(ProblemKind.TOO_DEEP, event, path)
            raise _Stop
        outside, self._flow = self._flow, event.flow_style
        node = (
            self._mapping(Mapping(line, column, path), depth + 1)
            if kind is MappingStartEvent
            else self._sequence(Sequence(line, column, path), depth + 1)
        )
        self._flow = outside
        return node

    def _sequence(self, node: Sequence, depth: int) -> Sequence:
        items, path = node.items, node.path
        while type(event := self._next()) is not SequenceEndEvent:
            items.append(self._node(event, f"{path}[{len(items)}]", depth))
        return node

    def _mapping(self, node: Mapping, depth: int) -> Mapping:
        entries, above = node.entries, node.path
        marks: dict[str, Any] = node.marks  # an event's mark is typed as optional
        repeated = False
        while type(event := self._next()) is not MappingEndEvent:
            if type(event) is not ScalarEvent or (key := event.value) == "<<":
                self._strange_key(event, node)
            elif key not in entries:
                path = path_of(above, key)
                if event.anchor or event.tag:
                    self._refuse_properties(event, path)
                marks[key] = event.start_mark
                entries[key] = self._node(self._next(), path, depth)
                repeated = False
            else:
                if not repeated:  # a block pasted twice, or a lost "- ": one mistake
                    self._refuse_duplicate(event, node)
                repeated = True
                self._second(key, node, depth)
        return node

    def _second(self, key: str, node: Mapping, depth: int) -> None:
        """Pass over the value of a key that was there already, empty ones apart."""
        first = node.entries[key]
        if isinstance(first, Scalar) and not first.text:
            node.entries[key] = self._node(self._next(), first.path, depth)
        else:
            self._skip(self._next())

    def _strange_key(self, event: Event, node: Mapping) -> None:
        node.whole = False
        if isinstance(event, ScalarEvent):
            self._refuse(ProblemKind.MERGE_KEY, event, node.path)
        elif isinstance(event, AliasEvent):
            self._refuse(ProblemKind.ALIAS, event, node.path, quoted(str(event.anchor)))
        else:
            self._refuse(ProblemKind.WRONG_TYPE, event, node.path)
            self._skip(event)
        self._skip(self._next())

    def _skip(self, event: Event) -> None:
        """Pass over a value that a problem was told of; stop where it is too deep."""
        level = 0
        while level <= DEEPEST:
            if isinstance(event, CollectionStartEvent):
                level += 1
            elif isinstance(event, CollectionEndEvent):
                level -= 1
            if not level:
                return
            event = self._next()
        raise _Stop

    def _refuse_duplicate(self, event: Event, node: Mapping) -> None:
        key = event.value
        self._draft.displaced.add(key)
        path = node.path_of(key)
        hint = f"it is in line {node.marks[key].line + 1} already: delete one"
        if node.path.endswith("]") and key == next(iter(node.entries)):
            hint = self._new_item(event, node) or hint
        self._refuse(ProblemKind.DUPLICATE_KEY, event, path, quoted(key), hint)

    def _new_item(self, event: Event, node: Mapping) -> str:
        """Return what to write where an item of a list lacks its hyphen."""
        row, column = event.start_mark.line, event.start_mark.column
        lines = self._draft.lines
        after = re.match(r" *([\w-]+):", lines[row + 1]) if lines[row + 1 :] else None
        if not after or after[1] not in node.entries or column < 2:  # noqa: PLR2004
            return ""
        return f"a new item begins here: {write('- ' + lines[row].strip(), column - 2)}"

    def _refuse_properties(self, event: Event, path: str) -> None:
        if event.anchor:
            self._refuse(ProblemKind.ANCHOR, event, path, quoted(event.anchor))
        if event.tag:
            self._refuse(
                ProblemKind.TAG, event, path, quoted(event.tag.replace(_TAG, "!!"))
            )

    def _refuse(self, kind: ProblemKind, event: Event, path: str, *what: str) -> None:
        message, hint = _REFUSALS[kind]
        row, column = event.start_mark.line, event.start_mark.column
        spot = Place(row + 1, column + 1, path)
        message, hint = message.format(*what), hint.format(*what)
        lines, keys = self._draft.lines, self._draft.keys
        key = _BEFORE_KEY.match(lines[row], column) if lines else None
        if kind in _MARKS and lines and not (key and key[1] in keys.proper):
            sign = begun.with_mark(lines, row, keys)
            if sign and sign.column == column - (kind == ProblemKind.WRONG_TYPE):
                message, hint = sign.message, sign.hint
                spot = Place(row + 1, sign.column + 1, path)
        self._draft.blame(kind, spot, message, hint)


_TAG = "tag:yaml.org,2002:"
"""What YAML reads for the ``!!`` of its own tags."""

_BEFORE_KEY = re.compile(r"[&!]\S*\s+([\w-]+)\s*:")

_MARKS = {
    *(ProblemKind.ALIAS, ProblemKind.ANCHOR, ProblemKind.TAG),
    ProblemKind.WRONG_TYPE,  # of keys in two braces, as templates have them
}
"""What is likely to be meant as a text."""

_REFUSALS = {
    ProblemKind.ALIAS: ("a YAML alias {}", "write the value itself"),
    ProblemKind.ANCHOR: ("a YAML anchor {}", "delete it, with its &"),
    ProblemKind.TAG: ("a YAML tag {}", "delete {}"),
    ProblemKind.MERGE_KEY: ("a YAML merge key, <<", "write the keys themselves"),
    ProblemKind.WRONG_TYPE: ("a list or keys in place of a key", "write 'key: value'"),
    ProblemKind.DUPLICATE_KEY: ("the key {} is written twice", "{1}"),
    ProblemKind.SECOND_DOCUMENT: (
        "a second document in the file",
        "delete the line '---', or give each record a file of its own",
    ),
    ProblemKind.TOO_DEEP: TOO_DEEP,
}
"""Kind -> what is wrong, what to do."""
