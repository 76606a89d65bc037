"""What records can be filtered by: `FILTERS` is the only list."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, get_args

from leadership_handbook import model
from leadership_handbook.model import folder_of
from leadership_handbook.slips import UnknownId, slip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from leadership_handbook.handbook.holding import Holding
    from leadership_handbook.model import Citation, Distinction, Source

    Values: TypeAlias = Callable[[Any, Holding], Iterable[str]]


class Filter(NamedTuple):
    """A filter: what a record has, and what can be asked for."""

    values: Values
    kind: str = ""
    """The kind of record whose id is asked for."""
    words: tuple[str, ...] = ()
    """The closed list that a word is asked of; else any that some record has."""


def matching(
    handbook: Holding,
    kind: str,
    records: Mapping[str, Any],
    wanted: Mapping[str, str],
) -> tuple[Any, ...]:
    """Return the records of a kind for which every filter holds, in order."""
    filters = FILTERS.get(kind, {})
    for name, value in wanted.items():
        if name not in filters:
            raise TypeError(_no_filter(kind, name, filters))
        _check(handbook, kind, name, filters[name], value)
    return tuple(
        record
        for record in records.values()
        if all(
            value in filters[name].values(record, handbook)
            for name, value in wanted.items()
        )
    )


def _no_filter(kind: str, name: str, filters: Iterable[str]) -> str:
    message = slip(f"{folder_of(kind)} have no filter", name, filters)
    if ";" in message:
        return message
    possible = ", ".join(filters)
    return message + (f"; possible are {possible}" if possible else "")


def _check(handbook: Holding, kind: str, name: str, wanted: Filter, value: str) -> None:
    """Refuse what no record could have: a slip would find nothing, silently."""
    if wanted.kind:
        handbook.of_kind(wanted.kind)[value]
    elif not wanted.words:
        known = {
            one: None
            for record in handbook.of_kind(kind).values()
            for one in wanted.values(record, handbook)
        }
        if value not in known:
            raise UnknownId(slip(f"no {name}", value, known))
    elif value not in wanted.words:
        words = ", ".join(map(repr, wanted.words))
        message = f"no {name} {value!r}; possible are {words}"
        raise ValueError(message)


def _ids(citations: Iterable[Citation]) -> set[str]:
    return {citation.source for citation in citations}


def _cited(record: Distinction, _handbook: Holding) -> set[str]:
    rows = {c.source for row in record.contrasts for c in row.citations}
    return rows | {claim.citation.source for claim in record.claims}


def _views(record: Distinction, handbook: Holding) -> set[str]:
    known = handbook.of_kind("source")
    sources = (known.get(key) for key in _cited(record, handbook))
    return {view for source in sources if source for view in source.view}


def _authors(record: Source, _handbook: Holding) -> set[str]:
    return {name.family or name.literal for name in record.author}


FILTERS: Mapping[str, Mapping[str, Filter]] = MappingProxyType(
    {
        "distinction": {
            "theme": Filter(lambda record, _: (record.theme,), kind="theme"),
            "aspect": Filter(
                lambda record, _: (row.aspect for row in record.contrasts),
                kind="aspect",
            ),
            "view": Filter(_views, kind="view"),
            "source": Filter(_cited, kind="source"),
            "evidence": Filter(
                lambda record, _: (record.evidence.word,),
                words=get_args(model.EvidenceWord),
            ),
        },
        "source": {
            "author": Filter(_authors),
            "view": Filter(lambda record, _: record.view, kind="view"),
            "kind": Filter(
                lambda record, _: (record.kind,), words=get_args(model.WorkKind)
            ),
            "type": Filter(
                lambda record, _: (record.type,), words=get_args(model.CslType)
            ),
        },
        "term": {
            "source": Filter(lambda record, _: _ids(record.citations), kind="source")
        },
        "objection": {
            "source": Filter(
                lambda record, _: _ids(record.made_by + record.answered_by),
                kind="source",
            )
        },
        "situation": {
            "who": Filter(lambda record, _: (record.who,), words=get_args(model.Who)),
            "lean": Filter(
                lambda record, _: (reading.lean for reading in record.readings),
                words=get_args(model.Lean),
            ),
            "distinction": Filter(
                lambda record, _: (d for r in record.readings for d in r.distinctions),
                kind="distinction",
            ),
        },
        "list": {
            "source": Filter(lambda record, _: (record.source,), kind="source"),
            "distinction": Filter(
                lambda record, _: (pair.distinction for pair in record.pairs),
                kind="distinction",
            ),
        },
        "scenario": {
            "distinction": Filter(
                lambda record, _: record.distinctions, kind="distinction"
            ),
            "setting": Filter(
                lambda record, _: (record.setting,), words=get_args(model.Setting)
            ),
            "ends": Filter(
                lambda record, _: (record.ends,), words=get_args(model.Ending)
            ),
        },
    }
)
"""The filters of each kind of record, by keyword."""
