"""A text that is quick to judge is not parsed, and is judged as if it were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_handbook.text import judging
from leadership_handbook.text.judging import examine


@given(
    st.lists(
        st.sampled_from(
            [
                "[a](#term-x)",
                "[a b](#view-y-1)",
                "[a/b](#term-x)",
                "[a vs.\nb](#term-x)",
                "[](#term-x)",
                "*",
                "*a b*",
                "*a\nb*",
                "*a?*",
                "*a.*",
                "- a",
                "- ",
                "\n- a",
                "\n  b",
                "\nc",
                ". ",
                "!",
                "\\",
                "[",
                "]",
                "a",
                " ",
                "\n",
                "(b)",
            ]
        ),
        max_size=12,
    ).map("".join)
)
def test_simple_links_are_found_as_by_the_parse(text: str) -> None:
    for level in ("inline", "block"):
        quick = examine(text, level)
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(judging, "sound", lambda *_: False)
            patched.setattr(judging, "simple_links", lambda *_: None)
            parsed = examine(text, level)

        if not text.endswith(" "):
            assert quick.links == parsed.links
            assert [p.message for p in quick.problems] == [
                p.message for p in parsed.problems
            ]
