"""The map of the repository: its rooms, and which of them imports which.

It is drawn from the imports as they are written, so it cannot be older than the code.
"""

from __future__ import annotations

import ast
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.sphinx_ext.content import blocks, prose
from leadership_handbook.sphinx_ext.directives.base import HandbookDirective
from leadership_handbook.sphinx_ext.figures import node, svg

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinx.application import Sphinx

HOME = Path(__file__).parents[2]
"""The folder of the package."""
PARTS = {"core": HOME, "sphinx_ext": HOME / "sphinx_ext"}
"""What has a map of its own, by the word that the directive takes."""
STOREY, BOX = 64, 26
"""From one floor to the next, and the height of a room, in pixels."""


class RoomsDirective(HandbookDirective):
    """Draw the rooms of ``core`` or of ``sphinx_ext``: ``{lh-rooms} core``."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the drawing, and what is in each room in words."""
        folder = PARTS.get(self.arguments[0])
        if folder is None:
            self.warn(f"no rooms of {self.arguments[0]!r}; {', '.join(PARTS)} have")
            return []
        for file in folder.rglob("*.py"):
            self.env.note_dependency(str(file))
        arrows = imports(folder)
        drawn = node.drawing(draw, (floors(arrows), arrows), ())
        return [node.only(node.ON_PAGES, drawn), _in_words(folder, arrows)]


def rooms(folder: Path) -> dict[str, list[Path]]:
    """Return the modules of each room: a folder, or a module that stands by itself."""
    found: dict[str, list[Path]] = {}
    for file in sorted(folder.rglob("*.py")):
        first, *rest = file.relative_to(folder).parts
        if not rest and first == "__init__.py":
            continue  # the face, which may look at every room
        found.setdefault(first.removesuffix(".py"), []).append(file)
    return {room: files for room, files in found.items() if not room.startswith("__")}


def imports(folder: Path) -> dict[str, frozenset[str]]:
    """Return the rooms that each room imports, type-checking imports included."""
    known = rooms(folder)
    below = ".".join(folder.relative_to(HOME.parent).parts) + "."
    return {
        room: frozenset(
            other
            for file in files
            for name in _imported(file)
            if (other := name.removeprefix(below).partition(".")[0]) in known
            and name.startswith(below)
            and other != room
        )
        for room, files in known.items()
    }


@cache
def _imported(file: Path) -> tuple[str, ...]:
    return tuple(_names(ast.parse(file.read_text("utf-8"))))


def _names(tree: ast.AST) -> Iterator[str]:
    for found in ast.walk(tree):
        if isinstance(found, ast.Import):
            yield from (alias.name for alias in found.names)
        elif isinstance(found, ast.ImportFrom):
            yield from (f"{found.module}.{alias.name}" for alias in found.names)


def floors(arrows: Mapping[str, frozenset[str]]) -> list[list[str]]:
    """Return the rooms by floor, the ground floor first: each stands on lower ones.

    Raises `graphlib.CycleError` where rooms import each other in a circle.
    """
    level: dict[str, int] = {}
    for room in TopologicalSorter(arrows).static_order():
        level[room] = 1 + max((level[other] for other in arrows[room]), default=-1)
    found: list[list[str]] = [[] for _ in range(1 + max(level.values(), default=0))]
    for room in sorted(level):
        found[level[room]].append(room)
    return found


def needed(arrows: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, str]]:
    """Yield the arrows that say something: a way through another room says it too."""
    for room, others in arrows.items():
        through = set[str]().union(*(_reached(arrows, other) for other in others))
        yield from ((room, other) for other in sorted(others - through))


def _reached(arrows: Mapping[str, frozenset[str]], room: str) -> set[str]:
    found: set[str] = set()
    waiting = [*arrows[room]]
    while waiting:
        other = waiting.pop()
        if other not in found:
            found.add(other)
            waiting += arrows[other]
    return found


def draw(
    storeys: list[list[str]],
    arrows: Mapping[str, frozenset[str]],
    _addresses: svg.Addresses,
) -> svg.Drawing:
    """Return the drawing: what imports stands above what is imported."""
    at = {
        room: ((place + 0.5) / len(storey), STOREY * (len(storeys) - 1 - number) + BOX)
        for number, storey in enumerate(storeys)
        for place, room in enumerate(storey)
    }
    lines = [_line(at[upper], at[lower]) for upper, lower in needed(arrows)]
    names = [_name(room, *place) for room, place in at.items()]
    return svg.Drawing("rooms", STOREY * len(storeys), (*lines, *names))


def _line(upper: tuple[float, int], lower: tuple[float, int]) -> str:
    (x1, y1), (x2, y2) = upper, lower
    return (
        f'<line x1="{svg.share(x1)}" y1="{y1 + 6}" x2="{svg.share(x2)}" '
        f'y2="{y2 - 14}" stroke="currentColor" opacity=".35"/>'
    )


def _name(room: str, across: float, y: int) -> str:
    return f'<text x="{svg.share(across)}" y="{y}" text-anchor="middle">{room}</text>'


def _in_words(
    folder: Path, arrows: Mapping[str, frozenset[str]]
) -> nodes.definition_list:
    """Return each room, from top to bottom: what it is, and what it imports."""
    listed = nodes.definition_list(classes=["lh-fields"])
    for storey in reversed(floors(arrows)):
        for room in storey:
            term = nodes.term("", "", nodes.literal("", room))
            said = [blocks.words(*prose.inline(_about(folder, room)))]
            if arrows[room]:
                said.append(blocks.words("Imports " + ", ".join(sorted(arrows[room]))))
            body = nodes.definition("", *said)
            listed += nodes.definition_list_item("", term, body)
    return listed


def _about(folder: Path, room: str) -> str:
    """Return the first line of a room's docstring."""
    package = folder / room / "__init__.py"
    file = package if package.exists() else folder / f"{room}.py"
    text = ast.get_docstring(ast.parse(file.read_text("utf-8"))) or ""
    return text.partition("\n")[0]


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("lh-rooms", RoomsDirective)
