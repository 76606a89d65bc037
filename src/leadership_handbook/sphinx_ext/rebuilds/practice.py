"""What pages on practice ask: acts to count, signs, paths and their stops."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.sphinx_ext.rebuilds.asking import Asker, question
from leadership_handbook.sphinx_ext.rebuilds.handouts import HANDOUTS

if TYPE_CHECKING:
    from leadership_handbook.facade import Handbook
    from leadership_handbook.model import Path, Record, Scenario, Session


class BackSide(NamedTuple):
    """A side of a distinction, as looking back on a week shows it."""

    label: str
    act: str
    when: str
    overdone: str


class Back(NamedTuple):
    """What looking back on a week shows of a distinction."""

    title: str
    sides: tuple[BackSide, BackSide]
    needed: str
    for_colleague: str
    minutes: int
    """How long its exercise takes; 0 if it has none."""


class Shelved(NamedTuple):
    """A session, scenario or path in short, as a list of them shows it."""

    id: str
    minutes: int
    numbers: tuple[int, ...]
    """How many take part, at least and at most; how many stops there are."""
    words: tuple[str, ...]
    """Where it plays, and whether people meet."""
    text: str
    """Whom it is for."""


class Way(NamedTuple):
    """A path on which a record is a stop."""

    path: str
    number: int
    total: int
    next: tuple[str, str] | None
    """Kind and id of the stop after it; None at the end."""


class Practice(Asker):
    """What can be asked of a book for the sake of practice."""

    @question
    def lookback(self, distinction: str) -> Back | None:
        """Return what looking back shows of a distinction; None if it has none."""
        record = self.book.handbook.distinctions.get(distinction)
        if record is None or record.lookback is None:
            return None
        back, left, right = record.lookback, record.leadership, record.management
        return Back(
            title=record.title,
            sides=(
                BackSide(left.label, back.leadership, left.when, left.overdone),
                BackSide(right.label, back.management, right.when, right.overdone),
            ),
            needed=back.needed,
            for_colleague=back.for_colleague,
            minutes=record.exercise.minutes if record.exercise else 0,
        )

    @question
    def leaning(self, distinction: str) -> tuple[tuple[str, str], tuple[str, str]]:
        """Return the label of each side, and when to lean its way."""
        record = self.book.handbook.distinctions[distinction]
        left, right = record.leadership, record.management
        return (left.label, left.when), (right.label, right.when)

    @question
    def handout(self, kind: str, record_id: str) -> Record | None:
        """Return of a record what its handout shows; None if it has none."""
        record = self.book.handbook.of_kind(kind).get(record_id)
        return HANDOUTS[kind](record) if record and kind in HANDOUTS else None

    @question
    def shelf(self, kind: str) -> tuple[Shelved, ...]:
        """Return every session, scenario or path in short, the short ones first."""
        book = self.book.handbook
        found = {
            "session": [_session(record) for record in book.sessions.values()],
            "scenario": [_scenario(record) for record in book.scenarios.values()],
            "path": [_path(record) for record in book.paths.values()],
        }
        return tuple(sorted(found[kind], key=lambda shelved: shelved.minutes))

    @question
    def in_themes(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the ids of the distinctions by theme; last, those without one."""
        handbook, themes = self.book.handbook, self.book.handbook.themes
        found = [
            (theme, tuple(d.id for d in handbook.in_theme(theme))) for theme in themes
        ]
        without = (d for d in handbook.distinctions.values() if d.theme not in themes)
        found.append(("", tuple(d.id for d in without)))
        return tuple(pair for pair in found if pair[1])


def paths_through(handbook: Handbook) -> dict[tuple[str, str], tuple[Way, ...]]:
    """Return the paths on which each record is a stop, the first time on each.

    Keep it with the handbook: ``handbook.kept(paths_through)``.
    """
    found: dict[tuple[str, str], tuple[Way, ...]] = {}
    for path in handbook.paths.values():
        stops: list[tuple[str, str]] = [(stop.kind, stop.id) for stop in path.stops]
        for stop in dict.fromkeys(stops):
            place = stops.index(stop) + 1
            following = stops[place] if place < len(stops) else None
            way = Way(path.id, place, len(stops), following)
            found[stop] = (*found.get(stop, ()), way)
    return found


def _session(record: Session) -> Shelved:
    group = (record.group.min, record.group.max)
    return Shelved(record.id, record.minutes, group, (), record.for_whom)


def _scenario(record: Scenario) -> Shelved:
    place = (record.sector, record.setting)
    return Shelved(record.id, record.minutes, (), place, "")


def _path(record: Path) -> Shelved:
    minutes = sum(stop.minutes for stop in record.stops)
    return Shelved(record.id, minutes, (len(record.stops),), (), record.for_whom)
