"""What is taken along from a handbook: references, and its records in other forms."""
# ruff: noqa: PLC0415  (what one look-up does not need is imported where it is used)

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    from leadership_handbook.shipped import shipped

    book = handbook or shipped()
    if isinstance(record, str):
        record = find(book, record)
    of_ours = "" if kind_of(record) == "source" else version(book)
    publication = citing.Publication(of_ours, site)
    return citing.cite(
        record, style, book.name(kind_of(record), record.id), publication
    )


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
