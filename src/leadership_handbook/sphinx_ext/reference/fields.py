"""What the reference shows of the code: fields of records, kinds of problems."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from leadership_handbook import model, problems
from leadership_handbook.model import words
from leadership_handbook.sphinx_ext import warnings_
from leadership_handbook.sphinx_ext.content import blocks, prose
from leadership_handbook.sphinx_ext.content.nodes import lh_entry, lh_table
from leadership_handbook.sphinx_ext.directives.base import HandbookDirective

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum

    from sphinx.application import Sphinx

    from leadership_handbook.model.words import Field

CLASSES: dict[str, type] = {
    cls.__name__.lower(): cls for cls in (*model.RECORD_TYPES, *words.parts())
}
"""What has a table of fields: the kinds of records, and the parts of records."""

LISTS: dict[str, type[StrEnum]] = {
    "problems": problems.ProblemKind,
    "warnings": warnings_.Warn,
}
"""What is listed with all its kinds."""

_COLUMNS = (("Key", 21), ("Holds", 29), ("If left out", 14), ("Meaning", 36))


class FieldsDirective(HandbookDirective):
    """Show the fields of a kind of record, or of a part: ``{lh-fields} claim``."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return what it is and the table of its fields."""
        cls = CLASSES.get(self.arguments[0])
        if cls is None:
            self.warn(f"no fields of {self.arguments[0]!r}; {', '.join(CLASSES)} have")
            return []
        # Another version of the package may have other fields.
        self.env.note_dependency(inspect.getfile(cls))
        name, anchor = cls.__name__, _anchor(cls)
        standard = self.env.domains.standard_domain
        docname = self.env.current_document.docname
        standard.note_hyperlink_target(anchor, docname, anchor, name)
        about = blocks.words(*prose.inline(words.about(cls)))
        return [nodes.target("", "", ids=[anchor]), about, _table(cls)]


class KindsDirective(HandbookDirective):
    """List the kinds of problems, or of warnings: ``{lh-kinds} problems``."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return a list of kinds, each with what it means."""
        kinds = LISTS.get(self.arguments[0])
        if kinds is None:
            self.warn(f"no kinds of {self.arguments[0]!r}; {', '.join(LISTS)} have")
            return []
        self.env.note_dependency(inspect.getfile(kinds))
        told = words.descriptions(kinds)
        listed = nodes.definition_list(classes=["lh-fields"])
        for kind in kinds:
            body = nodes.definition("", blocks.words(*prose.inline(told[kind.name])))
            term = nodes.term("", "", nodes.literal("", str(kind)))
            listed += nodes.definition_list_item("", term, body)
        return [listed]


def _table(cls: type) -> lh_table:
    group = nodes.tgroup(cols=len(_COLUMNS))
    for number, (_title, width) in enumerate(_COLUMNS):
        group += nodes.colspec(colwidth=width, stub=int(number == 0))
    titles = (lh_entry("", blocks.words(title), scope="col") for title, _ in _COLUMNS)
    group += nodes.thead("", nodes.row("", *titles))
    group += nodes.tbody("", *map(_row, words.fields_of(cls)))
    title = nodes.title("", f"Fields of {cls.__name__}", translatable=False)
    classes = ["lh-table", "lh-model", "colwidths-given"]
    return lh_table("", title, group, classes=classes)


def _row(field: Field) -> nodes.row:
    first = lh_entry("", blocks.words(*_key(field)), scope="row")
    cells = (_holds(field), _left_out(field), prose.inline(field.description))
    row = nodes.row("", first)
    for (title, _width), cell in zip(_COLUMNS[1:], cells, strict=True):
        row += lh_entry("", blocks.words(cell), **{"data-label": title})
    return row


def _key(field: Field) -> Iterable[nodes.Node]:
    yield nodes.literal("", field.key)
    if field.key != field.name:
        yield nodes.inline("", f", {field.name} in Python", classes=["lh-note"])


def _holds(field: Field) -> Iterable[nodes.Node]:
    """Return what a field holds; a part is a link to its own table."""
    if field.part is None:
        return prose.inline(field.holds)
    name = field.part.__name__
    link = addnodes.pending_xref("", nodes.inline("", name))
    link["refdomain"], link["reftype"] = "std", "ref"
    link["reftarget"] = _anchor(field.part)
    link["refexplicit"] = link["refwarn"] = True
    return [nodes.Text(field.holds.removesuffix(name)), link]


def _left_out(field: Field) -> Iterable[nodes.Node]:
    if field.required:
        return [nodes.Text("required")]
    if field.name == "id":
        return [nodes.Text("the file’s name")]
    return [nodes.literal("", repr(field.default))]


def _anchor(cls: type) -> str:
    return f"lh-fields-{cls.__name__.lower()}"


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("lh-fields", FieldsDirective)
    app.add_directive("lh-kinds", KindsDirective)
