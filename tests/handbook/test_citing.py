"""Names of sources in links, and references by the styles' own rules."""
# ruff: noqa: E501  (a reference is one line)

from __future__ import annotations

import sys
from typing import Any

import pytest

import leadership_handbook as lh
from leadership_handbook.handbook import citing, naming
from leadership_handbook.handbook.citing import CHOICES, Publication, processor
from leadership_handbook.handbook.citing.styles import STYLES
from leadership_handbook.model import KINDS, Name, Source

ONE = Name(family="Kotter", given="John P.")
TWO = Name(family="Rost", given="Joseph C.")
THREE = Name(family="Bass", given="Bernard M.")
NINA = Name(family="Ostrava", given="Nina")
MOA = Name(family="Pall", given="Moa")
NORVIK = Name(literal="Norvik Institute")
OURS = Publication("1.0+abc", "https://handbook.example/")


def source(source_id: str = "x", **fields: Any) -> Source:
    known: dict[str, Any] = {"type": "book", "kind": "theory", "verified": "Seen."}
    return Source(id=source_id, **(known | fields))


def cited(style: str, name: str = "", **fields: Any) -> str:
    made = source(**fields)
    return citing.cite(made, style, name or naming.short_name(made), OURS)


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"author": (ONE,), "issued": "1990-05"}, "Kotter 1990"),
        ({"author": (ONE, TWO), "issued": "1990"}, "Kotter and Rost 1990"),
        ({"author": (ONE, TWO, THREE), "issued": "1990"}, "Kotter et al. 1990"),
        ({"author": (ONE,)}, "Kotter"),
        ({"author": (Name(literal="Gallup"),), "issued": "2015"}, "Gallup 2015"),
        ({"title": "A Work"}, "A Work"),
        ({}, "x"),
        ({"author": (ONE,), "issued": "1949", "original_date": "1916"}, "Kotter 1916"),
    ],
)
def test_a_short_name_falls_back_to_what_there_is(
    fields: dict[str, Any], name: str
) -> None:
    assert naming.short_name(source(**fields)) == name


def test_two_works_of_one_year_have_letters_by_title() -> None:
    works = [
        source("b", author=(ONE,), issued="1990", title="What Leaders Do"),
        source("a", author=(ONE,), issued="1990", title="A Force"),
        source("c", author=(TWO,), issued="1990"),
    ]

    assert naming.short_names(works) == {
        "a": "Kotter 1990a",
        "b": "Kotter 1990b",
        "c": "Rost 1990",
    }


def test_a_letter_never_stands_behind_a_name() -> None:
    agency = (Name(literal="Agency 42"),)
    works = [
        source("one", title="First page", author=(NORVIK,)),
        source("two", title="Second page", author=(NORVIK,)),
        source("c", title="Web 2.0", author=agency),
        source("d", title="Web 3.0", author=agency),
        source("e", title="Same"),
        source("f", title="Same"),
    ]

    assert naming.short_names(works) == {
        "one": "Norvik Institute, no date a",
        "two": "Norvik Institute, no date b",
        "c": "Agency 42, no date a",
        "d": "Agency 42, no date b",
        "e": "Same, no date a",
        "f": "Same, no date b",
    }


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


def test_the_address_of_a_doi_works_whatever_is_in_it() -> None:
    def address(doi: str) -> str:
        made = source(title="T", DOI=doi, type="article-journal")
        return [piece.url for piece in citing.work_reference(made, "apa", "T")][-1]

    hash_mark = "10.5555/(sici)1099(199823)37:3/4<197::aid-x2>3.0.co;2-#"
    assert address(hash_mark) == (
        "https://doi.org/10.5555/(sici)1099(199823)37:3/4%3C197::aid-x2%3E3.0.co;2-%23"
    )
    assert address("10.5555/a%b") == "https://doi.org/10.5555/a%25b"
    assert address("10.5555/a?b") == "https://doi.org/10.5555/a%3Fb"


