"""A kind of record is added to a copy of the package: everything knows it at once.

The steps are those of CONTRIBUTING's row "a kind of record", for a kind that the
handbook will hardly ever have. Each that is left out is
missed by a check of its own.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import leadership_handbook as lh
from tests import small
from tests.ext import kind_checks
from tests.ext.conftest import SETTINGS
from tests.ext.kind_checks import KIND, RECORD, TITLE

HOME = Path(lh.__file__).parent

RECORD_CLASS = '''@value
class Tugboat(Value):
    """A boat that pulls others."""

    id: Id
    """The file's name."""
    title: Plain
    """What happened, in a few words."""
    aliases: tuple[Plain, ...] = ()
    """What people also say for it."""
    text: Block
    """What happened."""
    lorries: int = 0
    """Lorries that were late."""


'''

PAGE = '''"""The page of a tugboat."""

from leadership_handbook.sphinx_ext.content.blocks import plain


def build(page, record):
    """Return the nodes of the page."""
    top = page.top(record.title, plain(record.text))
    top += page.blocks(record.text, "text")
    return [top]
'''

MAPPING = '''    @property
    def tugboats(self) -> Records[Tugboat]:
        """The tugboats."""
        return self._records["tugboat"]

'''

STEPS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "model": (
        ("model/notes.py", '    "chapter",\n', '    "tugboat",\n'),
        ("model/records.py", "@value\nclass Chapter(", RECORD_CLASS),
        ("model/kinds.py", "    Chapter,\n", "    Tugboat,\n"),
        ("model/kinds.py", "    | Chapter\n", "    | Tugboat\n"),
        (
            "model/kinds.py",
            '    Kind(Chapter, "chapter"',
            '    Kind(Tugboat, "tugboat", "tugboats", "tugboat", "tugboats"),\n',
        ),
    ),
    "search": (
        (
            "searching/entries.py",
            '    "chapter": lambda',
            '    "tugboat": lambda record: Seen(record.aliases, (record.text,)),\n',
        ),
    ),
    "mapping": (
        (
            "handbook/by_kind.py",
            "    @property\n    def chapters(",
            MAPPING,
        ),
        (
            "__init__.py",
            "    chapters: Records",
            '    tugboats: Records[Tugboat]\n    """"""\n',
        ),
        ("__init__.py", '    "Chapter",\n', '    "Tugboat",\n'),
        ("__init__.py", '    "chapters",\n', '    "tugboats",\n'),
    ),
    "page": (
        ("sphinx_ext/pages/__init__.py", "    aspect,\n", "    tugboat,\n"),
        (
            "sphinx_ext/pages/__init__.py",
            '        "chapter": HandWritten(',
            '        "tugboat": OwnPages(folder="tugboats", build=tugboat.build),\n',
        ),
    ),
}
"""Files, and what stands in them before the place at which something is added."""

MISSED = {
    "": {"not_in_a_to_z"},
    "search": {"searchable", "not_in_a_to_z"},
    "mapping": {"mapped", "not_in_a_to_z"},
    "page": {"in_any", "in_a_to_z"},
}


def copied(folder: Path, left_out: str) -> None:
    """Copy the package, and take all steps but one."""
    skipped = shutil.ignore_patterns("records", "__pycache__", "*.pot")
    shutil.copytree(HOME, folder / HOME.name, ignore=skipped)
    (folder / HOME.name / "records").mkdir()
    for step, additions in STEPS.items():
        for name, anchor, added in additions if step != left_out else ():
            path = folder / HOME.name / name
            before, found, after = path.read_text("utf-8").partition(anchor)
            assert found, (name, anchor)
            path.write_text(before + added + found + after, "utf-8")
    (folder / HOME.name / "sphinx_ext/pages/tugboat.py").write_text(PAGE, "utf-8")


def handbook(folder: Path) -> None:
    """Write a small handbook with a record of the kind, and pages that show it."""
    records = small.handbook(folder / "records")
    fields = {"title": TITLE, "aliases": ["lorry trouble"], "text": "A lorry was late."}
    small.write(records, KIND, RECORD, fields)
    docs = folder / "docs"
    docs.mkdir()
    settings = SETTINGS | {"lh_records": str(records), "nitpicky": False}
    conf = "\n".join(f"{name} = {value!r}" for name, value in settings.items())
    (docs / "conf.py").write_text(conf, "utf-8")
    orphan = "---\norphan: true\n---\n"
    (docs / "index.md").write_text("# Home\n\n```{lh-contents} theme\n```\n", "utf-8")
    (docs / "az.md").write_text(f"{orphan}# A to Z\n\n```{{lh-az}}\n```\n", "utf-8")
    more = f"{orphan}# More\n\n{{any}}`{RECORD}`\n\n```{{lh-fields}} {KIND}\n```\n"
    (docs / "more.md").write_text(more, "utf-8")


@pytest.mark.parametrize("left_out", MISSED)
def test_a_new_kind_is_known_everywhere(tmp_path: Path, left_out: str) -> None:
    """With all steps taken nothing is missing; without one, just what it is for."""
    copied(tmp_path / "package", left_out)
    handbook(tmp_path)
    script, package = kind_checks.__file__, str(tmp_path / "package")
    command = [sys.executable, script, package, str(tmp_path)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    passed = json.loads(run.stdout.splitlines()[-1])

    failed = {check.__name__ for check in kind_checks.CHECKS} - set(passed)
    assert failed == MISSED[left_out], run.stderr
