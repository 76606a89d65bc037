"""What is built: an archive and a wheel that hold what they should."""

from __future__ import annotations

import importlib.metadata
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest

from leadership_handbook.about import address

ROOT = Path(__file__).parents[1]
HOME = ROOT / "src" / "leadership_handbook"
SUFFIXES = {
    ".png",
    ".css",
    ".html",
    ".js",
    ".json",
    ".pot",
    ".py",
    ".sty",
    ".svg",
    ".txt",
    ".yaml",
}
"""What the package is made of."""


def hatchling(folder: Path, source: Path, *arguments: str) -> Path:
    """Build something of a folder of sources; return it."""
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder)]
    folder.mkdir()
    subprocess.run(
        [*command, *arguments], cwd=source, check=True, capture_output=True, text=True
    )
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("built")


@pytest.fixture(scope="module")
def archive(folder: Path) -> Path:
    return hatchling(folder / "archive", ROOT, "-t", "sdist")


@pytest.fixture(scope="module")
def unpacked(folder: Path, archive: Path) -> Path:
    """Return the folder of sources that the archive holds."""
    shutil.unpack_archive(archive, folder / "unpacked", filter="data")
    (found,) = (folder / "unpacked").iterdir()
    return found


@pytest.fixture(scope="module")
def wheel(folder: Path) -> Path:
    return hatchling(folder / "wheel", ROOT, "-t", "wheel")


@pytest.fixture(scope="module")
def installed(folder: Path, wheel: Path) -> Path:
    shutil.unpack_archive(wheel, folder / "installed", "zip")
    return folder / "installed"


def package_files(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.suffix in SUFFIXES and not path.name.startswith(".")
    } | {"py.typed"}


def run(program: str, path: Path) -> str:
    """Return what a program prints that finds the package there."""
    return subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"PYTHONPATH": str(path)},
        cwd=path,
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def test_the_wheel_holds_the_package_and_nothing_else(wheel: Path) -> None:
    names = set(ZipFile(wheel).namelist())

    ours = {name for name in names if ".dist-info/" not in name}
    expected = {*package_files(HOME), "records.jsonl", "search.jsonl"}
    manual = "leadership_handbook-0.1.0.data/data/share/man/man1/lh.1"
    assert ours == {manual, *(f"leadership_handbook/{name}" for name in expected)}
    told = {Path(name).name for name in names - ours}
    assert told >= {"METADATA", "WHEEL", "RECORD", "LICENSE", "CC-BY-4.0.txt"}


def test_the_archive_holds_the_sources_and_nothing_else(unpacked: Path) -> None:
    assert package_files(unpacked / "src/leadership_handbook") == package_files(HOME)
    files = {p.relative_to(unpacked) for p in unpacked.rglob("*") if p.is_file()}
    unwanted = {
        "records.jsonl",
        "search.jsonl",
        "__pycache__",
        "_build",
        "dist",
        ".nox",
        ".venv",
    }
    assert not [file for file in files if unwanted & {*file.parts}]
    assert {file.parts[0] for file in files} == {
        ".gitignore",
        "CHANGELOG.md",
        "CITATION.cff",
        "CONTRIBUTING.md",
        "LICENSE",
        "LICENSES",
        "PKG-INFO",
        "README.md",
        "benchmarks",
        "docs",
        "hatch_build.py",
        "noxfile.py",
        "pyproject.toml",
        "src",
        "tests",
    }


def test_two_wheels_of_the_same_sources_are_the_same_bytes(
    folder: Path, wheel: Path, unpacked: Path
) -> None:
    other = hatchling(folder / "other", unpacked, "-t", "wheel")

    assert other.name == wheel.name
    assert other.read_bytes() == wheel.read_bytes()


BOTH_FORMS = """
from leadership_handbook import compiled
from leadership_handbook.model.folder import RECORDS
from leadership_handbook import shipped as loading
import leadership_handbook as lh

found = compiled.shipped()
assert found.digest == compiled.digest(RECORDS)
assert lh.data_version.endswith("+" + found.digest[:12])
read, shipped = loading.read(RECORDS), loading.shipped()
assert read == shipped and read.to_dict() == shipped.to_dict()
for kind in ("distinction", "source", "term"):
    for record in read.of_kind(kind).values():
        place = shipped.locate(record, "title")
        assert place == read.locate(record, "title"), place
        assert place.file.is_relative_to(lh.__path__[0]), place
print(len(read.distinctions))
"""


def test_the_wheel_carries_both_forms_of_the_same_records(installed: Path) -> None:
    distinctions = HOME.glob("records/distinctions/*.yaml")

    assert int(run(BOTH_FORMS, installed)) == len(list(distinctions))


LOOK_UP = """
import sys
before = {*sys.modules}
import leadership_handbook as lh
assert lh.distinctions["people-vs-staff"].leadership.label == "People"
print(*{name.partition(".")[0] for name in {*sys.modules} - before})
"""


def test_a_look_up_loads_the_standard_library_alone(installed: Path) -> None:
    loaded = {*run(LOOK_UP, installed).split()}

    assert loaded - sys.stdlib_module_names == {"leadership_handbook"}


def test_an_editable_install_reads_the_yaml(folder: Path) -> None:
    editable = hatchling(folder / "editable", ROOT, "-t", "wheel:editable")

    names = ZipFile(editable).namelist()
    assert not [name for name in names if name.endswith(".jsonl")]
    assert [name for name in names if name.endswith(".pth")]


def test_no_wheel_is_made_of_bad_records(folder: Path, unpacked: Path) -> None:
    sources = shutil.copytree(unpacked, folder / "bad")
    theme = sources / "src/leadership_handbook/records/themes/means.yaml"
    theme.write_text(theme.read_text("utf-8").replace("order:", "odrer:"), "utf-8")

    with pytest.raises(subprocess.CalledProcessError) as caught:
        hatchling(folder / "none", sources, "-t", "wheel")
    assert f"{theme}:3:1: unknown key 'odrer'" in caught.value.stderr
    assert not [*(folder / "none").iterdir()]


def test_a_checkout_that_is_not_installed_knows_its_addresses(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The sources are on the path, and nothing of them is in site-packages."""

    def unknown(name: str) -> object:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "metadata", unknown)

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    urls = project["urls"]
    assert {name: address.__wrapped__(name) for name in urls} == urls
