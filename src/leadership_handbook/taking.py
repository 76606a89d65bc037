"""What is taken along from a handbook: references, and its records in other forms."""
# ruff: noqa: PLC0415  (what one look-up does not need is imported where it is used)

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os

    from leadership_handbook.exports.edition import Edition
    from leadership_handbook.facade import Handbook
    from leadership_handbook.model import Record


def cite(
    record: Record | str,
    style: str = "apa",
    *,
    handbook: Handbook | None = None,
    site: str = "",
) -> str:
    """Return how a record is cited, as plain text: a source as the work that it is.

    Any other record is cited as its page, with version, day of review and address. It
    is given itself, or by its id; ``"theme/means"`` where several kinds have that id.
    `handbook` is the one it is of, the shipped one by default; `site` is the address of
    its site.

    Styles are ``apa``, ``mla``, ``chicago`` and ``harvard``, which need the extra
    ``[cite]``; ``bibtex``, ``ris`` and ``csl-json`` need nothing. Only fields that were
    verified are printed. Raises `UnknownId` for no such record, `ValueError` for no
    such style or an id of several kinds, and `ImportError` that says what to install.

    >>> import leadership_handbook as lh
    >>> lh.cite("mintzberg-2009", "mla")
    'Mintzberg, Henry. Managing. Berrett-Koehler, 2009.'
    """
    from leadership_handbook.handbook import citing
    from leadership_handbook.handbook.finding import find
    from leadership_handbook.model import kind_of
    from leadership_handbook.shipped import or_shipped

    book = or_shipped(handbook)
    if isinstance(record, str):
        record = find(book, record)
    of_ours = "" if kind_of(record) == "source" else version(book)
    publication = citing.Publication(of_ours, site)
    return citing.cite(
        record, style, book.name(kind_of(record), record.id), publication
    )


def export(
    format: str,  # noqa: A002  (what it is called)
    path: str | os.PathLike[str],
    *,
    handbook: Handbook | None = None,
    site: str = "",
) -> Path:
    """Write a handbook in another form, to a file or a folder; return its path.

    It is written whole or not at all: what stands there stays until all is done. The
    same records give the same bytes. A folder may hold what an export wrote before and
    nothing else. `handbook` is the shipped one by default; `site` is the address of its
    site, with which the records' addresses begin.

    Raises `ValueError` for a format that does not exist, for a folder that is named
    like a file (``x.csv``) and for a site that is no address, `ImportError` that says
    what to install for ``xlsx`` and ``parquet``, and `OSError` for what cannot be
    written.

    >>> import tempfile
    >>> import leadership_handbook as lh
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     lh.export("json", f"{folder}/handbook.json").name
    'handbook.json'
    """
    from leadership_handbook.exports import export as write
    from leadership_handbook.text.addresses import web_fault

    if site and (fault := web_fault(site)):
        message = f"site: {fault}, not {site!r}"
        raise ValueError(message)
    return write(edition(handbook, site=site), format, path)


def edition(handbook: Handbook | None = None, *, site: str = "") -> Edition:
    """Return a handbook, the shipped one by default, as exports are made of it."""
    from leadership_handbook.exports.edition import Edition
    from leadership_handbook.shipped import or_shipped

    book = or_shipped(handbook)
    placed = {"site": f"{site.rstrip('/')}/"} if site else {}
    return Edition(handbook=book, version=version(book), **placed)


def load_json(path: str | os.PathLike[str]) -> Handbook:
    """Return the handbook that was exported as ``json``: it is equal to that one.

    Where its records are written is not known. Raises `OSError` for a file that cannot
    be read, and `ValueError` that says where for one that holds no handbook.

    >>> import tempfile
    >>> import leadership_handbook as lh
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = lh.export("json", f"{folder}/handbook.json")
    ...     lh.load_json(file) == lh.load()
    True
    """
    from leadership_handbook.exports import from_json
    from leadership_handbook.facade import Handbook

    return Handbook(from_json.read(Path(path).read_bytes()))


def plain(text: str) -> str:
    """Return a text of a record without its markup, a line for each of its blocks.

    >>> import leadership_handbook as lh
    >>> lh.plain("*Both* have [followers](#term-follower).")
    'Both have followers.'
    """
    from leadership_handbook.text import to_plain

    if not isinstance(text, str):
        message = f"plain takes a text, not {type(text).__name__}"
        raise TypeError(message)
    return to_plain(text)


def version(handbook: Handbook) -> str:
    """Return release and digest of a handbook's records: ``0.1.0+4f2a90c1b7de``.

    For the shipped handbook it is `data_version`.
    """
    from leadership_handbook.about import __version__
    from leadership_handbook.shipped import shipped

    if handbook is shipped():
        return _shipped_version()
    from hashlib import sha256
    from json import dumps

    text = dumps(handbook.to_dict(), ensure_ascii=False, sort_keys=True)
    return f"{__version__}+{sha256(text.encode()).hexdigest()[:12]}"


@cache
def _shipped_version() -> str:
    from leadership_handbook.compiled import data_version

    return data_version()
