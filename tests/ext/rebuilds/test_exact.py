"""After any edit an incremental build equals a fresh one, byte for byte.

`HANDBOOK_STEPS` sets how many edits are made, `HANDBOOK_SEED` which; the nox session
`long` makes a thousand with a seed of its own.
"""

from __future__ import annotations

import os
from random import Random
from typing import TYPE_CHECKING

from tests import small
from tests.ext.rebuilds.compared import difference, fresh, outputs
from tests.ext.rebuilds.edits import Editor
from tests.ext.rebuilds.site_edits import SiteEditor

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.ext.conftest import Built, Site

STEPS = int(os.environ.get("HANDBOOK_STEPS", "10"))
SEED = int(os.environ.get("HANDBOOK_SEED", "1"))

PAGE = """
# More

- {lh:theme}`theme-0`, [](#lh-term-follower), {any}`d-1`, {lh:source}`x <first-1990>`

```{lh-cards} d-0 d-1
```

```{lh-az}
```

```{lh-table} distinction d-2
```

```{lh-table} views
```

```{lh-table} objections
```

```{lh-table} who-says-what
:by-theme:
```

```{lh-table} all
:theme: theme-0
:columns: Evidence
:sort: -Distinction
```

```{lh-table} chosen d-0 d-2
:sources: first-1990
```

```{lh-table} when
```

```{lh-table} evidence
```

```{lh-table} situations
```

```{lh-table} lists
```

```{lh-cite}
```

```{lh-bibliography}
```

```{lh-lists}
```

```{lh-pairs}
```

```{lh-themes}
```

```{lh-situations}
```

```{lh-lookback}
```

```{lh-which-way}
```

```{lh-deck}
```

```{lh-worksheets}
```

```{lh-shelf} session
```

```{lh-shelf} scenario
```

```{lh-shelf} path
```

```{lh-table} exercises
```

```{lh-figure} timeline
```

```{lh-figure} views
```

```{lh-figure} stances
```

## The debate

```{lh-views}
```

```{lh-objections}
```
"""


def needless(
    built: Built, before: dict[str, bytes], after: dict[str, bytes]
) -> set[str]:
    """Return the pages read that neither changed nor had something to be told."""
    return {
        docname
        for docname in built.read
        if f"{docname}.md:" not in built.warnings
        and before.get(f"{docname}.html") == after.get(f"{docname}.html")
    }


FOLDERS = {
    "aspects": ("compare/aspects",),
    "distinctions": ("distinctions", "practice/worksheets"),
    "scenarios": ("practice/scenarios",),
    "sessions": ("practice/sessions",),
}
"""Where the pages of a folder of records lie, if not in one of the same name."""


def pages(record: str) -> set[str]:
    """Return the pages that a record's file makes: ``distinctions/d-1``."""
    folder, _, record_id = record.partition("/")
    return {f"{place}/{record_id}" for place in FOLDERS.get(folder, (folder,))}


def test_random_edits(site: Site, tmp_path: Path) -> None:
    """Whatever is edited, added, deleted, broken or mended: nothing is ever stale."""
    small.add_situation(site.records)
    small.add_list(site.records)
    small.add_practice(site.records)
    site.page("more", PAGE)
    index = site.docs / "index.md"
    index.write_text(
        index.read_text("utf-8").replace("\nall\n", "\nall\nmore\n"), "utf-8"
    )
    editor = Editor(site.records, Random(SEED))  # noqa: S311  (not for secrets)
    before = outputs(site.build().app.outdir)
    done: list[str] = []
    for _ in range(STEPS):
        mtimes = {p: p.stat().st_mtime_ns for p in site.records.rglob("*.yaml")}
        done.append(editor.step())
        saved = {
            f"{path.parent.name}/{path.stem}"
            for path in site.records.rglob("*.yaml")
            if mtimes.get(path) != path.stat().st_mtime_ns
        }
        built = site.build()
        after = outputs(built.app.outdir)
        said = f"seed {SEED}, after {len(done)} edits: {done[-5:]}"
        assert difference(after, fresh(site, tmp_path / "fresh")) == [], said
        own = {page for record in saved for page in pages(record)}
        assert needless(built, before, after) <= own, said
        before = after


def test_random_edits_of_what_is_no_record(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pages, templates, styles, settings, catalogs, our code, builders between."""
    for page in ("all", "glossary", "sources"):
        (site.docs / f"{page}.md").unlink()
    editor = SiteEditor(site, Random(SEED), monkeypatch)  # noqa: S311
    site.build(**editor.settings)
    done: list[str] = []
    for _ in range(STEPS // 2):
        done.append(editor.step())
        after = outputs(site.build(**editor.settings).app.outdir)
        new = fresh(site, tmp_path / "fresh", **editor.settings)
        kept = {".buildinfo.bak"}  # Sphinx keeps the settings before, to compare
        said = f"seed {SEED}, after {len(done)} edits: {done[-5:]}"
        assert {*difference(after, new)} <= kept, said
