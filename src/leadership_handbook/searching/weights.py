"""What counts how much. The site's index carries these, under the same names."""

from __future__ import annotations

from typing import NamedTuple


class Weights(NamedTuple):
    """Weights of the ranking, each with its reason.

    They were chosen on the halves of the queries in ``tests`` that are for tuning;
    around these values the ranking hardly changes with any of them.
    """

    title: float = 1.0
    """The measure of the others: a word in a record's title."""
    alias: float = 0.9
    """A word in one of its other names; a little less, as a record has many of them."""
    line: float = 0.3
    """A word in the lines shown with it: it is mentioned, but it is not the subject."""
    told: float = 0.15
    """A word in its other text: one of many words that are mentioned."""
    same_stem: float = 0.85
    """Another form of the word: "leads" for "leading" is nearly as good."""
    synonym: float = 0.6
    """A word that people use for it: probably meant, but not said."""
    prefix: float = 0.5
    """A last word that is still being typed, when next to nothing of it is there."""
    typed: float = 0.85
    """The same when next to nothing is missing: as good as another form of it."""
    slip: float = 0.25
    """What each slip takes off: two slips are worth half a word."""
    first: float = 0.15
    """What a wrong first letter takes off besides: people seldom get that one wrong."""
    stop: float = 0.3
    """A word such as "how": enough to tell Why vs. How, not enough to lead astray."""
    name: float = 1.0
    """A name that is said whole, against its words alone: as much again."""
    pair: float = 0.5
    """Two words that are neighbors in the name too, on top of their own weight."""
    cover: float = 0.2
    """What a record keeps that has only the least of the words asked for."""
    brings: float = 0.3
    """How much a word has to say, beside the one that says most, to bring a record:
    "team" alone brings nothing when there is a rarer word."""
    told_share: float = 0.7
    """How much it counts what all names and scenes of a record say, where a query is as
    long as one that tells what happened; the rest is for what a single name says."""
    again: float = 2.0
    """How slowly a word grows that is in many names and scenes of a record: with this
    many it counts half of what it can."""
    length: float = 0.4
    """How far a record with long names and scenes is held to have more of any word."""
    neighbor: float = 0.35
    """Two neighbors of what is told, by how rare the pair is: "let go", "say yes"."""
    next_but_one: float = 0.25
    """The same with a word between them: "behind my back"."""
    fit: float = 0.55
    """What share of all that a query says the best has to answer: else nothing fits."""
    long_fit: float = 0.3
    """The same for a story: much of that is about no subject."""
    short_fit: float = 0.2
    """The same for a word or two: one with a slip in it has that much."""
    has: float = 0.33
    """What share of all that the words of a query say the best has to have, in whatever
    name or scene: how to write a record is no answer to how to write a CV."""


WEIGHTS = Weights()
