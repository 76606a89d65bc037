"""What it costs to read and check records, beside libyaml's own composing of them."""

from __future__ import annotations

import shutil
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING

import yaml
from measure import ROUNDS, keep, report
from plausible import TOLD, Plain, apart

from leadership_handbook.model.folder import RECORDS
from leadership_handbook.reading import read

if TYPE_CHECKING:
    from collections.abc import Callable

FEW, MANY = 1_000, 10_000


def main() -> None:
    """Print the figures."""
    files = sorted(RECORDS.glob("*/*.yaml"))

    def compose() -> None:
        for file in files:
            yaml.compose(file.read_text("utf-8"), Loader=yaml.CSafeLoader)

    def check() -> None:
        read(RECORDS)

    seconds(compose), seconds(check)
    ratios = [seconds(check) / seconds(compose) for _ in range(ROUNDS)]
    report("Check the shipped records / yaml.compose", median(ratios), 3)
    with TemporaryDirectory() as folder:
        few, many = (records(Path(folder, str(n)), n) for n in (FEW, MANY))
        growth = seconds(lambda: read(many)) / median(
            [seconds(lambda: read(few)) for _ in range(3)]
        )
        report(f"Check {MANY:,} records / {FEW:,}", growth, 12)


def seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds that work takes."""
    start = process_time()
    work()
    return process_time() - start


def records(folder: Path, number: int) -> Path:
    """Write so many records: the shipped ones, over and over under other names."""
    shutil.copytree(RECORDS, folder)
    files = sorted(folder.glob("*/*.yaml"))
    for copy in range(number - len(files)):
        file = files[copy % len(files)]
        text = file.read_text("utf-8")
        fields = yaml.load(text, yaml.CBaseLoader)  # noqa: S506  (texts only)
        own: dict[str, object] = {
            "title": f"Title {copy}",
            "aliases": [f"other name {copy}"],
        }
        own |= {key: apart(fields[key], copy) for key in TOLD if key in fields}
        fields |= {key: own[key] for key in own if key in fields}
        text = yaml.dump(fields, Dumper=Plain, sort_keys=False, allow_unicode=True)
        file.with_stem(f"{file.stem}-copy-{copy}").write_text(text, "utf-8")
    if problems := read(folder).problems:
        raise ValueError(problems[0])
    return folder


if __name__ == "__main__":
    main()
    keep("checking")
