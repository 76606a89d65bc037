"""What the reference shows of tables: each kind, live, and how to ask for it."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook import comparison
from leadership_handbook.comparison import KINDS
from leadership_handbook.sphinx_ext.content import blocks, tables
from leadership_handbook.sphinx_ext.directives.base import HandbookDirective
from leadership_handbook.sphinx_ext.rebuilds.tables import LISTS, several

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinx.application import Sphinx

    from leadership_handbook.comparison import Kind


class TablesDirective(HandbookDirective):
    """Show every kind of table with how to ask for it, a section each."""

    def run(self) -> list[nodes.Node]:
        """Return the sections, in the order of the registry."""
        # Another version of the package may have other kinds.
        self.env.note_dependency(inspect.getfile(comparison.kinds))
        return [self._section(name, kind) for name, kind in KINDS.items()]

    def _section(self, name: str, kind: Kind) -> nodes.section:
        anchor = f"lh-kind-{name}"
        title = nodes.title("", name, translatable=False)
        section = nodes.section("", title, ids=[anchor], names=[anchor])
        section += blocks.words(kind.about)
        section += _code(in_python(name, kind.example), "python")
        section += _code(on_a_page(name, kind.example), "text")
        section += self._table(name, kind.example)
        return section

    def _table(self, name: str, example: Mapping[str, str]) -> list[nodes.Node]:
        options = dict(example)
        ids = options.pop("ids", "").split()
        try:
            value = self.facets.table(name, *ids, **options)
        except (KeyError, TypeError, ValueError) as problem:
            self.warn(str(problem))  # an overlay may have hidden a record
            return []
        return tables.shown(value, self.facets)


def _code(text: str, language: str) -> nodes.literal_block:
    return nodes.literal_block(text, text, language=language)


def in_python(name: str, example: Mapping[str, str]) -> str:
    """Return the call that makes the table."""
    options = dict(example)
    ids = options.pop("ids", "").split()
    said = [
        f"{key}={several(value) if key in LISTS else value!r}"
        for key, value in options.items()
    ]
    call = ", ".join([*map(repr, (name, *ids)), *said])
    return f"lh.compare({call})".replace("'", '"')


def on_a_page(name: str, example: Mapping[str, str]) -> str:
    """Return the directive that shows the table."""
    options = dict(example)
    first = " ".join(filter(None, (f"```{{lh-table}} {name}", options.pop("ids", ""))))
    return "\n".join([first, *(f":{k}: {v}" for k, v in options.items()), "```"])


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("lh-tables", TablesDirective)
