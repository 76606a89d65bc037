"""What each output was made of, so that no page of it is written too seldom.

Several builders may share the documents that were read. Which of their pages are old
is another question for each, and so are the places to which links of a page lead: they
are known only when all documents are read.
"""

from __future__ import annotations

import os
from collections import defaultdict
from typing import TYPE_CHECKING

from sphinx import addnodes
from sphinx.util import docname_join

from leadership_handbook.sphinx_ext.documents.digests import digest
from leadership_handbook.sphinx_ext.domain import domain_of
from leadership_handbook.sphinx_ext.rebuilds.inputs import around_pages, documents

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


def output_of(app: Sphinx) -> str:
    """Return the name of an output among those that share documents."""
    return f"{app.builder.name} {os.path.relpath(app.outdir, app.doctreedir)}"


def note_targets(app: Sphinx, doctree: nodes.document) -> None:
    """Note the names to which the links of a document lead."""
    docname = app.env.current_document.docname
    names = {
        name
        for node in doctree.findall(addnodes.pending_xref)
        for name in _names(docname, str(node.get("reftarget", "")))
    }
    domain_of(app.env).data["targets"][docname] = sorted(names)


def _names(docname: str, target: str) -> set[str]:
    """Return by what names a target may be known: a page's, a label, an object's."""
    path, _, anchor = target.partition("#")
    page = path.removesuffix(".md").removesuffix(".rst")
    names = {target, target.lower(), anchor, page.lstrip("/")}
    return (names | {docname_join(docname, page)} if page else names) - {""}


def rewritten(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return the documents of which the output is older than what they show now.

    Where the same documents are as they were read, and around them the same files,
    nothing is.
    """
    written, output = domain_of(env).data["written"], output_of(app)
    around = around_pages(app)
    state, (known, before) = (
        digest([documents(env), around]),
        written.get(output, _NONE),
    )
    if state == known:
        return []
    now = _made_of(env, around)
    written[output] = state, now
    return [docname for docname, of in now.items() if before.get(docname) != of]


_NONE: tuple[str, dict[str, str]] = ("", {})
"""What is known of an output that was never made."""


def _made_of(env: BuildEnvironment, around: str) -> dict[str, str]:
    """Return a digest, for each document, of what its output is made of."""
    places, targets = _places(env), domain_of(env).data["targets"]
    shown = {name: repr(found) for name, found in places.items()}  # many lead to one
    return {
        docname: digest(
            [str(when), around]
            + [str(shown.get(name)) for name in targets.get(docname, ())]
        )
        for docname, when in env.all_docs.items()
    }


def _places(env: BuildEnvironment) -> Mapping[str, Sequence[tuple[str, ...]]]:
    """Return where everything is that has a name, in all domains."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for domain in env.domains.sorted():
        for name, shown, kind, docname, anchor, _ in domain.get_objects():
            found[name].append((domain.name, kind, docname, anchor, str(shown)))
    return found


def setup(app: Sphinx) -> None:
    """Register the noting, and the question what to write."""
    app.connect("doctree-read", note_targets)
    app.connect("env-updated", rewritten)
