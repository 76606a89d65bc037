"""The compiled form says what the YAML says, and is read record by record."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from threading import Barrier
from typing import TYPE_CHECKING

import pytest

import leadership_handbook as lh
from leadership_handbook import compiled
from leadership_handbook import shipped as loading
from leadership_handbook.compiled import Compiled, digest, dump
from leadership_handbook.facade import Handbook
from leadership_handbook.handbook import locating
from leadership_handbook.model import RECORD_TYPES, kind_of
from leadership_handbook.model.folder import RECORDS
from leadership_handbook.searching import parts_of, stored
from leadership_handbook.searching.ranking import Ranking
from leadership_handbook.shipped import read
from tests import small

if TYPE_CHECKING:
    from pathlib import Path

KINDS = tuple(map(kind_of, RECORD_TYPES))


@pytest.fixture(scope="module")
def shipped() -> Handbook:
    return read(RECORDS)


@pytest.fixture(scope="module")
def file(shipped: Handbook, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("compiled") / "records.jsonl"
    path.write_bytes(dump(shipped, "0" * 64))
    return path


def opened(file: Path) -> Handbook:
    found = Compiled(file)
    return Handbook(found.records, names=found.names)


def test_an_install_takes_what_came_with_it(
    shipped: Handbook, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiled, "SHIPPED", str(file))
    monkeypatch.setattr(loading, "_shipped", vars(loading)["_shipped"].__wrapped__)
    handbook = loading.shipped()

    assert handbook.distinctions == shipped.distinctions
    for kind in ("distinction", "source"):
        for record in list(shipped.of_kind(kind).values())[:5]:
            assert handbook.locate(record, "title") == shipped.locate(record, "title")


def test_a_record_of_which_the_file_is_gone_is_nowhere(
    shipped: Handbook, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locating, "RECORDS", tmp_path)
    handbook = Handbook(Compiled(file).records, locating.shipped_place)

    with pytest.raises(lh.UnknownId, match="not known where theme 'means' is written"):
        handbook.locate(shipped.themes["means"], "title")


def test_bytes_out_of_an_archive_say_the_same(shipped: Handbook, file: Path) -> None:
    content = file.read_bytes()
    found = Compiled("nowhere", lambda: BytesIO(content))

    assert Handbook(found.records).themes == shipped.themes


def test_an_index_is_taken_where_one_came_with_the_records(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = read(small.handbook(tmp_path / "records"))
    (tmp_path / "records.jsonl").write_bytes(dump(book, "0" * 64))
    found = Compiled(tmp_path / "records.jsonl")
    monkeypatch.setattr(compiled, "INDEX", str(tmp_path / "search.jsonl"))

    assert found.index() is None
    parts = parts_of(book)
    (tmp_path / "search.jsonl").write_bytes(stored.dump(parts, "0" * 64))
    index = found.index()
    assert index is not None
    ranked = [*Ranking(parts.opened(), "title 1")]
    assert ranked
    assert [*Ranking(index, "title 1")] == ranked


def test_both_forms_give_equal_handbooks(shipped: Handbook, file: Path) -> None:
    handbook = opened(file)

    assert handbook == shipped
    assert handbook.to_dict() == shipped.to_dict()  # in the same order, too
    for kind in KINDS:
        for record_id in shipped.of_kind(kind):
            assert handbook.name(kind, record_id) == shipped.name(kind, record_id)


def test_every_value_comes_back(tmp_path: Path) -> None:
    """A number may be 0, and a part may be left out."""
    written = read(small.handbook(tmp_path / "records"))
    path = tmp_path / "records.jsonl"
    path.write_bytes(dump(written, "0" * 64))

    assert written.themes["theme-0"].order == 0
    assert opened(path).to_dict() == written.to_dict()


def test_a_look_up_decodes_one_record(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines: list[int] = []
    line = Compiled.line

    def noted(self: Compiled, offset: int) -> object:
        lines.append(offset)
        return line(self, offset)

    monkeypatch.setattr(Compiled, "line", noted)
    handbook = opened(file)
    assert "people-vs-staff" in handbook.distinctions
    assert handbook.distinctions.get("nothing-of-the-kind") is None
    with pytest.raises(lh.UnknownId, match="did you mean 'people-vs-staff'"):
        handbook.distinctions["peple-vs-staff"]
    assert not lines

    first, again = (handbook.distinctions["people-vs-staff"] for _ in range(2))
    assert first is again
    assert len(lines) == 1
    assert handbook.name("source", "mintzberg-1975") == "Mintzberg 1975"
    assert len(lines) == 2


def test_threads_share_what_they_decode(file: Path) -> None:
    handbook, barrier = opened(file), Barrier(8)

    def look_up(_thread: int) -> list[lh.Record]:
        barrier.wait()
        return [record for kind in KINDS for record in handbook.of_kind(kind).values()]

    with ThreadPoolExecutor(8) as threads:
        first, *others = threads.map(look_up, range(8))
    assert first
    for found in others:
        assert all(one is same for one, same in zip(first, found, strict=True))


def test_what_came_with_the_package_is_made_from_its_records() -> None:
    found = compiled.shipped()

    assert found is None or found.digest == digest(RECORDS)


def test_the_digest_is_that_of_the_records(tmp_path: Path) -> None:
    folder = small.handbook(tmp_path)
    theme = folder / "themes" / "theme-0.yaml"
    before = digest(folder)

    (folder / "schema").mkdir()
    (folder / "schema" / "theme.schema.json").write_text("{}", "utf-8")
    theme.with_name("theme-0.yaml~").write_text("a backup", "utf-8")
    theme.touch()
    assert digest(folder) == before

    seen = [before]
    files = sorted(folder.glob("*/*.yaml"))
    for file in files:
        file.write_text(file.read_text("utf-8") + "# a comment\n", "utf-8")
        seen.append(digest(folder))
    for file in files:
        file.rename(file.with_stem(f"{file.stem}-x"))
        seen.append(digest(folder))
    theme.with_stem("theme-0-x").unlink()
    assert len({*seen, digest(folder)}) == 2 * len(files) + 2


def test_a_page_is_told_from_its_digest_in_any_order_of_files(tmp_path: Path) -> None:
    """The version of the data follows from ids, not from the order on a disk."""
    folder = small.handbook(tmp_path)
    names: list[Path] = []
    hashed = digest(folder)
    for path in sorted(folder.rglob("*.yaml"), reverse=True):
        content = path.read_bytes()
        path.unlink()
        names.append(path)
        path.write_bytes(content)

    assert digest(folder) == hashed
    renamed = names[0].with_name("zz-last.yaml")
    names[0].rename(renamed)
    assert digest(folder) != hashed


def test_the_version_of_the_data_is_release_and_digest() -> None:
    assert lh.data_version == f"{lh.__version__}+{digest(RECORDS)[:12]}"
