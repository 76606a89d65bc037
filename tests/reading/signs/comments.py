"""What a # cuts off a text, comments that are none, marks of a merge."""

from tests.reading.signs.told import Told

CASES = {
    "hash in locator": Told(
        (
            "title: Huddle\n"
            "definition: A short talk.\n"
            "citations:\n"
            "  - source: kotter-1990\n"
            "    locator: p. 3 #5\n"
        ),
        "5:19 cut-text",
        "put the whole text in quotes: 'p. 3 #5';",
    ),
    "tab before hash": Told(
        ("title: Rule\t#1\ndefinition: A short talk.\n"),
        "1:13 cut-text",
        "put the whole text in quotes: 'Rule #1';",
    ),
    "hash in multi-line plain": Told(
        ("title: Huddle\ndefinition: A short\n  talk #1 of all\n"),
        "3:8 cut-text",
        "put the whole text in quotes: 'A short …",
    ),
    "quoted then comment": Told(
        ('title: "Huddle" # note\ndefinition: A short talk.\n'),
    ),
    "comment line": Told(
        ("# note\ntitle: Huddle\n  # another\ndefinition: A short talk.\n"),
    ),
    "order comment": Told(
        (
            "title: Huddle\n"
            "definition: A short talk.\n"
            "citations: # none\n"
            "  - source: kotter-1990\n"
        ),
    ),
    "comment inside plain multi": Told(
        ("title: Huddle\ndefinition: A short\n  # note\n  talk.\n"),
        "3:3 syntax",
        "delete it, or move it above the line 'definition: A short'",
    ),
    "comment inside quoted": Told(
        ('title: Huddle\ndefinition: "A short\n  # note\n  talk."\n'),
        "3:3 swallowed",
        "delete it, or move it above the line 'definition: \"A short'",
    ),
    "doc end": Told(
        ("title: Huddle\n...\ndefinition: A short talk.\n"),
        "2:1 syntax",
        "delete this line",
    ),
    "conflict in folded": Told(
        (
            "title: Huddle\n"
            "definition: >-\n"
            "  A\n"
            "<<<<<<< HEAD\n"
            "  talk.\n"
            "=======\n"
            "  walk.\n"
            ">>>>>>> x\n"
        ),
        "4:1 merge-conflict",
        "keep one of the two versions; delete the",
    ),
    "conflict diff3": Told(
        (
            "<<<<<<< HEAD\n"
            "title: A\n"
            "||||||| base\n"
            "title: B\n"
            "=======\n"
            "title: C\n"
            ">>>>>>> x\n"
            "definition: A short talk.\n"
        ),
        "1:1 merge-conflict",
        "keep one of the two versions; delete the",
    ),
    "conflict only middle": Told(
        ("title: Huddle\n=======\ndefinition: A short talk.\n"),
        "2:1 merge-conflict",
        "keep one of the two versions; delete the",
    ),
    "conflict in list": Told(
        (
            "title: Huddle\n"
            "definition: A short talk.\n"
            "aliases:\n"
            "<<<<<<< HEAD\n"
            "  - a\n"
            "=======\n"
            "  - b\n"
            ">>>>>>> x\n"
        ),
        "4:1 merge-conflict",
        "keep one of the two versions; delete the",
    ),
    "hash in a text that goes on": Told(
        ("title: Huddle\ndefinition: One # short\n  talk of all.\n"),
        "2:17 cut-text",
        "put the whole text in quotes: 'One # short",
    ),
    "comment after a text of several lines": Told(
        ("title: Huddle\ndefinition: |\n  A talk.\n# a note\naliases: [one\n"),
        "5:10 syntax",
        "write 'aliases: [one]'",
    ),
    "comment of a quotation in braces": Told(
        ('{title: Huddle, definition: "A short\n  # note\n  talk."}\n'),
        "2:3 swallowed",
        "delete it",
    ),
}
