"""A page of somebody's own, with nodes like ours, is built as if we were not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sphinx.testing.util import SphinxTestApp

from tests import small
from tests.ext.conftest import SETTINGS
from tests.ext.formats.test_builders import FILES, SAID, read

if TYPE_CHECKING:
    from pathlib import Path

CLASSES = "lh-table lh-spread lh-card lh-leadership lh-label lh-row lh-fields"
"""Classes of our own nodes, which anybody's node may have as well."""

ATTRIBUTES = " ".join(f".{name}" for name in CLASSES.split())

FOREIGN = f"""# Foreign

BeginForeign

## A table right under its heading

```{{list-table}}
:widths: 30 70
:header-rows: 1

* - Head one
  - Head two
* - Cell one
  - Cell two
```

Words between.

```{{list-table}} A title
:widths: {" ".join("1" * 9)}
:class: {CLASSES}

* {" ".join(f"- {n}" + chr(10) + "  " for n in range(9))}
```

| Pipe | Other |
|------|-------|
| Left | Right |

```{{eval-rst}}
+---------+---------+
| Spans both        |
+---------+---------+
| Grid 1  | Grid 2  |
+---------+---------+

:Field: What it holds
:Other: More of it

Defined
    What it means

    - with a list

.. container:: {CLASSES}

   Boxed one

.. rubric:: A rubric
   :class: lh-label
```

{{{ATTRIBUTES}}}
A paragraph with classes, and a [link](https://example.org/).

{{{ATTRIBUTES}}}
- Item one
- Item two

::::{{grid}} 2
:class-container: {CLASSES}

:::{{grid-item-card}} Card one
Said in the card
:::
:::{{grid-item-card}} Card two
Said in the other
:::
::::

EndForeign
"""


def build(folder: Path, builder: str, records: Path | None) -> tuple[str, str]:
    """Build the page, with our extension if there are records; return words, warnings.

    The words are all that the builder has put out for the page.
    """
    docs = folder / "docs"
    docs.mkdir(parents=True)
    (docs / "conf.py").write_text("", encoding="utf-8")
    (docs / "foreign.md").write_text(FOREIGN, encoding="utf-8")
    index = "# Home\n\n```{toctree}\nforeign\n```\n"
    (docs / "index.md").write_text(index, encoding="utf-8")
    settings = (
        SETTINGS | SAID | {"myst_enable_extensions": ["colon_fence", "attrs_block"]}
    )
    if records:
        settings |= {"lh_records": str(records)}
    else:
        settings |= {"extensions": ["myst_parser", "sphinx_design"]}
    app = SphinxTestApp(builder, srcdir=docs, confoverrides=settings)
    app.build()
    warnings = app.warning.getvalue()
    app.cleanup()
    words = read(builder, app.outdir, "foreign").replace(" sp ", " ")  # only a gap
    return words.partition("BeginForeign")[2].partition("EndForeign")[0], warnings


@pytest.mark.parametrize("builder", FILES)
def test_what_is_not_ours_is_left_as_it_is(tmp_path: Path, builder: str) -> None:
    """Tables, grids, lists and boxes: the same words and warnings, in their order."""
    records = tmp_path / "records"
    (records / "themes").mkdir(parents=True)
    small.write(
        records, "theme", "none", {"title": "None", "order": 0, "text": "None."}
    )
    without, told = build(tmp_path / "without", builder, None)
    with_ours, warnings = build(tmp_path / "with", builder, records)

    assert warnings.replace("/with/", "/without/") == told
    for said in ("Head two", "Cell one", "Cell two", "Boxed", "Right", "Grid 2"):
        assert f" {said} " in without
    assert with_ours == without
