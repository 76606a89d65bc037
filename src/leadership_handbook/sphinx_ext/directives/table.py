"""The directive that shows a comparison table, whole or theme by theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes

from leadership_handbook.comparison import KINDS
from leadership_handbook.handbook.filters import FILTERS
from leadership_handbook.slips import slip
from leadership_handbook.sphinx_ext.content import blocks, pieces, tables
from leadership_handbook.sphinx_ext.directives.base import HandbookDirective
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.sphinx_ext.rebuilds.tables import LISTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sphinx.application import Sphinx
    from sphinx.util.typing import OptionSpec

BY_THEME = "by-theme"
FILTER_NAMES = dict.fromkeys(name for kind in FILTERS.values() for name in kind)
OPTIONS = (*LISTS, "sort", BY_THEME, *FILTER_NAMES)
"""What can be asked of tables; which kind takes what, `compare` says."""


def _text(value: str | None) -> str:
    return (value or "").strip()


class Anything(dict[str, Any]):
    """Takes every option: those there are not are told with those there are."""

    def __missing__(self, _name: str) -> Callable[[str | None], str]:
        """Return what reads an option."""
        return _text


class TableDirective(HandbookDirective):
    """Show a comparison table: ``{lh-table} distinction people-vs-staff``.

    Its options are those of `compare`. With ``:by-theme:`` there is a table for each
    theme; where there are too many distinctions for that, a list of the themes, on
    whose pages the tables are.
    """

    required_arguments = 1
    optional_arguments = 1000
    option_spec: ClassVar[OptionSpec | None] = Anything(dict.fromkeys(OPTIONS, _text))

    def run(self) -> list[nodes.Node]:
        """Return the table, or nothing and a warning that names the choices."""
        try:
            return self._shown(*self.arguments)
        except (KeyError, TypeError, ValueError) as problem:
            if not any(map(self.facets.told, self._words())):
                self.warn(str(problem))
            return []

    def _words(self) -> Iterator[str]:
        """The ids, which may be those of records that have problems."""
        yield from self.arguments[1:]
        for value in self.options.values():
            yield from value.replace(",", " ").split()

    def _shown(self, kind: str, *ids: str) -> list[nodes.Node]:
        options = {name: self._option(name) for name in self.options}
        split = options.pop(BY_THEME, None) is not None
        one = KINDS[kind].by_theme if kind in KINDS and not ids else ""
        if split and not one:
            message = f"table kind {kind!r} cannot be shown by theme"
            raise ValueError(message)
        if one and self.facets.large(kind, **options):
            return [self._themes(), *self._unthemed()]
        if split:
            return [*self._by_theme(one, options), *self._unthemed()]
        if options:
            return tables.shown(self.facets.table(kind, *ids, **options), self.facets)
        return pieces.table(self.facets, kind, *ids)

    def _option(self, name: str) -> str:
        if name not in OPTIONS:
            raise ValueError(slip("tables have no option", name, OPTIONS))
        value: str = self.options[name]
        if bool(value) == (name == BY_THEME):
            what = "no word belongs" if value else "nothing is said"
            message = f"{what} after the option {name!r}"
            raise ValueError(message)
        return value

    def _by_theme(self, kind: str, options: dict[str, str]) -> Iterator[nodes.Node]:
        """Yield a table for each theme of which there is something to show."""
        themes = self.facets.ids("theme")
        values = [self.facets.table(kind, theme, **options) for theme in themes]
        found = [value for value in values if value.rows]
        for value in found:
            yield from tables.laid_out(value, self.facets)
        notes = dict.fromkeys(note for value in found for note in value.notes)
        yield from map(tables.note, notes)

    def _themes(self) -> nodes.Node:
        """Return links to the pages of the themes, on which their tables are."""
        listed = nodes.bullet_list(classes=["lh-list"])
        for theme, _title in self.facets.listed("theme"):
            line = blocks.words(blocks.link(self.facets, "theme", theme))
            listed += nodes.list_item("", line)
        return listed

    def _unthemed(self) -> Iterator[nodes.Node]:
        """Yield links to the distinctions that are in no theme's table."""
        if found := self.facets.unthemed():
            links = blocks.links(self.facets, "distinction", found)
            yield blocks.words(_("Without a theme"), ": ", links)


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("lh-table", TableDirective)
