"""Words that come from the core, in English, and are messages of the catalog too.

The catalog is made by looking for calls of ``_`` in the sources. These words are not
written in one elsewhere: they are values of records, and titles of tables.
"""

from __future__ import annotations


def _(message: str) -> str:
    """Return the message; its being here puts it into the catalog."""
    return message


EVIDENCE = (_("one author"), _("several authors"), _("partly tested"))
STANCES = (_("asserts"), _("qualifies"), _("disputes"))
WORKS = (
    _("theory"),
    _("empirical"),
    _("review"),
    _("practitioner"),
    _("textbook"),
    _("popular"),
    _("commentary"),
    _("report"),
)
COLUMNS = (
    _("About"),
    _("Assert"),
    _("Aspect"),
    _("Claim"),
    _("Dispute"),
    _("Distinction"),
    _("Evidence"),
    _("Group"),
    _("Leadership"),
    _("Management"),
    _("Objection"),
    _("Qualify"),
    _("Row"),
    _("Source"),
    _("Stance"),
    _("View"),
    _("In practice"),
    _("What it holds"),
    _("Where"),
    _("Why"),
    _("Who answers"),
    _("Who holds it (our reading)"),
    _("Who makes it"),
)
CELLS = (
    _("no answer known to us"),
    _("no work listed here"),
    _("nobody listed here"),
    _("our reading"),
    _("said of both"),
    _("the two in general"),
    _("When it is overdone"),
    _("When to lean this way"),
    _("Without a theme"),
)
NOTES = (
    _("A word leads to the first such claim; the others are on the same page."),
    _("No record fits."),
    _("What was chosen and is not above has no row in the records."),
)
TITLES = (
    _("All distinctions"),
    _("Chosen distinctions, side by side"),
    _("How leading and managing relate: the views"),
    _("How sure each is, and how many sources dispute, qualify or assert"),
    _("Objections, who answers, and how many claims dispute, qualify or assert"),
    _("What they say of the same distinctions: {name}"),
    _("What {name} says"),
    _("When to lean which way"),
    _("Who says what"),
    _("Who says what: {name}"),
    _("{name}, across the distinctions"),
    _("{name}, aspect by aspect"),
    _("{name}, side by side"),
)
"""The titles of tables; a name is that of what the table is about."""
