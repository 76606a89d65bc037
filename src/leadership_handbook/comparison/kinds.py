"""The kinds of comparison tables: `KINDS` is the only list of them."""

from __future__ import annotations

import sys
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.comparison import (
    chosen,
    debate,
    distinctions,
    lists,
    planning,
    practice,
    situations,
    sources,
    terms,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from leadership_handbook.comparison.table import Table

LARGE = {"all": 100, "who-says-what": 40}
"""A page shows a table of more distinctions than these theme by theme."""
MANY = sys.maxsize
"""As many ids as one likes."""


class Kind(NamedTuple):
    """A kind of table: what computes it, and what it can be asked for."""

    table: Callable[..., Table]
    """The function: it takes the handbook, the ids, and what it `chooses` from."""
    about: str
    """What it shows, in a sentence."""
    example: Mapping[str, str]
    """Ids and options with which the reference shows it; ``ids`` are several words."""
    takes: str = ""
    """The kind of record whose ids it takes; empty if it takes none."""
    least: int = 1
    """How many ids it takes at least."""
    most: int = 1
    """How many ids it takes at most."""
    chooses: tuple[str, ...] = ()
    """Kinds of records of which some can be chosen: ``aspect`` is ``aspects=...``."""
    filters: str = ""
    """The kind of record that it shows and that can be filtered; empty for none."""
    by_theme: str = ""
    """The kind that shows the same for one theme, where it would grow too large."""


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "distinction": Kind(
            distinctions.one,
            about="One distinction, aspect by aspect, with who states each contrast.",
            example={"ids": "people-vs-staff"},
            takes="distinction",
        ),
        "all": Kind(
            distinctions.every,
            about="Every distinction on one line, below its theme.",
            example={"theme": "ends", "columns": "Leadership, Management"},
            filters="distinction",
            by_theme="theme",
        ),
        "theme": Kind(
            distinctions.theme,
            about="The distinctions of one theme, a line each.",
            example={"ids": "means", "sort": "-Evidence"},
            takes="theme",
            filters="distinction",
        ),
        "aspect": Kind(
            distinctions.aspect,
            about="One aspect across all distinctions that compare it.",
            example={"ids": "direction"},
            takes="aspect",
            filters="distinction",
        ),
        "chosen": Kind(
            chosen.chosen,
            about="Any distinctions side by side, by the aspects and sources chosen.",
            example={
                "ids": "people-vs-staff why-vs-how",
                "aspects": "focus, question-asked",
                "sources": "bennis-1989",
            },
            takes="distinction",
            most=MANY,
            chooses=("aspect", "source"),
        ),
        "who-says-what": Kind(
            sources.who_says_what,
            about="Sources by distinctions, all or those of one theme: who asserts, "
            "qualifies or disputes which.",
            example={"ids": "self"},
            takes="theme",
            least=0,
            filters="distinction",
            by_theme="who-says-what",
        ),
        "source": Kind(
            sources.one,
            about="What one source says, claim by claim.",
            example={"ids": "burns-1978"},
            takes="source",
        ),
        "sources": Kind(
            sources.several,
            about="Two or more sources on those distinctions of which at least two of "
            "them speak.",
            example={"ids": "bennis-1989 kotter-1990-hbr"},
            takes="source",
            least=2,
            most=MANY,
            filters="distinction",
        ),
        "terms": Kind(
            terms.several,
            about="One or more terms, what each means, and where the word comes from.",
            example={"ids": "delegation micromanagement"},
            takes="term",
            most=MANY,
        ),
        "views": Kind(
            debate.views,
            about="The views of how the two relate, and who holds each.",
            example={"kind": "empirical"},
            filters="source",
        ),
        "objections": Kind(
            debate.objections,
            about="The objections to telling the two apart, who makes and who answers "
            "them, and the number of claims behind each.",
            example={"source": "zaleznik-1977"},
            filters="objection",
        ),
        "when": Kind(
            practice.when,
            about="When to lean which way, and what goes wrong on either side.",
            example={"theme": "self"},
            filters="distinction",
        ),
        "evidence": Kind(
            practice.evidence,
            about="The distinctions by how sure they are, and the number of sources "
            "that dispute, qualify or assert each.",
            example={"evidence": "partly tested"},
            filters="distinction",
        ),
        "exercises": Kind(
            planning.exercises,
            about="Every exercise: how long it takes, how many people, what to bring, "
            "and how it begins.",
            example={"theme": "means"},
            filters="distinction",
        ),
        "scenarios": Kind(
            planning.scenarios,
            about="Every case to discuss: how long it takes, where it plays, and what "
            "it is about.",
            example={"columns": "Minutes, Where it plays", "sort": "Case"},
        ),
        "sessions": Kind(
            planning.sessions,
            about="Every plan for a session: how long it takes, for how many, and for "
            "whom.",
            example={"columns": "Minutes, People"},
        ),
        "situations": Kind(
            situations.situations,
            about="The situations that readers are in, which way their readings lean, "
            "and the distinctions that explain them.",
            example={"who": "peers"},
            filters="situation",
        ),
        "lists": Kind(
            lists.lists,
            about="The pairs of lists that people quote, by the distinction that each "
            "belongs to, with a verdict.",
            example={"columns": "Of the leader, Of the other, Verdict"},
        ),
    }
)
"""Each kind of table, by its name."""
