from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.files.languages import Text
from overblik.questionnaire.about import About, UnitName
from overblik.questionnaire.cell_names import CellName
from overblik.report.claims import judge
from overblik.report.drafting.amounts import neatest, value_phrase, ways
from overblik.report.drafting.points import Point
from overblik.report.drafting.voices import VOICES

if TYPE_CHECKING:
    from overblik.report.drafting.amounts import Manner

ABOUT = About(
    title=Text.same("t"), owner=Text.same("o"),
    unit=UnitName(
        one=Text({"da": "kontor", "en": "office"}), many=Text({"da": "kontorer", "en": "offices"}),
        the_many=Text({"da": "kontorerne", "en": "the offices"}),
    ),
)  # fmt: skip
MOST = ["de fleste kontorer", "hovedparten af kontorerne", "flertallet af kontorerne"]
MANNERS: tuple[Manner, ...] = ("plain", "neat", "free")


def point(count: int, base: int, weighted: Fraction | None = None) -> Point:
    """So many of so many, or a weighted share of them."""
    return Point(
        cell=CellName(variable="q", option="a"), label=Text.same("A"), count=count, base=base,
        share=Fraction(count, base) if weighted is None else weighted, weighted=weighted is not None,
    )  # fmt: skip


def said(
    count: int, base: int, language: str = "da", *, manner: Manner = "free", weighted: Fraction | None = None
) -> list[str]:
    """Every way to say it, claim and unit."""
    return [
        f"{way.phrase}{way.after}" for way in ways(point(count, base, weighted), VOICES[language], ABOUT, manner=manner)
    ]


@pytest.mark.parametrize(
    ("count", "danish"),
    [
        (0, ["ingen kontorer"]),
        (3, ["under 1 pct. af kontorerne"]),
        (333, ["33 pct. af kontorerne", "en tredjedel af kontorerne"]),
        (500, ["50 pct. af kontorerne", "halvdelen af kontorerne"]),
        (530, ["53 pct. af kontorerne", "lidt over halvdelen af kontorerne"]),
        (710, ["71 pct. af kontorerne", "7 ud af 10 kontorer", *MOST]),
        (970, ["97 pct. af kontorerne", "næsten alle kontorer"]),
        (997, ["næsten alle kontorer", "næsten alle kontorer"]),
        (1000, ["alle kontorer", "samtlige kontorer"]),
    ],
)  # fmt: skip
def test_words_are_used_where_they_come_near(count: int, danish: list[str]) -> None:
    """A share that is not none or all is never rounded to it."""
    assert said(count, 1000) == danish


def test_a_low_base_is_told_in_counts() -> None:
    """Of a weighted share the count is no numerator, and is told alone."""
    assert said(7, 9) == ["7 ud af 9 kontorer"]
    assert said(7, 9, "en", weighted=Fraction(3, 4)) == ["7 offices"]
    assert said(1, 9, weighted=Fraction(1, 4)) == ["1 kontor"]


def test_plainly_a_share_is_a_percentage() -> None:
    """With the study's decimals."""
    assert said(710, 1000, "en", manner="plain") == ["71 per cent of the offices"]
    precise = replace(ABOUT, decimals=1)
    (way,) = ways(point(1, 31), VOICES["da"], precise)
    assert way.phrase == "3,2 pct."


@given(
    st.integers(0, 300),
    st.integers(1, 300),
    st.sampled_from(MANNERS),
    st.sampled_from(tuple(VOICES)),
    st.sampled_from("uw"),
)
def test_whatever_is_said_is_true(count: int, base: int, manner: Manner, language: str, sort: str) -> None:
    """By the rules of claims, of unweighted and of weighted shares; and there is always something to say."""
    count = min(count, base)
    share = Fraction(2 * count, count + base) if sort == "w" else None
    one = point(count, base, share)
    found = ways(one, VOICES[language], ABOUT, manner=manner)
    assert found
    for way in found:
        verdict = judge(way.phrase, count, base, language=language, weighted=share)
        assert verdict.true
        assert verdict.meaning is not None
        assert verdict.meaning.quantity == way.quantity


def test_headlines_take_words_where_there_are_any() -> None:
    """Otherwise the percentage."""
    found = ways(point(71, 100), VOICES["da"], ABOUT, manner="neat")
    assert [way.phrase for way in neatest(found)] == ["7 ud af 10"]
    assert [way.phrase for way in neatest(found[:1])] == ["71 pct."]


def test_a_value_has_the_decimals_that_it_takes() -> None:
    """Up to those that are asked for."""
    danish = VOICES["da"]
    assert [value_phrase(value, danish, 1) for value in (Fraction(3), Fraction(5, 2), Fraction(10, 3))] == [
        "3",
        "2,5",
        "3,3",
    ]
