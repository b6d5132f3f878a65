"""What is missing or wrong, in words for the respondent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from overblik.collection.answering.lacks import Kind, Lack
from overblik.collection.pages.say_lack import lack_text
from overblik.files.languages import Text
from tests.collection.answering.answered import places, site_named

OFFICE = places(site_named("office"))


def _lack(key: str, kind: Kind, **more: object) -> Lack:
    place = OFFICE[key]
    return Lack(kind=kind, section="x", question=place.question, key=key, place=place, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("lack", "danish", "english"),
    [
        (_lack("digital", "required"), "Spørgsmålet mangler et svar", "This question needs an answer"),
        (_lack("formaal/unge", "required"), "»Unge« mangler et svar", "“Young people” needs an answer"),
        (
            _lack("ansatte", "unreadable"),
            "Skriv et tal uden decimaler fra 0 til 5.000",
            "Write a number without decimals from 0 to 5,000",
        ),
        (_lack("timer", "unreadable"), "Skriv et tal fra 0 til 168", "Write a number from 0 to 168"),
        (
            _lack("kontakt", "exclusive"),
            "»Ingen« kan ikke vælges sammen med andre svar",
            "“Nobody” cannot be chosen together with other answers",
        ),
        (
            _lack("kommentar", "too_long", over=3),
            "Svaret er for langt: 3 tegn for meget (højst 200 tegn)",
            "The answer is too long: 3 characters too many (at most 200)",
        ),
    ],
)  # fmt: skip
def test_each_lack_says_how_it_is_mended(lack: Lack, danish: str, english: str) -> None:
    """In the language of the page."""
    assert (lack_text(lack, "da"), lack_text(lack, "en")) == (danish, english)


def test_a_check_says_what_its_author_wrote_with_its_braces_filled() -> None:
    """And a row's name likewise."""
    check = replace(
        OFFICE["ansatte"].question.checks[0], text=Text({"da": "Er I {ansatte}?", "en": "Are you {ansatte}?"})
    )
    lack = Lack(kind="soft", section="x", question=OFFICE["ansatte"].question, key="ansatte", check=check)
    assert lack_text(lack, "da", {"ansatte": "1"}) == "Er I 1?"


@pytest.mark.parametrize(
    ("bounds", "text"),
    [
        ((None, None), "Skriv et tal"),
        ((2, None), "Skriv et tal på mindst 2"),
        ((None, 9.5), "Skriv et tal på højst 9,5"),
    ],
)
def test_bounds_are_told_as_far_as_there_are_any(bounds: tuple[float | None, float | None], text: str) -> None:
    """One of them, both or none."""
    place = replace(OFFICE["timer"], variable=replace(OFFICE["timer"].variable, bounds=bounds))
    assert lack_text(replace(_lack("timer", "unreadable"), place=place), "da") == text