def test_a_title_is_a_run_of_its_own() -> None:
    made = source(title="A Force", author=(ONE,), URL="https://x.example/a")
    pieces = citing.work_reference(made, "chicago", "Kotter")

    assert [piece.text for piece in pieces if piece.italic] == ["A Force"]
    assert [piece.url for piece in pieces if piece.url] == ["https://x.example/a"]


def test_a_page_of_ours_has_version_review_and_address() -> None:
    record = lh.distinctions["people-vs-staff"]
    day = record.reviewed
    for style in STYLES:
        text = lh.cite(record, style, site="https://handbook.example/")
        assert "The Leadership Handbook authors" in text
        assert f"(version {lh.data_version})" in text
        assert str(day.year) in text
        assert "https://handbook.example/distinctions/people-vs-staff.html" in text
    assert lh.cite(record, "apa").startswith(
        f"The Leadership Handbook authors. ({day.year}, {day:%B} {day.day}). People"
    )


@pytest.mark.parametrize("style", CHOICES)
def test_a_record_of_every_kind_is_cited(style: str) -> None:
    for kind in KINDS:
        for record in list(lh.load().of_kind(kind.word).values())[:2]:
            assert lh.cite(record, style)
            assert lh.cite(f"{kind.word}/{record.id}", style) == lh.cite(record, style)


def test_every_kind_has_an_address() -> None:
    site = "https://handbook.example"
    for kind in KINDS:
        for record in lh.load().of_kind(kind.word).values():
            assert lh.url(record, site=site).startswith(f"{site}/")
    theme = lh.themes["means"]
    assert lh.url(theme, site=site) == f"{site}/themes/means.html"
    claim = lh.distinctions["people-vs-staff"].claims[0].id
    assert lh.url(lh.distinctions["people-vs-staff"], claim, site=site) == (
        f"{site}/distinctions/people-vs-staff.html#lh-claim-people-vs-staff-{claim}"
    )
    assert lh.url(lh.chapters["start"], site=site) == f"{site}/start.html"


def test_a_slip_is_told() -> None:
    with pytest.raises(lh.UnknownId, match="did you mean 'people-vs-staff'"):
        lh.cite("peple-vs-staff")
    with pytest.raises(lh.UnknownId, match="no kind 'termz'; did you mean 'term'"):
        lh.cite("termz/efficiency")
    with pytest.raises(ValueError, match="no style 'aap'; did you mean 'apa'"):
        lh.cite("kotter-1990-hbr", "aap")


def test_an_id_of_several_kinds_names_its_choices() -> None:
    twice = next(key for key in lh.distinctions if key not in lh.terms)
    term = lh.Term(id=twice, title="T", definition="D")
    records: Any = {"distinction": lh.distinctions, "term": {twice: term}}
    handbook = lh.Handbook(records)

    with pytest.raises(ValueError, match=f"write 'distinction/{twice}' or 'term/"):
        lh.cite(twice, "ris", handbook=handbook)
    assert "TI  - T\r\n" in lh.cite(f"terms/{twice}", "ris", handbook=handbook)


def test_another_handbook_has_a_version_of_its_own() -> None:
    term = lh.Term(id="huddle", title="Huddle", definition="Ten minutes.")
    ours = lh.Handbook({"term": {"huddle": term}})
    changed = lh.Handbook(
        {"term": {"huddle": lh.Term(**term.to_dict() | {"title": "H"})}}
    )

    text = lh.cite("huddle", "bibtex", handbook=ours)
    assert f"Version {lh.__version__}+" in text
    assert lh.data_version not in text
    assert (
        text.partition("note")[2]
        != (lh.cite("huddle", "bibtex", handbook=changed).partition("note")[2])
    )


def test_without_the_processor_the_error_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "citeproc", None)
    processor._parsed.cache_clear()  # noqa: SLF001  (another test may have filled it)
    processor._reference.cache_clear()  # noqa: SLF001
    processor._of_hidden.cache_clear()  # noqa: SLF001

    with pytest.raises(ImportError, match=r"pip install 'leadership-handbook\[cite\]'"):
        lh.cite("kotter-1990-hbr")
    assert lh.cite("kotter-1990-hbr", "ris").startswith("TY  - JOUR")
