"""The styles in which something can be cited. `STYLES` is the only list of them."""

from __future__ import annotations

from typing import NamedTuple


class Style(NamedTuple):
    """A style, and what the processor has to be told about it."""

    csl: str
    """Its name among the styles of the Citation Style Language."""
    editors: tuple[str, str]
    """What follows one editor, or several, who stand in for the author."""
    whole_names: bool = False
    """It prints given names, not initials."""
    ranges: bool = False
    """The processor prints a range of its dates."""
    inside: bool = False
    """Stops and commas stand inside of quotation marks."""
    terms: tuple[tuple[str, str], ...] = ()
    """Words of the style that the processor writes otherwise."""


STYLES: dict[str, Style] = {
    "apa": Style(
        "apa",
        (" (Ed.)", " (Eds.)"),
        terms=(
            (r"(?<!\d[a-z]{2} )\bed\.\)", "Ed.)"),  # an editor, and no "3rd ed."
            (r"\beds\.\)", "Eds.)"),
            (r"\btrans\.\)", "Trans.)"),
            ("Retrieved (?=[\ue000-\uefff])", ""),
        ),
    ),
    "mla": Style(
        "modern-language-association",
        (", editor", ", editors"),
        whole_names=True,
        ranges=True,
        inside=True,
    ),
    "chicago": Style(
        "chicago-author-date",
        (", ed.", ", eds."),
        whole_names=True,
        inside=True,
        terms=((", ahead of print", ""), (r"\bEdition\.( |$)", "")),
    ),
    "harvard": Style(
        "harvard-cite-them-right",
        (" (ed.)", " (eds)"),
        terms=(
            (r" \[Preprint\]", ""),
            (r"\beds\.\)", "eds)"),  # its own words, which the processor passes over
            (r"(?<=\d[a-z]{2} )ed\.", "edn."),
            (", and ", " and "),
            ("“", "‘"),
            ("”", "’"),
        ),
    ),
}
"""The styles, by the names that people know them by."""
