"""Mutates records: ``python -m tests.reading.mutations SEED COUNT [FIRST]``."""

from __future__ import annotations

import dataclasses
import shutil
import sys
import traceback
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from leadership_handbook.model import RECORD_TYPES, kind_of
from leadership_handbook.model.folder import RECORDS
from leadership_handbook.reading import read
from tests.reading.good import GOOD
from tests.reading.mutations.damage import DAMAGE
from tests.reading.mutations.fields import FIELDS
from tests.reading.mutations.file import File, Mutant
from tests.reading.mutations.forms import FORMS
from tests.reading.mutations.harmless import HARMLESS
from tests.reading.mutations.judge import faults

CLASSES: dict[str, type] = {kind_of(cls): cls for cls in RECORD_TYPES}


def main(seed: str, count: str, first: str = "0") -> int:
    """Mutate so many times; print every fault, return how many there were."""
    with TemporaryDirectory() as temporary:
        few = Mutating(GOOD, Path(temporary) / "few")
        many = Mutating(RECORDS, Path(temporary) / "many")
        for number in range(int(first), int(first) + int(count)):
            random = Random(f"{seed}-{number}")  # noqa: S311  (not for secrets)
            if number % 100:
                few.round(1, random, f"{seed} {number}")
            else:  # a third of the shipped records at once
                many.round(len(many.files) // 3, random, f"{seed} {number}")
    told = few.faults + many.faults
    made = few.made + many.made
    sys.stdout.write(f"mutations: {made}, broken promises: {told}\n")
    return min(told, 1)


class Mutating:
    """A copy of a folder of records, mutated and mended again and again."""

    def __init__(self, records: Path, folder: Path) -> None:
        shutil.copytree(records, folder)
        self.folder = folder
        self.good = read(folder)
        assert not self.good.problems, self.good.problems[0]
        self.made = 0
        self.faults = 0
        self.files = {
            file: File(CLASSES[kind], file.read_text("utf-8"))
            for kind, files in self.good.files.items()
            for file in files.values()
        }

    def round(self, count: int, random: Random, name: str) -> None:
        """Mutate so many of the files at once, read, judge, and mend them."""
        mutants: dict[Path, Mutant] = {}
        for file in random.sample(sorted(self.files), k=count):
            mutants[file] = self._mutant(self.files[file], random)
        for file, mutant in mutants.items():
            # If the interpreter ends at it, the last of these lines tells by what.
            sys.stderr.write(f"{name} {mutant.what} {file.stem}\n")
            lay(file, mutant)
        self._judge(mutants, name)
        for file in mutants:
            file.rmdir() if file.is_dir() and not file.is_symlink() else file.unlink()
            file.write_text(self.files[file].text, "utf-8")
        self.made += count

    def _judge(self, mutants: dict[Path, Mutant], name: str) -> None:
        try:
            broken = list(faults(mutants, self.good, read(self.folder)))
        except Exception:  # noqa: BLE001  (that nothing is raised is the promise)
            broken = [traceback.format_exc()]
        for fault in broken:
            sys.stdout.write(f"{name}: {fault.replace(str(self.folder), '')}\n")
        self.faults += len(broken)

    @staticmethod
    def _mutant(file: File, random: Random) -> Mutant:
        while True:
            mutation = random.choice(random.choice([FIELDS, FORMS, HARMLESS, DAMAGE]))
            if mutant := mutation(file, random):
                return dataclasses.replace(mutant, what=mutation.__name__)


def lay(file: Path, mutant: Mutant) -> None:
    """Put a mutant in place of a file."""
    if isinstance(mutant.data, bytes):
        file.write_bytes(mutant.data)
    else:
        file.unlink()
        mutant.data(file)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
