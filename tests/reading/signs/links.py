"""Links written in another way, and what only looks like one."""

from tests.reading.signs.told import Told

CASES = {
    "link markdown ref": Told(
        ("title: Huddle\ndefinition: 'See [x][y] and [x].'\n"),
        "2:18 broken-markup",
        "write x without the brackets; a link needs the id of a record",
    ),
    "link angle": Told(
        ("title: Huddle\ndefinition: See <#term-alignment>.\n"),
        "2:18 broken-markup",
        "write [text](#term-follower), with nothi",
    ),
    "link blanks inside": Told(
        ("title: Huddle\ndefinition: See [x]( #term-alignment ) .\n"),
        "2:22 cut-text",
        "put the whole text in quotes: 'See [x]( ",
    ),
    "link comma": Told(
        ("title: Huddle\ndefinition: See [x](#term-alignment, y).\n"),
        "2:19 broken-markup",
        "write [x](#term-alignment)",
    ),
    "link upper": Told(
        ("title: Huddle\ndefinition: See [x](#Term-alignment).\n"),
        "2:21 forbidden-link",
        "write '#term-alignment'",
    ),
    "link underscore": Told(
        ("title: Huddle\ndefinition: See [x](#term_alignment).\n"),
        "2:21 forbidden-link",
        "write '#term-alignment'",
    ),
    "snake": Told(
        ("title: Huddle\ndefinition: Use a_b and 2 * 3 * 4 and C# and f(x)[1].\n"),
    ),
    "footnote star": Told(
        ("title: Huddle\ndefinition: A talk* of ten minutes.\n"),
    ),
    "link of HTML": Told(
        ('title: Huddle\ndefinition: A <a href="https://example.org">talk</a>.\n'),
        "2:15 forbidden-markup",
        "write [talk](https://example.org) for",
    ),
    "link to a place in a page": Told(
        ("title: Huddle\ndefinition: A [talk](terms.html#lh-term-talk).\n"),
        "2:22 forbidden-link",
        "write '#term-talk'",
    ),
}
