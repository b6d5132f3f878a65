from __future__ import annotations

import pytest

from overblik.report.bare import bare_numbers, without_facts
from overblik.report.places import Places
from tests.report.claims.strategies import UNITS


def bare(text: str, language: str = "da") -> list[str]:
    """The bare numbers of a text."""
    places = Places(file="report.da.md", text=text)
    return [found.text for found in bare_numbers(text, places, language=language, nouns=UNITS[language])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Der er 94 jobcentre, og 71 pct. svarede.", ["94", "71 pct."]),
        ("Seks af dem, i alt femogtyve, og to\nandre.", ["Seks", "femogtyve", "to"]),
        ("Skrevet som 9 ud af 10, ni ud af ti eller 72 af de 94.", ["9 ud af 10", "ni ud af ti", "72 af de 94"]),
        (
            "Halvdelen, flertallet, to tredjedele og hver tredje.",
            ["Halvdelen", "flertallet", "to tredjedele", "hver tredje"],
        ),
        ("Dobbelt så mange, 12 procentpoint flere.", ["Dobbelt så mange", "12 procentpoint"]),
        ("Alle jobcentre og ingen af jobcentrene; alle mennesker.", ["Alle jobcentre", "ingen af jobcentrene"]),
        ("1.234,5 kr. og −3 grader", ["1.234,5", "−3"]),
        ("En enkelt, ét formål og mange andre.", []),
    ],
)
def test_quantities_without_a_claim_are_bare(text: str, found: list[str]) -> None:
    """In figures and in words, from two upwards; vague words and "one" are none."""
    assert bare(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "fra den 12. marts til den 27. maj 2020, den 15.-24. maj",
        "2020-05-15, i 2019/20, 1990'erne og 2020",
        "kl. 12.30 og kl. 9-16",
        "lov nr. 123 af 4. maj 2020, § 7, stk. 2, og §§ 8",
        "figur 13, 14 og 16, tabel 2, kapitel 3, side 12 og bilag 1",
        "covid-19, covid\u201119, B2B, G7 og 3D",
        "ring 12 34 56 78",
        "1. kvartal og uge 12",
        "[12]{fact} og [9 ud af 10]{share=a/b}",
    ],
)
def test_what_is_another_sort_of_number_is_exempt(text: str) -> None:
    """By the patterns of docs/report.md: dates, years, times, laws, figures, names with digits."""
    assert bare(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Of the 94 job centres, 71 per cent answered.", ["94", "71 per cent"]),
        ("Most of them, half the groups and twice as many.", ["Most of", "half the", "twice as"]),
        ("from 12 March to 27 May 2020, 15 to 24 May, May 15, 2020", []),
        ("at 9:30, 10 am, no. 12, figures 13, 14 and 16, section 3.1, covid-19", []),
        ("Every job centre was asked; no job centres refused.", ["Every job centre", "no job centres"]),
        ("one of them, another, a second time", []),
    ],
)
def test_english_has_its_own_patterns(text: str, found: list[str]) -> None:
    """With the same meaning."""
    assert bare(text, "en") == found


def test_a_bare_number_has_its_place() -> None:
    """Line and column of its first letter."""
    text = "En\n\nog [9]{fact} samt 94 i alt"
    (found,) = bare_numbers(text, Places(file="report.da.md", text=text), language="da", nouns=())
    assert str(found.at) == "report.da.md:3:19"


def test_without_words_for_claims_nothing_is_bare() -> None:
    """A language in which no claim can be written cannot be held to them."""
    assert bare_numbers("94", Places(file="a", text="94"), language="kl", nouns=()) == ()


def test_a_fact_is_written_shortly() -> None:
    """Pandoc wants a class there, no longer than what it stands for."""
    assert without_facts("[12]{fact} og {fact}") == "[12]{.fac} og {fact}"
