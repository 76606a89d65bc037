"""References by the styles' own rules."""

# ruff: noqa: E501  (a reference is one line)

from __future__ import annotations

from typing import Any

import pytest

from leadership_handbook.handbook.citing.styles import STYLES
from leadership_handbook.model import Name
from tests.handbook.test_citing import MOA, NINA, NORVIK, ONE, TWO, cited


@pytest.mark.parametrize(
    ("style", "dated", "undated"),
    [
        ("apa", "Kotter, J. P. (1990b). T.", "Norvik Institute. (n.d.-a). T."),
        ("chicago", "Kotter, John P. 1990b. T.", "Norvik Institute. n.d.-a. T."),
        ("harvard", "Kotter, J.P. (1990b) T.", "Norvik Institute (no date a) T."),
    ],
)
def test_the_letter_of_a_link_stands_in_the_reference(
    style: str, dated: str, undated: str
) -> None:
    book = {"title": "T", "author": (ONE,), "issued": "1990"}
    assert cited(style, "Kotter 1990b", **book) == dated
    norvik = {"title": "T", "author": (NORVIK,)}
    assert cited(style, "Norvik Institute, no date a", **norvik) == undated


EDITED = {"title": "Essays on Foremen", "issued": "1994", "publisher": "Fjell"}
CHAPTER = EDITED | {
    "type": "chapter",
    "title": "On Lists",
    "container_title": "Essays on Foremen",
    "author": (Name(family="Toll", given="Per"),),
    "editor": (NINA,),
    "page": "3-12",
}
ARTICLE = {
    "type": "article-journal",
    "title": "Are They Different?",
    "author": (ONE, TWO),
    "issued": "1977-05/1977-06",
    "container_title": "Harvard Business Review",
    "volume": "55",
    "issue": "3",
    "page": "67-78",
    "DOI": "10.1/x",
}
REPORT = {
    "type": "report",
    "title": "State of the Manager",
    "author": (NORVIK,),
    "issued": "2015",
    "publisher": "Norvik Press",
}
POST: dict[str, Any] = {
    "type": "post-weblog",
    "title": "Three Differences",
    "author": (ONE,),
    "issued": "2013-08-02",
    "container_title": "HBR.org",
    "URL": "https://hbr.org/x",
}


@pytest.mark.parametrize(
    ("style", "fields", "reference"),
    [
        ("apa", EDITED | {"author": (ONE,)}, "Kotter, J. P. (1994). Essays on Foremen. Fjell."),
        ("apa", ARTICLE, "Kotter, J. P., & Rost, J. C. (1977). Are They Different? Harvard Business Review, 55(3), 67–78. https://doi.org/10.1/x"),
        ("apa", CHAPTER, "Toll, P. (1994). On Lists. In N. Ostrava (Ed.), Essays on Foremen (pp. 3–12). Fjell."),
        ("apa", REPORT, "Norvik Institute. (2015). State of the Manager. Norvik Press."),
        ("apa", POST, "Kotter, J. P. (2013, August 2). Three Differences. HBR.org. https://hbr.org/x"),
        ("mla", EDITED | {"author": (ONE,)}, "Kotter, John P. Essays on Foremen. Fjell, 1994."),
        ("mla", ARTICLE, "Kotter, John P., and Joseph C. Rost. “Are They Different?” Harvard Business Review, vol. 55, no. 3, May–June 1977, pp. 67–78, https://doi.org/10.1/x."),
        ("mla", CHAPTER, "Toll, Per. “On Lists.” Essays on Foremen, edited by Nina Ostrava, Fjell, 1994, pp. 3–12."),
        ("mla", REPORT, "Norvik Institute. State of the Manager. Norvik Press, 2015."),
        ("mla", POST, "Kotter, John P. “Three Differences.” HBR.org, 2 Aug. 2013, https://hbr.org/x."),
        ("chicago", EDITED | {"author": (ONE,)}, "Kotter, John P. 1994. Essays on Foremen. Fjell."),
        ("chicago", ARTICLE, "Kotter, John P., and Joseph C. Rost. 1977. “Are They Different?” Harvard Business Review 55 (3): 67–78. https://doi.org/10.1/x."),
        ("chicago", CHAPTER, "Toll, Per. 1994. “On Lists.” In Essays on Foremen, edited by Nina Ostrava. Fjell."),
        ("chicago", REPORT, "Norvik Institute. 2015. State of the Manager. Norvik Press."),
        ("chicago", POST, "Kotter, John P. 2013. “Three Differences.” HBR.org, August 2. https://hbr.org/x."),
        ("harvard", EDITED | {"author": (ONE,)}, "Kotter, J.P. (1994) Essays on Foremen. Fjell."),
        ("harvard", ARTICLE, "Kotter, J.P. and Rost, J.C. (1977) ‘Are They Different?’, Harvard Business Review, 55(3), pp. 67–78. Available at: https://doi.org/10.1/x."),
        ("harvard", CHAPTER, "Toll, P. (1994) ‘On Lists’, in N. Ostrava (ed.) Essays on Foremen. Fjell, pp. 3–12."),
        ("harvard", REPORT, "Norvik Institute (2015) State of the Manager. Norvik Press."),
        ("harvard", POST, "Kotter, J.P. (2013) ‘Three Differences’, HBR.org, 2 August. Available at: https://hbr.org/x."),
    ],
)  # fmt: skip
def test_five_works_by_the_rules_of_each_style(
    style: str, fields: dict[str, Any], reference: str
) -> None:
    assert cited(style, **fields) == reference


