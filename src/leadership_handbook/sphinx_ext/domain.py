"""The domain ``lh``: where each record is shown, and links to it.

It can be loaded by itself, as ``leadership_handbook.sphinx_ext.domain``, by a project
that only wants to link to the handbook by intersphinx.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, TypeAlias, cast

from docutils import nodes
from sphinx.domains import Domain, ObjType
from sphinx.roles import XRefRole
from sphinx.util.nodes import make_refnode

from leadership_handbook.handbook.addresses import anchor_of
from leadership_handbook.model import KINDS
from leadership_handbook.sphinx_ext.apart import take_apart
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.sphinx_ext.priorities import KEEP_TEXT
from leadership_handbook.sphinx_ext.warnings_ import Warn, warn

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment
    from sphinx.util.typing import ExtensionMetadata

PARTS = ("claim", "row", "worksheet", "exercise")
"""What a record has besides its page: its claims, the rows of a source's numbering, a
worksheet, an exercise."""
RECORDS = tuple(kind.word for kind in KINDS)
OBJECT_TYPES = (*RECORDS, *PARTS)


class Shown(NamedTuple):
    """Where a record is shown."""

    docname: str
    anchor: str
    title: str
    whole: bool
    """The document is about this record alone: links go to the page itself."""


Question: TypeAlias = tuple[str, tuple[Any, ...], tuple[tuple[str, Any], ...]]
"""A question's name and its arguments: by place, and by name."""


