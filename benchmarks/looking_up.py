"""What it costs to import the package as installed and look one record up."""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from measure import in_turns, keep, ratio, report, run

import leadership_handbook
from leadership_handbook.compiled import SHIPPED, dump
from leadership_handbook.facade import Handbook
from leadership_handbook.shipped import shipped

RECORDS = 10_000
FLOOR = "pass"
PEER = "import pycountry; assert pycountry.countries.get(alpha_2='DE').name"
OURS = "import leadership_handbook as lh; assert lh.distinctions['{}'].leadership.label"
PEAK = "\nprint(next(l for l in open('/proc/self/status') if l.startswith('VmHWM')))"
MODULES = "\nimport sys; print(*{name.partition('.')[0] for name in sys.modules})"


def main() -> None:
    """Print the figures."""
    if not Path(SHIPPED).exists():
        sys.exit("these are figures of the installed wheel: nox -s bench")
    with TemporaryDirectory() as folder:
        large(Path(folder))
        ours, many = OURS.format("people-vs-staff"), OURS.format(f"d-{RECORDS // 2}")
        rounds = in_turns(
            {
                "floor": (FLOOR, ""),
                "peer": (PEER, ""),
                "ours": (ours, ""),
                "large": (many, folder),
            }
        )
        what = "Import and one look-up"
        report(f"{what} / python -c pass", ratio(rounds, "ours", "floor"), 4.2)
        report(f"{what} / pycountry", ratio(rounds, "ours", "peer"), 0.9)
        at = f"{what}, {RECORDS:,} records"
        report(f"{at} / pycountry", ratio(rounds, "large", "peer"), 1.0)
        if sys.platform == "linux":
            peak = int(run(many + PEAK, folder).split()[1]) / 1024
            report(f"Peak memory, {RECORDS:,} records", peak, 18, " MiB")
    loaded = set(run(ours + MODULES).split()) - set(run(FLOOR + MODULES).split())
    others = loaded - sys.stdlib_module_names - {"leadership_handbook"}
    report("Third-party modules loaded", len(others), 0, "")


def large(folder: Path) -> None:
    """Lay a copy of the installed package there, with so many records."""
    home = Path(leadership_handbook.__file__).parent
    skipped = shutil.ignore_patterns("records", "sphinx_ext")
    place = shutil.copytree(home, folder / home.name, ignore=skipped)
    known = shipped()
    records = {kind: known.of_kind(kind) for kind in ("source", "theme", "aspect")}
    one = known.distinctions["people-vs-staff"]
    many = (replace(one, id=f"d-{number}", order=number) for number in range(RECORDS))
    handbook = Handbook({**records, "distinction": {copy.id: copy for copy in many}})
    (place / Path(SHIPPED).name).write_bytes(dump(handbook, "0" * 64))


if __name__ == "__main__":
    main()
    keep("looking_up")
