"""Imports point one way, and the core stands alone, on nothing but the base install."""

from __future__ import annotations

import ast
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import leadership_handbook as lh

if TYPE_CHECKING:
    from collections.abc import Iterator

HOME = Path(lh.__file__).parent
TOP = "leadership_handbook"

FLOORS = (
    "about",
    "wording",
    "model.folder",
    "model.notes",
    "model.references",
    "model.forms",
    "model.value",
    "model.parts",
    "model.source",
    "model.practice",
    "model.records",
    "model.kinds",
    "model",
    "model.shape",
    "model.words",
    "model.schema",
    "slips",
    "garbage",
    "problems",
    "text",
    "reading",
    "handbook",
    "searching",
    "comparison",
    "exports",
    "facade",
    "compiled",
    "shipped",
    "taking",
    "",
    "cli",
    "__main__",
    "sphinx_ext.priorities",
    "sphinx_ext.apart",
    "sphinx_ext.builders",
    "sphinx_ext.warnings_",
    "sphinx_ext.messages",
    "sphinx_ext.domain",
    "sphinx_ext.documents",
    "sphinx_ext.rebuilds",
    "sphinx_ext.content",
    "sphinx_ext.figures",
    "sphinx_ext.pages",
    "sphinx_ext.directives",
    "sphinx_ext.formats",
    "sphinx_ext.site",
    "sphinx_ext",
    "sphinx_ext.reference",
)
"""Which may import which: each those before it. ``""`` is the package's face.

A module is on the floor that names it, or names the package it is in.
"""


def modules() -> dict[str, Path]:
    """Return every module by its name below the package, ``""`` for the package."""
    found = {}
    for path in HOME.rglob("*.py"):
        parts = path.relative_to(HOME).with_suffix("").parts
        name = ".".join(part for part in parts if part != "__init__")
        found[name] = path
    return found


MODULES = modules()


def imported(path: Path) -> Iterator[str]:
    """Yield the modules of ours that a module imports, anywhere in it.

    What only a type checker reads, and what is imported when it is wanted, count too.
    """
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (ours(alias.name) for alias in node.names if is_ours(alias.name))
        elif isinstance(node, ast.ImportFrom) and is_ours(node.module or ""):
            home = ours(node.module or "")
            for alias in node.names:
                inner = f"{home}.{alias.name}".lstrip(".")
                yield inner if inner in MODULES else home


def is_ours(name: str) -> bool:
    return name.partition(".")[0] == TOP


def ours(name: str) -> str:
    return name.partition(".")[2]


def floor(module: str) -> int:
    name = module
    while name not in FLOORS:
        assert "." in name, f"{module} has no floor: say in FLOORS what it stands on"
        name = name.rpartition(".")[0]
    return FLOORS.index(name)


ARROWS = {name: {*imported(path)} - {name} for name, path in MODULES.items()}


def test_imports_point_one_way() -> None:
    upward = [
        f"{module or TOP} -> {other or TOP}"
        for module, others in ARROWS.items()
        for other in others
        if floor(other) > floor(module)
    ]

    assert upward == []


def test_no_import_goes_in_a_circle() -> None:
    try:
        TopologicalSorter(ARROWS).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def test_an_import_is_seen_wherever_it_stands(tmp_path: Path) -> None:
    file = tmp_path / "module.py"
    file.write_text(
        "from typing import TYPE_CHECKING\n"
        "if TYPE_CHECKING:\n    from leadership_handbook.shipped import load\n"
        "def late():\n    from leadership_handbook import compiled, check\n"
        "    import leadership_handbook.text.markdown\n",
        "utf-8",
    )

    assert {*imported(file)} == {"shipped", "compiled", "", "text.markdown"}


BASE = ("yaml", "_yaml", "markdown_it", "mdurl", "snowballstemmer")
"""The modules of the base dependencies, and of theirs."""

ALONE = f"""
import sys

class OnlyTheBase:
    def find_spec(self, name, path=None, target=None):
        top = name.partition(".")[0]
        known = top in sys.stdlib_module_names or top in {BASE}
        ours = top == "leadership_handbook" and ".sphinx_ext" not in name
        if not (known or ours):
            raise ModuleNotFoundError(name + " is blocked", name=name)

sys.meta_path.insert(0, OnlyTheBase())
"""

IMPORT_ALL = """
from importlib import import_module
from pathlib import Path
import leadership_handbook as lh

home = Path(lh.__file__).parent
for path in home.rglob("*.py"):
    if "sphinx_ext" not in path.parts:
        import_module(".".join(path.relative_to(home.parent).with_suffix("").parts))
assert lh.distinctions["people-vs-staff"].claims
assert lh.compare("all").rows
assert lh.check(home / "records") == []
"""


def run(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )


def test_the_core_works_with_sphinx_and_every_extra_blocked() -> None:
    done = run(ALONE + IMPORT_ALL)

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    "module", ["sphinx", "docutils", "furo", "leadership_handbook.sphinx_ext"]
)
def test_the_block_holds(module: str) -> None:
    assert f"{module} is blocked" in run(f"{ALONE}\nimport {module}").stderr