THIRD: dict[str, Any] = EDITED | {"author": (ONE,), "edition": "3"}
BY_THREE: dict[str, Any] = CHAPTER | {"editor": (NINA, MOA, TWO), "edition": "2"}


@pytest.mark.parametrize(
    ("style", "edition", "three"),
    [
        ("apa", "Kotter, J. P. (1994). Essays on Foremen (3rd ed.). Fjell.", "Toll, P. (1994). On Lists. In N. Ostrava, M. Pall, & J. C. Rost (Eds.), Essays on Foremen (2nd ed., pp. 3–12). Fjell."),
        ("mla", "Kotter, John P. Essays on Foremen. 3rd ed., Fjell, 1994.", "Toll, Per. “On Lists.” Essays on Foremen, edited by Nina Ostrava et al., 2nd ed., Fjell, 1994, pp. 3–12."),
        ("chicago", "Kotter, John P. 1994. Essays on Foremen. 3rd ed. Fjell.", "Toll, Per. 1994. “On Lists.” In Essays on Foremen, 2nd ed., edited by Nina Ostrava, Moa Pall, and Joseph C. Rost. Fjell."),
        ("harvard", "Kotter, J.P. (1994) Essays on Foremen. 3rd edn. Fjell.", "Toll, P. (1994) ‘On Lists’, in N. Ostrava, M. Pall and J.C. Rost (eds) Essays on Foremen. 2nd edn. Fjell, pp. 3–12."),
    ],
)  # fmt: skip
def test_editions_and_several_editors_by_the_rules_of_each_style(
    style: str, edition: str, three: str
) -> None:
    assert cited(style, **THIRD) == edition
    assert cited(style, **BY_THREE) == three


UNDATED = {k: v for k, v in POST.items() if k != "issued"}


NAMELESS = {k: v for k, v in UNDATED.items() if k != "author"}


@pytest.mark.parametrize(
    ("style", "undated", "nameless"),
    [
        ("apa", "Kotter, J. P. (n.d.). Three Differences. HBR.org. https://hbr.org/x", "Three Differences. (n.d.). HBR.org. https://hbr.org/x"),
        ("mla", "Kotter, John P. “Three Differences.” HBR.org, https://hbr.org/x.", "“Three Differences.” HBR.org, https://hbr.org/x."),
        ("chicago", "Kotter, John P. n.d. “Three Differences.” HBR.org. https://hbr.org/x.", "“Three Differences.” n.d. HBR.org. https://hbr.org/x."),
        ("harvard", "Kotter, J.P. (no date) ‘Three Differences’, HBR.org. Available at: https://hbr.org/x.", "‘Three Differences’ (no date) HBR.org. Available at: https://hbr.org/x."),
    ],
)  # fmt: skip
def test_a_post_without_a_date_or_an_author_by_the_rules_of_each_style(
    style: str, undated: str, nameless: str
) -> None:
    assert cited(style, **UNDATED) == undated
    assert cited(style, **NAMELESS) == nameless


