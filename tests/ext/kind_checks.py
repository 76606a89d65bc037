"""Tells what a kind of record lacks: ``python kind_checks.py PACKAGE FOLDER``.

It runs in a process of its own, on a copy of the package to which a kind was added.
The kind is ``tugboat``; `FOLDER` has a small handbook with one such record.
"""

from __future__ import annotations

import ast
import inspect
import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from leadership_handbook.facade import Handbook

KIND, PLURAL, RECORD, TITLE = "tugboat", "tugboats", "late-delivery", "Late delivery"


def readable(book: Handbook, _folder: Path) -> bool:
    return book.of_kind(KIND)[RECORD].title == TITLE


def checked(_book: Handbook, folder: Path) -> bool:
    """A slip in such a record is told, and so is a link to one that is not there."""
    from leadership_handbook import check  # noqa: PLC0415

    path = folder / "records" / PLURAL / "slips.yaml"
    path.write_text("titel: T\ntext: See [x](#tugboat-no-such).\n", "utf-8")
    told = {(p.kind, Path(p.file).name) for p in check(folder / "records")}
    path.unlink()
    return {("unknown-key", path.name), ("unknown-id", path.name)} <= told


def searchable(book: Handbook, _folder: Path) -> bool:
    by_title = [(hit.kind, hit.id) for hit in book.search(TITLE)[:1]]
    by_text = [(hit.kind, hit.id) for hit in book.search("lorry")]
    return by_title == by_text == [(KIND, RECORD)]


def labelled(_book: Handbook, folder: Path) -> bool:
    script = (folder / "html/_static/search/head.js").read_text("utf-8")
    head = json.loads(script.removeprefix("lhPart(").rstrip(");\n"))
    return bool(head["words"]["kinds"].get(KIND) == "Tugboats")


def mapped(book: Handbook, _folder: Path) -> bool:
    """``lh.tugboats`` and ``Handbook.tugboats`` are there, and say what they hold."""
    import leadership_handbook as lh  # noqa: PLC0415

    tree = ast.parse(inspect.getsource(lh))
    declared = {ast.unparse(n) for n in ast.walk(tree) if isinstance(n, ast.AnnAssign)}
    getter = getattr(type(book), PLURAL).fget
    typed = inspect.get_annotations(getter)["return"] == "Records[Tugboat]"
    told = f"{PLURAL}: Records[Tugboat]" in declared
    public = {PLURAL, "Tugboat"} <= {*lh.__all__}
    return typed and told and public and list(getattr(book, PLURAL)) == [RECORD]


def in_fields(_book: Handbook, folder: Path) -> bool:
    return "Lorries that were late." in (folder / "html/more.html").read_text("utf-8")


def in_schema(_book: Handbook, _folder: Path) -> bool:
    from leadership_handbook.model import KINDS  # noqa: PLC0415
    from leadership_handbook.model.schema import schema_of  # noqa: PLC0415

    (cls,) = (kind.cls for kind in KINDS if kind.word == KIND)
    return {"title", "text", "lorries"} <= {*schema_of(cls)["properties"]}


def in_any(_book: Handbook, folder: Path) -> bool:
    html = (folder / "html/more.html").read_text("utf-8")
    return bool(re.search(rf'href="{PLURAL}/{RECORD}.html"[^>]*><[^>]*>{TITLE}', html))


def in_a_to_z(_book: Handbook, folder: Path) -> bool:
    listed = (folder / "html/az.html").read_text("utf-8").partition("<article")[2]
    return f'href="{PLURAL}/{RECORD}.html"' in listed and "lorry trouble" in listed


def not_in_a_to_z(_book: Handbook, folder: Path) -> bool:
    listed = (folder / "html/az.html").read_text("utf-8").partition("<article")[2]
    return TITLE not in listed and "lorry trouble" not in listed


CHECKS: tuple[Callable[[Handbook, Path], bool], ...] = (
    readable,
    checked,
    searchable,
    labelled,
    mapped,
    in_fields,
    in_schema,
    in_any,
    in_a_to_z,
    not_in_a_to_z,
)


def build(folder: Path) -> None:
    from sphinx.cmd.build import main  # noqa: PLC0415

    main(["-q", "-b", "html", str(folder / "docs"), str(folder / "html")])


def holds(check: Callable[[Handbook, Path], bool], folder: Path) -> bool:
    from leadership_handbook import shipped  # noqa: PLC0415

    try:
        return check(shipped.read(folder / "records"), folder)
    except (AttributeError, KeyError, OSError, ValueError):
        return False


if __name__ == "__main__":
    sys.path.insert(0, sys.argv[1])
    place = Path(sys.argv[2])
    build(place)
    passed = json.dumps([check.__name__ for check in CHECKS if holds(check, place)])
    sys.stdout.write(f"{passed}\n")
