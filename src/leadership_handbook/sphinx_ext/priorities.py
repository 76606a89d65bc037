"""All priorities that are set by hand, and why: what is lower runs earlier.

Sphinx runs what has none at 500, in the order in which the parts are set up.
"""

from __future__ import annotations

# Handlers of `builder-inited`
CLEAR_STATIC = 1
"""No extension has copied a file yet."""

# Handlers of `missing-reference`
KEEP_TEXT = 900
"""Intersphinx has looked for the record in other handbooks."""

# Transforms of a finished document: Sphinx resolves links at 10, `only` nodes at 50
BIND = 380
"""Links have found their pages, and each format sees only what is in its book."""
BOLD_LABELS = 390
"""The words of the sides are taken into tables as they are then."""
FACING_PAGES = 400
"""Spreads are tables before tables are fitted to what shows them."""
ONLY_TEXTS = 400
"""No description is left when the messages are gathered, after all transforms."""
FIT_TABLES = 410
"""Each format fits the tables, spreads among them; furo has not wrapped them yet."""
LINE_ENDS = 420
"""All that is shown is there, tables that became entries too."""
REGIONS = 600
"""Furo has wrapped all tables by then, and the wrapper goes into the region too."""
MANUAL_PAGE = 700
"""Nothing makes boxes, tables or links any more: what is left is all there is."""

# Style sheets
FIRST_STYLES = 490
"""Parts have the last word about their own look."""

# Handlers of `html-page-context`: furo's own has 500
QUIET_FURO = 400
"""Furo finds no table of contents to render."""
EDIT_LINK = 501
"""Themes have put their own ways to make such links there."""
OUR_SIDEBAR = 600
"""Furo has put an empty one there, which ours replaces."""
LAST_WORDS = 650
"""What heads say is said of a page that has all its parts."""
DROP_UNUSED = 700
"""All parts have added their files to the page."""

# Handlers of `build-finished`
AFTER_ALL = 999
"""Whatever is made at the end is made."""
