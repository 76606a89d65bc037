"""A build that was killed leaves nothing stale: the next one equals a fresh one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from leadership_handbook.sphinx_ext.rebuilds.outputs import MARK
from tests import small
from tests.ext.rebuilds.compared import difference, fresh, outputs

if TYPE_CHECKING:
    from tests.ext.conftest import Site

ROOT = Path(__file__).parents[3]
KILLS = int(os.environ.get("HANDBOOK_KILLS", "1"))
SEED = int(os.environ.get("HANDBOOK_SEED", "1"))

MOMENTS = [
    ("env-before-read-docs", 1),
    ("doctree-read", 3),
    ("env-updated", 1),
    ("env-check-consistency", 1),  # the environment is saved, no page is written
    ("html-page-context", 5),
    ("build-finished", 1),  # every page is written, none is removed
]


def killed(site: Site, event: str, count: int) -> None:
    """Build in a process of its own that dies at the moment given."""
    arguments = [str(site.docs), str(site.records), event, str(count)]
    done = subprocess.run(
        [sys.executable, "-m", "tests.ext.rebuilds.dying", *arguments],
        check=False,
        cwd=ROOT,
        capture_output=True,
    )
    assert done.returncode == 9, done.stderr.decode()


def edit(site: Site, number: int) -> None:
    """Change a title, delete a record, add another."""
    (site.records / "distinctions" / "d-2.yaml").unlink(missing_ok=True)
    fields = small.distinction(1, "theme-1") | {"title": f"Title of edit {number}"}
    small.write(site.records, "distinction", "d-1", fields)
    name = f"d-{100 + number}"
    fields = small.distinction(100 + number, "theme-0")
    small.write(site.records, "distinction", name, fields)


@pytest.mark.parametrize(("event", "count"), MOMENTS)
def test_a_kill_at_a_chosen_moment(
    site: Site, tmp_path: Path, event: str, count: int
) -> None:
    """The next build finds the mark, even if a record is gone in between."""
    site.build()
    edit(site, 1)
    killed(site, event, count)
    (site.records / "distinctions" / "d-101.yaml").unlink()
    after = outputs(site.build().app.outdir)

    assert difference(after, fresh(site, tmp_path / "fresh")) == []


def test_a_kill_in_the_very_first_build(site: Site, tmp_path: Path) -> None:
    """Pages of a build that never ended are removed with their records."""
    killed(site, "build-finished", 1)
    (site.records / "distinctions" / "d-2.yaml").unlink()
    after = outputs(site.build().app.outdir)

    assert difference(after, fresh(site, tmp_path / "fresh")) == []


def test_a_clean_end_leaves_no_mark(site: Site) -> None:
    """And removes the page of a record that is gone."""
    site.build()
    (site.records / "distinctions" / "d-2.yaml").unlink()
    left = outputs(site.build().app.outdir)

    assert not [name for name in left if name.startswith(MARK)]
    assert "distinctions/d-2.html" not in left


def test_kills_at_random_moments(site: Site, tmp_path: Path) -> None:
    """`HANDBOOK_KILLS` of them, as the nox session `long` does."""
    random = Random(SEED)  # noqa: S311  (not for secrets)
    for number in range(KILLS):
        edit(site, number)
        event = random.choice(["doctree-read", "doctree-resolved", "html-page-context"])
        killed(site, event, random.randint(1, 6))
        after = outputs(site.build().app.outdir)
        said = f"seed {SEED}, kill {number} at {event}"
        assert difference(after, fresh(site, tmp_path / "fresh")) == [], said