@pytest.mark.parametrize(
    ("style", "one", "two"),
    [
        (
            "apa",
            "Ostrava, N. (Ed.). (1994). Essays on Foremen. Fjell.",
            "Ostrava, N., & Pall, M. (Eds.). (1994). Essays on Foremen. Fjell.",
        ),
        (
            "mla",
            "Ostrava, Nina, editor. Essays on Foremen. Fjell, 1994.",
            "Ostrava, Nina, and Moa Pall, editors. Essays on Foremen. Fjell, 1994.",
        ),
        (
            "chicago",
            "Ostrava, Nina, ed. 1994. Essays on Foremen. Fjell.",
            "Ostrava, Nina, and Moa Pall, eds. 1994. Essays on Foremen. Fjell.",
        ),
        (
            "harvard",
            "Ostrava, N. (ed.) (1994) Essays on Foremen. Fjell.",
            "Ostrava, N. and Pall, M. (eds) (1994) Essays on Foremen. Fjell.",
        ),
    ],
)
def test_editors_stand_in_for_an_author_once(style: str, one: str, two: str) -> None:
    assert cited(style, **EDITED, editor=(NINA,)) == one
    assert cited(style, **EDITED, editor=(NINA, MOA)) == two


@pytest.mark.parametrize(
    ("style", "reference"),
    [
        ("apa", "Same. (2001). Fjell."),
        ("mla", "Same. Fjell, 2001."),
        ("chicago", "Same. 2001. Fjell."),
        ("harvard", "Same (2001) Fjell."),
    ],
)
def test_the_title_stands_in_for_who_made_it_once(style: str, reference: str) -> None:
    work = {"title": "Same", "issued": "2001", "publisher": "Fjell"}
    assert cited(style, **work) == reference


def test_what_else_is_known_is_printed() -> None:
    shed: dict[str, Any] = {
        "author": (ONE,),
        "issued": "1961",
        "title": "The Prince of Sheds",
    }
    translated = {"translator": (Name(family="Bull", given="George"),)}
    old = shed | translated | {"original_date": "1532"}
    assert cited("chicago", **old) == (
        "Kotter, John P. (1532) 1961. The Prince of Sheds. Translated by George Bull."
    )
    assert cited("apa", **old) == (
        "Kotter, J. P. (1961). The Prince of Sheds (G. Bull, Trans.). "
        "(Original work published 1532)"
    )
    assert cited("chicago", **shed, volume="2", edition="3") == (
        "Kotter, John P. 1961. The Prince of Sheds. 3rd ed. Vol. 2."
    )
    issue = shed | {"type": "article-journal", "container_title": "The Shed"}
    assert cited("chicago", **issue, issue="4") == (
        "Kotter, John P. 1961. “The Prince of Sheds.” The Shed, no. 4."
    )


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    "title",
    [
        '{Bad} 50% & "q" <i>x</i> \\textbf{y} $_#^~',
        "A line\nand another\r\nof it",
        "עברית ועוד",
        '<span class="nocase">x</span>',
        "\ue000 \uf001",
    ],
)
def test_a_title_is_printed_as_it_is(style: str, title: str) -> None:
    printed = cited(style, title=title, author=(ONE,), issued="2001", publisher="<b>&")

    assert " ".join(title.split()) in printed
    assert "<b>&" in printed


@pytest.mark.parametrize("style", STYLES)
def test_what_is_not_known_leaves_no_trace(style: str) -> None:
    little: tuple[dict[str, Any], ...]
    little = ({}, {"title": "T"}, {"author": (ONE,)}, {"type": "webpage"})
    article = {"type": "article-journal", "title": "T", "issued": "2001"}
    for known in (*little, article, article | {"DOI": "10.5555/12"}):
        assert "Edition" not in cited(style, **known)
        text = cited(style, **known)
        assert not {"..", "()", ",,", "  ", " .", " ,"} & {
            text[at : at + 2] for at in range(len(text))
        }
