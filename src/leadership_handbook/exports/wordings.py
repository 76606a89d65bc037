"""What a record or part says, in words: a label and plain text for each field."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from leadership_handbook.handbook.columns import cited
from leadership_handbook.handbook.naming import direct
from leadership_handbook.model import Citation, Name
from leadership_handbook.model.shape import fields_of
from leadership_handbook.text import to_plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.handbook.holding import Naming
    from leadership_handbook.model.shape import Field

UNSAID = ("id", "order", "title", "dossier")
"""Fields that say nothing to a reader, or that stand above."""


def label(name: str) -> str:
    """Return a field's name as a reader reads it: ``Looks like``."""
    return name.replace("_", " ").capitalize()


def said(value: Any, handbook: Naming) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    """Yield label and plain text of each field that says something; no inner parts.

    The ids of records are their names, and a citation is its work and place.
    """
    for field in fields_of(type(value)):
        if field.name not in UNSAID or (field.names and field.name == "id"):
            text = "; ".join(_texts(field, value, handbook))
            if text:
                yield label("about" if field.name == "id" else field.name), text


def _texts(field: Field, value: Any, handbook: Naming) -> Iterator[str]:  # noqa: ANN401
    held = getattr(value, field.name)
    for one in held if field.many else (held,):
        if isinstance(one, Citation):
            yield cited(one, handbook)
        elif isinstance(one, Name):
            yield direct(one)
        elif isinstance(one, datetime.date):
            yield one.isoformat()
        elif field.names == "claim":
            yield one
        elif field.names and one:
            yield handbook.name(field.names, one)
        elif one and not field.part:
            yield to_plain(str(one))
