"""The core stands alone: no Sphinx, no extra, nothing but the base install."""

from __future__ import annotations

import subprocess
import sys

import pytest

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
