"""Files that are served: what they leave out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from leadership_handbook.sphinx_ext.site import assets

if TYPE_CHECKING:
    from pathlib import Path


def test_files_are_served_without_what_only_helps_to_read_them() -> None:
    served = assets.lean(
        "/* What it is:\n   on two lines */\n.a { b: c; } /* why */\n  .d { e: f; }\n"
        '  // once\n  const url = "https://x.example//y"; f(); // twice\n'
    )

    assert served == (
        ".a { b: c; }\n.d { e: f; }\n"
        'const url = "https://x.example//y"; f(); // twice\n'
    )


SCRIPTS = sorted(assets.STATIC.glob("*.js"))


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.name)
def test_no_text_in_a_script_goes_over_lines(file: Path) -> None:
    """What takes indents away would change it."""
    for line in assets.lean(file.read_text("utf-8")).splitlines():
        assert len(re.findall(r"(?<!\\)`", line)) % 2 == 0, line
