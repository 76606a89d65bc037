"""Plausible handbooks of any size, in which every kind of record grows.

The shipped records are the templates: copies of copies have titles, aliases and ids of
their own, and refer to each other as the originals do. One source is cited by all
distinctions: the work that everybody cites grows too.
"""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from datetime import date
from math import isqrt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from leadership_handbook.model import (
    KINDS,
    Citation,
    Claim,
    Distinction,
    Ref,
    Value,
)
from leadership_handbook.model.folder import RECORDS
from leadership_handbook.model.shape import fields_of
from leadership_handbook.reading import read
from leadership_handbook.reading.copies import FIELDS

if TYPE_CHECKING:
    from leadership_handbook.model.shape import Field

TO_N = {"distinction", "source", "term", "situation"}
"""The kinds of which there are N, or as many as are shipped if that is more."""
FIXED = {"aspect", "view", "chapter"}
"""The kinds that do not grow: a handbook compares the same aspects, however large."""
LINK = re.compile(r"\(#([a-z]+)-([a-z0-9-]+)\)")
MARKS = ("“", "‘", "„", "«", "‚")
"""Quotation marks that are none for YAML."""
TOLD = (*FIELDS, "DOI")
"""What no two records of a kind may have alike."""
MUCH_CITED = "kotter-1990-force"


class Grower:
    """Makes copies of the shipped records until there are enough."""

    def __init__(self, number: int, *, alike: bool = False) -> None:
        """Take how many distinctions there are to be; `alike`: and all kinds."""
        shipped = read(RECORDS)
        if shipped.problems:
            raise ValueError(shipped.problems[0])
        self.shipped: dict[str, dict[str, Any]] = {
            kind.word: dict(shipped.records[kind.word]) for kind in KINDS
        }
        self.number = number
        self.alike = alike
        few = len(self.shipped["theme"])
        share = round(number * few / len(self.shipped["distinction"]))
        self.themes = max(few, share if alike else isqrt(number))

    def wanted(self, kind: str) -> int:
        """Return how many records of a kind there are to be."""
        few = len(self.shipped[kind])
        if kind == "theme":
            return self.themes
        if kind in FIXED:
            return few
        as_many = kind in TO_N and not self.alike
        share = 1.0 if as_many else few / len(self.shipped["distinction"])
        return max(few, round(self.number * share))

    def write(self, folder: Path) -> None:
        """Write the records below a folder."""
        for kind in KINDS:
            place = folder / kind.plural
            place.mkdir(parents=True, exist_ok=True)
            templates = list(self.shipped[kind.word].values())
            for count in range(self.wanted(kind.word)):
                turn, which = divmod(count, len(templates))
                record = self._copy(templates[which], turn, count)
                text = yaml.dump(
                    as_yaml(record), Dumper=Plain, sort_keys=False, allow_unicode=True
                )
                (place / f"{record.id}.yaml").write_text(text, "utf-8")

    def _copy(self, template: Any, turn: int, count: int) -> Any:  # noqa: ANN401
        record = self._value(template, turn) if turn else template
        if isinstance(record, Distinction):
            record = replace(record, claims=(*record.claims, much_cited()))
            if count >= len(self.shipped["distinction"]):
                record = replace(record, theme=self._theme(count))
        if hasattr(record, "order") and turn:
            record = replace(record, order=1_000 + count)
        if not turn:
            return record
        new: dict[str, Any] = {
            "id": named(template.id, turn),
            "title": f"{record.title} {turn}",
        }
        if hasattr(record, "aliases"):
            new["aliases"] = tuple(f"{alias} {turn}" for alias in record.aliases)
        own = {name: getattr(record, name, "") for name in TOLD}
        new |= {name: apart(text, turn) for name, text in own.items() if text}
        return replace(record, **new)

    def _theme(self, count: int) -> str:
        themes = [*self.shipped["theme"]]
        turn, which = divmod(count % self.themes, len(themes))
        return named(themes[which], turn)

    def _value(self, value: Any, turn: int) -> Any:  # noqa: ANN401
        """Return a record or part of the same shape, in whose turn of copies it is."""
        return replace(
            value,
            **{
                field.name: self._field(value, field, turn)
                for field in fields_of(type(value))
            },
        )

    def _field(self, holder: Any, field: Field, turn: int) -> Any:  # noqa: ANN401
        value = getattr(holder, field.name)
        if isinstance(value, tuple):
            return tuple(self._one(holder, field, one, turn) for one in value)
        return self._one(holder, field, value, turn)

    def _one(self, holder: Any, field: Field, value: Any, turn: int) -> Any:  # noqa: ANN401
        if isinstance(value, Value):
            return self._value(value, turn)
        if not (isinstance(value, str) and value and field.note):
            return value
        if field.names == "claim":
            record, slash, claim = value.partition("/")
            kind = "distinction" if record in self.shipped["distinction"] else "source"
            return self._copied(kind, record, turn) + slash + claim
        kind = field.names
        if (
            not kind and field.name == "id"
        ):  # a stop has its kind beside it, a claim none
            kind = getattr(holder, "kind", "")
        if isinstance(field.note, Ref) and kind:
            return self._copied(kind, value, turn)
        return LINK.sub(lambda m: f"(#{m[1]}-{self._copied(m[1], m[2], turn)})", value)

    def _copied(self, kind: str, record_id: str, turn: int) -> str:
        """Return the id of the copy that a copy of some turn refers to."""
        whole = self.wanted(kind) // len(self.shipped[kind])
        return named(record_id, turn % whole)