class HandbookDomain(Domain):
    """Objects of the handbook by kind and id."""

    name = "lh"
    label = "Leadership Handbook"
    object_types: ClassVar[dict[str, ObjType]] = {
        kind: ObjType(kind, kind) for kind in OBJECT_TYPES
    }
    roles: ClassVar[dict[str, Any]] = {
        kind: XRefRole(innernodeclass=nodes.inline, warn_dangling=True)
        for kind in OBJECT_TYPES
    }
    initial_data: ClassVar[dict[str, Any]] = {
        "objects": {},
        "shown": {},
        "asked": {},
        "around": {},
        "words": "",
        "catalogs": {},
        "code": "",
        "texts": {},
        "targets": {},
        "written": {},
        "static": {},
        "inputs": "",
        "tables": "",
        "records": {},
        "around records": "",
    }
    data_version = 8

    def __init__(self, env: BuildEnvironment) -> None:
        """Begin without any address."""
        super().__init__(env)
        self.pages: dict[str, str] = {}
        """The addresses of pages, by docname; an application has one builder."""
        self._addresses: str = ""
        """All addresses, until something is shown elsewhere."""

    @property
    def objects(self) -> dict[tuple[str, str], Shown]:
        """Where each record is shown, by kind and id."""
        objects: dict[tuple[str, str], Shown] = self.data["objects"]
        return objects

    @property
    def asked(self) -> dict[str, dict[Question, str]]:
        """What each document has asked of the handbook, and digests of the answers."""
        asked: dict[str, dict[Question, str]] = self.data["asked"]
        return asked

    def linked(self, docname: str) -> set[str]:
        """Return the names to which the links of a document lead."""
        return {*self.data["targets"].get(docname, ())}

    def address(self, builder: Builder, kind: str, record_id: str) -> str:
        """Return where a record is shown, below the site's address; "" if nowhere."""
        shown = self.objects.get((kind, record_id))
        if shown is None:
            return ""
        anchor = "" if shown.whole else f"#{shown.anchor}"
        pages = self.pages
        if shown.docname not in pages:  # asked for ten thousands of times in a build
            pages[shown.docname] = builder.get_target_uri(shown.docname)
        return pages[shown.docname] + anchor

    def addresses(self, builder: Builder) -> str:
        """Return where everything is shown, line by line."""
        if not self._addresses:
            self._addresses = "\n".join(
                f"{kind} {record_id} {self.address(builder, kind, record_id)}"
                for kind, record_id in sorted(self.objects)
            )
        return self._addresses

    def note_object(
        self,
        kind: str,
        record_id: str,
        title: str,
        *,
        whole: bool,
        anchor: str = "",
    ) -> str:
        """Note that the document being read shows a record; return its HTML id.

        That is made from kind and id, unless the place has one already.
        """
        anchor = anchor or anchor_of(kind, record_id)
        docname = self.env.current_document.docname
        self._note((kind, record_id), Shown(docname, anchor, title, whole))
        if kind not in PARTS:
            standard = self.env.domains.standard_domain
            standard.note_hyperlink_target(anchor, docname, anchor, title)
        return anchor

    def _note(self, key: tuple[str, str], shown: Shown) -> None:
        other = self.objects.get(key)
        if other and other.docname != shown.docname:
            what = " ".join(key)
            message = _("{what} is shown on two pages; the other is {page}")
            message = message.format(what=what, page=other.docname)
            warn(message, Warn.SHOWN_TWICE, location=shown.docname)
        self.objects[key] = shown
        self._addresses = ""
        self.data["shown"].setdefault(shown.docname, {})[key] = None

    def clear_doc(self, docname: str) -> None:
        """Forget what a document showed."""
        self._addresses = ""
        for key in self.data["shown"].pop(docname, ()):
            if key in self.objects and self.objects[key].docname == docname:
                del self.objects[key]
        self.asked.pop(docname, None)
        self.data["targets"].pop(docname, None)

    def forget(self) -> None:
        """Forget what all documents showed, asked and link to."""
        self._addresses = ""
        for name in ("objects", "shown", "asked", "targets"):
            self.data[name] = {}

    def merge_domaindata(
        self, docnames: AbstractSet[str], otherdata: dict[str, Any]
    ) -> None:
        """Take over what another process read."""
        for key, shown in otherdata["objects"].items():
            if shown.docname in docnames:
                self._note(key, shown)
        for docname, asked in otherdata["asked"].items():
            if docname in docnames:
                self.asked[docname] = asked
        for docname, names in otherdata["targets"].items():
            if docname in docnames:
                self.data["targets"][docname] = names

    def resolve_xref(  # noqa: PLR0913, PLR0917  (Sphinx gives these)
        self,
        env: BuildEnvironment,  # noqa: ARG002
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> nodes.reference | None:
        """Link to where a record is shown; its title is the text if none is given."""
        shown = self.objects.get((typ, target))
        if shown is None:
            return None
        if not node.get("refexplicit"):
            contnode = nodes.inline("", shown.title, classes=contnode["classes"])
        anchor = "" if shown.whole else shown.anchor
        for child in node.children:  # the link stands for it from here on
            take_apart(child)
        # An inline node without a class says nothing: an element less for each link.
        text = contnode if contnode["classes"] else contnode.children
        return make_refnode(builder, fromdocname, shown.docname, anchor, text)

    def resolve_any_xref(  # noqa: PLR0913, PLR0917  (Sphinx gives these)
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> list[tuple[str, nodes.reference]]:
        """Return the one record that ``{any}`` means."""
        for kind in RECORDS:
            found = self.resolve_xref(
                env, fromdocname, builder, kind, target, node, contnode
            )
            if found is not None:
                return [(f"lh:{kind}", found)]
        return []

    def get_objects(self) -> Iterable[tuple[str, str, str, str, str, int]]:
        """Yield the objects for ``objects.inv``; the search leaves out parts."""
        for (kind, record_id), shown in sorted(self.objects.items()):
            priority = -1 if kind in PARTS else 0 if kind == "distinction" else 1
            yield (record_id, shown.title, kind, shown.docname, shown.anchor, priority)


def domain_of(env: BuildEnvironment) -> HandbookDomain:
    """Return the domain of a build, which holds what it knows of its documents."""
    return cast("HandbookDomain", env.domains["lh"])


def keep_text(
    app: Sphinx,  # noqa: ARG001
    env: BuildEnvironment,  # noqa: ARG001
    node: pending_xref,
    contnode: Element,
) -> Element | None:
    """Leave the text of a link that leads to a record without a page here.

    The reader has checked that the record is there, so nothing is said. Before, other
    sites have been asked for it: intersphinx knows where a built handbook shows it.
    """
    return contnode if node.get("lh-checked") else None


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the domain."""
    app.add_domain(HandbookDomain)
    app.connect("missing-reference", keep_text, priority=KEEP_TEXT)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
