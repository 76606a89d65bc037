"""Random edits of all that is no record: pages, templates, styles, settings, code."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from leadership_handbook.sphinx_ext.documents import digests

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from random import Random

    import pytest

    from tests.ext.conftest import Site

DIRECTIVES = (
    "```{lh-glossary}\n```",
    "```{lh-table} all\n```",
    "```{lh-cards} d-0 d-1\n```",
    "```{lh-figure} views\n```",
    "```{lh-az}\n```",
)
"""What pages show; each stands on one page at a time, and moves."""
LINKS = "[](one.md) [words](two) {doc}`three` {lh:term}`follower` [](#lh-term-follower)"
"""Links to pages that may be there, and to what moves."""
PAGES = ("one", "two", "three")
TIMES = (10**9, 2 * 10**9)
"""Older and newer than anything that is built."""


class SiteEditor:
    """Edits the pages and what is around them, at random."""

    def __init__(
        self, site: Site, random: Random, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.site = site
        self.random = random
        self.count = 0
        self.settings: dict[str, Any] = {
            "templates_path": ["_templates"],
            "html_static_path": ["_static"],
            "html_css_files": ["own.css"],
            "locale_dirs": ["locales"],
        }
        self.places = dict.fromkeys(DIRECTIVES, PAGES[0])
        self._patch = monkeypatch
        site.page("index", f"# Home\n\n{LINKS}\n\n```{{toctree}}\n:glob:\n\n*\n```\n")
        for page in PAGES[:2]:
            self._write_page(page)
        self.change_template()
        self.change_style()

    def step(self) -> str:
        """Make one edit; return what was done, for the message of a failure."""
        edits: list[Callable[[], str]] = [
            self.move_directive,
            self.move_directive,
            self.change_page,
            self.add_or_delete_page,
            self.change_template,
            self.change_style,
            self.change_setting,
            self.change_catalog,
            self.change_code,
            self.build_something_else,
        ]
        self.count += 1
        return self.random.choice(edits)()

    def move_directive(self) -> str:
        """Take a directive from one page and put it on another."""
        one = self.random.choice(DIRECTIVES)
        before, self.places[one] = self.places[one], self.random.choice(PAGES)
        for page in {before, self.places[one]}:
            self._write_page(page)
        return f"moved {one[3:15]} from {before} to {self.places[one]}"

    def change_page(self) -> str:
        """Give a page another title and text."""
        page = self.random.choice(PAGES)
        self._write_page(page)
        return f"changed {page}"

    def add_or_delete_page(self) -> str:
        """Delete a page, to which others link; or bring one back."""
        page = self.random.choice(PAGES)
        path = self.site.docs / f"{page}.md"
        if path.exists():
            path.unlink()
            return f"deleted {page}"
        self._write_page(page)
        return f"added {page}"

    def change_template(self) -> str:
        """Give every page another remark, or take the template away."""
        said = f'{{% extends "!page.html" %}}<!-- {self.count} -->'
        return self._change(self.site.docs / "_templates/page.html", said)

    def change_style(self) -> str:
        """Change a style of the project's own, or take it away."""
        path = self.site.docs / "_static/own.css"
        return self._change(path, f"p {{ width: {self.count}px }}")

    def change_setting(self) -> str:
        """Change what pages show of the settings."""
        name, values = self.random.choice(
            [
                ("project", ["Mill", "Lane"]),
                ("author", ["Ada", "Bo"]),
                ("release", ["1", "2"]),
                ("html_baseurl", ["", "https://mill.example/"]),
                ("lh_pages", ["all", "all", "none"]),
                ("language", ["en", "de"]),
            ]
        )
        self.settings[name] = self.random.choice(values)
        return f"{name} = {self.settings[name]!r}"

    def change_catalog(self) -> str:
        """Change a translation, or take the source of it away."""
        said = f'msgid "Title 1"\nmsgstr "Titel von {self.count}"\n'
        return self._change(self.site.docs / "locales/de/LC_MESSAGES/texts.po", said)

    def change_code(self) -> str:
        """Let our own code be another."""
        said = f"code of {self.count}"
        self._patch.setattr(digests, "code", lambda: said)
        return "changed our code"

    def build_something_else(self) -> str:
        """Let another builder share the doctrees."""
        builder = self.random.choice(["dirhtml", "text", "latex"])
        self.site.build(builder, **self.settings)
        return f"built {builder}"

    def _write_page(self, page: str) -> None:
        shown = [one for one, place in self.places.items() if place == page]
        text = "\n\n".join([f"# Page {page} of {self.count}", LINKS, *shown])
        self._write(self.site.docs / f"{page}.md", f"{text}\n")

    def _change(self, path: Path, text: str) -> str:
        if path.exists() and self.random.random() < 1 / 4:
            path.unlink()
            return f"deleted {path.name}"
        return self._write(path, text)

    def _write(self, path: Path, text: str) -> str:
        """Write a file that may look older than what was built from the last one."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        time = self.random.choice(TIMES)
        os.utime(path, (time, time))
        return f"changed {path.name}"
