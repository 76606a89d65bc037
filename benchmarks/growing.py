"""How the cost of reading and of building grows: n, 2n and 4n records in one run."""

from __future__ import annotations

import sys
from math import isqrt
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING

from measure import cpu, keep, report

from leadership_handbook.reading import read

if TYPE_CHECKING:
    from collections.abc import Callable

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests import small

READ, BUILT = 500, 100
ROUNDS = 5
LINEAR = 2.3
"""Twice the records cost twice as much; the rest is Python's garbage collector."""

CONFIGURATION = """
extensions = ["myst_parser", "sphinx_design", "leadership_handbook.sphinx_ext"]
html_theme = "furo"
html_copy_source = False
lh_records = "../records"
"""

INDEX = """
# Home

```{toctree}
sources
```

```{lh-contents} theme
```

```{lh-contents} aspect
```

```{lh-table} all
```

```{lh-glossary}
```
"""

SOURCES = """
# Sources

```{lh-list} source
```

```{lh-contents} source
```
"""

BUILD = "from sphinx.cmd.build import main; assert not main({!r})"


def main() -> None:
    """Print the figures."""
    with TemporaryDirectory() as folder:
        grow("Read", READ, reading, Path(folder, "read"))
        grow("Build", BUILT, build, Path(folder, "build"))


def grow(
    what: str, number: int, seconds: Callable[[Path], float], folder: Path
) -> None:
    """Print the ratios of what it costs, less what a single distinction costs."""
    sizes = [1, number, 2 * number, 4 * number]
    for size in sizes:
        lay(folder / str(size), size)
    rounds = [[seconds(folder / str(size)) for size in sizes] for _ in range(ROUNDS)]
    for more in (2, 3):
        ratios = [(c[more] - c[0]) / (c[more - 1] - c[0]) for c in rounds]
        name = f"{what} {sizes[more]:,} distinctions / {sizes[more - 1]:,}"
        report(name, median(ratios), LINEAR)


def lay(folder: Path, number: int) -> None:
    """Write a site of so many distinctions: the more there are, the more themes."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    pages = {"conf.py": CONFIGURATION, "index.md": INDEX, "sources.md": SOURCES}
    for name, text in pages.items():
        (docs / name).write_text(text, "utf-8")
    records = small.handbook(folder / "records", number, themes=1 + isqrt(number))
    if problems := read(records).problems:
        raise ValueError(problems[0])


def reading(folder: Path) -> float:
    """Return the CPU seconds that reading the records takes."""
    start = process_time()
    read(folder / "records")
    return process_time() - start


def build(folder: Path) -> float:
    """Return the CPU seconds of a process that builds the site anew."""
    arguments = ["-q", "-W", "-E", "-a", str(folder / "docs"), str(folder / "html")]
    return cpu(BUILD.format(arguments))


if __name__ == "__main__":
    main()
    keep("growing")