def apart(text: str, turn: int) -> str:
    """Return a text, or a DOI, that no other copy has."""
    return f"{text} It is copy {turn}." if " " in text else f"{text}.{turn}"


def named(record_id: str, turn: int) -> str:
    """Return the id of a copy."""
    return f"{record_id}-{turn}" if turn else record_id


def much_cited() -> Claim:
    """Return a claim of the work that everybody cites; no evidence changes by it."""
    return Claim(
        id="everybody-cites-it",
        stance="qualifies",
        side="both",
        force="stated",
        basis="argument",
        text="It depends on the week, and on who has to act.",
        citation=Citation(source=MUCH_CITED, locator="p. 7", seen="work"),
    )


class Plain(yaml.CSafeDumper):
    """Writes a value that occurs twice twice: records may not have aliases."""

    def ignore_aliases(self, _data: object) -> bool:
        """Say so."""
        return True

    def quoted(self, text: str) -> yaml.ScalarNode:
        """Return a text; one that is in marks of its own is put in those of YAML."""
        style = "'" if text[:1] in MARKS else None
        return self.represent_scalar("tag:yaml.org,2002:str", text, style=style)


Plain.add_representer(str, Plain.quoted)


def as_yaml(value: Any) -> Any:  # noqa: ANN401
    """Return a record as its file has it: what is left out is not written."""
    if isinstance(value, tuple):
        return [as_yaml(one) for one in value]
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, Value):
        return value
    own = type(value) in {kind.cls for kind in KINDS}
    return {
        field.key: as_yaml(getattr(value, field.name))
        for field in fields_of(type(value))
        if not (own and field.name == "id")
        and getattr(value, field.name) not in ("", (), None)
    }


def grow(folder: Path, number: int, *, alike: bool = False) -> Path:
    """Write a handbook of N distinctions, sources, terms and situations; return it.

    `alike` grows all kinds by the factor by which distinctions grow.
    """
    Grower(number, alike=alike).write(folder)
    if problems := read(folder).problems:
        raise ValueError(problems[0])
    return folder


if __name__ == "__main__":
    Grower(int(sys.argv[2])).write(Path(sys.argv[1]))
    found = read(Path(sys.argv[1]))
    for one in found.problems[:20]:
        print(one)
    print({kind: len(records) for kind, records in found.records.items()})
    print(len(found.problems))
