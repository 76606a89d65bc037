"""Texts of records as docutils nodes.

One parse serves every rendering: `leadership_handbook.text` allows a small part of
CommonMark and gives its tokens, so nothing else can come out of a record here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docutils import nodes
from sphinx import addnodes

from leadership_handbook import text as allowed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

_OPENING: dict[str, type[nodes.Element]] = {
    "paragraph_open": nodes.paragraph,
    "bullet_list_open": nodes.bullet_list,
    "list_item_open": nodes.list_item,
    "blockquote_open": nodes.block_quote,
    "em_open": nodes.emphasis,
    "strong_open": nodes.strong,
}


def inline(source: str) -> list[nodes.Node]:
    """Return the inline nodes of a text of one paragraph."""
    root = nodes.paragraph()
    _fill(root, iter(allowed.tokens(source)), tight=True)
    return list(root.children)


def paragraph(
    source: str, where: tuple[str, int], *, classes: tuple[str, ...] = ()
) -> nodes.paragraph:
    """Return a text of one paragraph; `where` is its file and line."""
    node = nodes.paragraph(source, "", *inline(source), classes=list(classes))
    node.source, node.line = where
    return node


def blocks(source: str, where: tuple[str, int]) -> list[nodes.Element]:
    """Return the block nodes of a longer text; `where` is its file and first line."""
    root = nodes.container()
    _fill(root, iter(allowed.tokens(source)), tight=False)
    lines = source.splitlines()
    for node in root.findall(nodes.paragraph):
        node.source, offset = where[0], node.line or 0
        node.line = where[1] + offset
        node.rawsource = node.rawsource or "\n".join(lines[offset : offset + 1])
    return [node for node in root.children if isinstance(node, nodes.Element)]


def _fill(root: nodes.Element, tokens: Iterator[Token], *, tight: bool) -> None:
    """Turn tokens into nodes below `root`; `tight` leaves the paragraph itself out."""
    stack: list[tuple[nodes.Element, nodes.Element]] = [(root, root)]
    for token in tokens:
        if tight and token.type in {"paragraph_open", "paragraph_close"}:
            continue
        above = stack[-1][1]
        if token.type == "inline":
            if isinstance(above, nodes.paragraph):
                above.rawsource = token.content
            _fill(above, iter(token.children or ()), tight=False)
        elif token.nesting == 1:
            node = _opened(token)
            # Sphinx keeps one child of a link it resolves: the text goes into that.
            inner = node[0] if isinstance(node, addnodes.pending_xref) else node
            stack.append((node, cast("nodes.Element", inner)))
        elif token.nesting == -1:
            done, _ = stack.pop()
            stack[-1][1].append(done)  # not before: each child looks for a document
        else:
            above.append(_leaf(token))


def _opened(token: Token) -> nodes.Element:
    if token.type == "link_open":
        return _link(str(token.attrGet("href") or ""))
    if token.type == "ordered_list_open":
        return _numbered(int(token.attrGet("start") or 1))
    node = _OPENING[token.type]()
    if token.map:
        node.line = token.map[0]
    return node


def _numbered(start: int) -> nodes.enumerated_list:
    node = nodes.enumerated_list(enumtype="arabic", prefix="", suffix=".")
    if start != 1:
        node["start"] = start
    return node


def _leaf(token: Token) -> nodes.Node:
    match token.type:
        case "text" | "text_special":
            return nodes.Text(token.content)
        case "softbreak" | "hardbreak":
            return nodes.Text("\n")
        case "code_inline":
            return nodes.literal(token.content, token.content)
        case "fence" | "code_block":
            return nodes.literal_block(token.content, token.content, language="none")
    raise AssertionError(token.type)


def _link(href: str) -> nodes.Element:
    """A link to an address, or to a record (``#term-wicked-problem``)."""
    if not href.startswith("#"):
        return nodes.reference(refuri=href, internal=False)
    kind, _, record_id = href[1:].partition("-")
    return xref(kind, record_id)


def xref(kind: str, record_id: str, text: str = "") -> addnodes.pending_xref:
    """Return a link to a record or claim that the reader knows to be there."""
    node = addnodes.pending_xref("", nodes.inline("", text))
    node["refdomain"], node["reftype"], node["reftarget"] = "lh", kind, record_id
    node["refexplicit"] = node["lh-checked"] = True
    return node
