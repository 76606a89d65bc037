"""Where a value is written, and that nothing else has a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import leadership_handbook as lh

if TYPE_CHECKING:
    from leadership_handbook.facade import Handbook


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("", "title: Title 2"),
        ("leadership.label", "Lead 2"),
        ("claims[1].citation.locator", "p. 7"),
        ("contrasts[0].aspect", "focus"),
        ("contrasts[1].citations", "aspect: means"),  # left out: what would hold it
        ("related", "title: Title 2"),
        ("id", "title: Title 2"),
    ],
)
def test_a_value_is_located(path: str, written: str, handbook: Handbook) -> None:
    file, line, column = handbook.locate(handbook.distinctions["d-2"], path)

    text = file.read_text("utf-8").splitlines()[line - 1]
    assert file.name == "d-2.yaml"
    assert text[column - 1 :] == written


def test_what_is_nowhere_cannot_be_located(handbook: Handbook) -> None:
    record = handbook.distinctions["d-2"]

    for path in ("leadership.labell", "claims[7].text", "to_dict", "claims[x]", "]"):
        with pytest.raises(ValueError, match="distinction 'd-2' has no"):
            handbook.locate(record, path)
    with pytest.raises(lh.UnknownId, match="where distinction 'd-2' is written"):
        lh.load().locate(record)
