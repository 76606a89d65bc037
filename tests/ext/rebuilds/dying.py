"""Builds a site and dies at a given moment: ``dying.py DOCS RECORDS EVENT COUNT``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.ext.conftest import Site


def main(docs: str, records: str, event: str, count: str) -> None:
    """Build, and end the process at once when the event comes for that time."""
    left = int(count)

    def die(*_arguments: object) -> None:
        nonlocal left
        left -= 1
        if not left:
            os._exit(9)  # as if killed: nothing is closed or cleaned up

    site = Site(Path(docs), Path(records))
    site.build(connect=[(event, die)])


if __name__ == "__main__":
    main(*sys.argv[1:])
