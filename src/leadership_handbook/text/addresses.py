"""Addresses: the one rule for links in texts and for fields that hold an address."""

from __future__ import annotations

import re

_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_AUTHORITY = re.compile(
    r"(?:[\w-]+\.)*[\w-]+\.?(?::\d{1,5})?|\[[0-9A-Fa-f:.]+\](?::\d{1,5})?"
)
_REST = re.compile(r"[^\s<>\"\\^`{|}\x00-\x20\x7f]*")


def web_fault(address: str) -> str:
    """Return what is wrong with an address of the web, ``""`` for a sound one.

    It is absolute, of http or https, and says which site: not by a name and password
    before it, which look like a site.
    """
    scheme = _SCHEME.match(address)
    if not scheme:
        return "an address begins with https:// or http://"
    authority, rest = re.match(
        r"([^/?#]*)(.*)", address[scheme.end() :], re.DOTALL
    ).groups()  # type: ignore[union-attr]
    if "@" in authority:
        return "an address has no name before its site"
    if not authority or not _AUTHORITY.fullmatch(authority):
        return "an address says which site, as in https://example.org/page"
    if not _REST.fullmatch(rest):
        return "an address has no blanks, quotes or brackets of these kinds: <>{}|^`\\"
    return ""
