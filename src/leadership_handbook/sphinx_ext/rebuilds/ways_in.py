"""What the ways into the book ask: situations, pairs at a glance, cards, lists."""

from __future__ import annotations

from typing import NamedTuple

from leadership_handbook.sphinx_ext.rebuilds.asking import Asker, question


class PairShown(NamedTuple):
    """A distinction in the figure of all pairs."""

    id: str
    leadership: str
    management: str
    evidence: str


class CardSide(NamedTuple):
    """A side of a distinction, as a small spread shows it."""

    label: str
    summary: str


class Card(NamedTuple):
    """What a small spread shows of a distinction."""

    title: str
    leadership: CardSide
    management: CardSide


class WaysIn(Asker):
    """Questions about what a reader meets before a distinction."""

    @question
    def pairs(self, theme: str) -> tuple[PairShown, ...]:
        """Return the pairs of a theme, in order."""
        return tuple(
            PairShown(d.id, d.leadership.label, d.management.label, d.evidence.word)
            for d in self.book.handbook.relations.in_theme.get(theme, ())
        )

    @question
    def opening(self, theme: str) -> str:
        """Return the first paragraph of a theme's text."""
        return self.book.handbook.themes[theme].text.partition("\n\n")[0]

    @question
    def about(self, who: str) -> tuple[str, ...]:
        """Return the ids of the situations about somebody: a team, a boss, oneself."""
        situations = self.book.handbook.situations.values()
        return tuple(s.id for s in situations if s.who == who)

    @question
    def card(self, distinction: str) -> Card | None:
        """Return what a small spread shows; None if there is no such distinction."""
        record = self.book.handbook.distinctions.get(distinction)
        if record is None:
            return None
        sides = (record.leadership, record.management)
        return Card(record.title, *(CardSide(s.label, s.summary) for s in sides))

    @question
    def unthemed(self) -> tuple[str, ...]:
        """Return the ids of the distinctions whose theme is hidden or broken."""
        known = self.book.handbook.themes
        distinctions = self.book.handbook.distinctions.values()
        return tuple(d.id for d in distinctions if d.theme not in known)

    @question
    def tallied(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the ids of the published lists, each with its pairs' verdicts."""
        return tuple(
            (one.id, tuple(pair.verdict for pair in one.pairs))
            for one in self.book.handbook.lists.values()
        )
