"""What the program itself says, in each language."""

from __future__ import annotations

import re

import pytest

from overblik.collection.pages.words import WORDS, clock, say

FIELD = re.compile(r"\{(\w+)\}")


@pytest.mark.parametrize("name", WORDS)
def test_everything_is_said_in_both_languages_with_the_same_fields(name: str) -> None:
    """Danish and English say the same thing."""
    danish, english = WORDS[name]["da"], WORDS[name]["en"]
    assert danish
    assert english
    assert sorted(FIELD.findall(danish)) == sorted(FIELD.findall(english))


def test_fields_are_filled() -> None:
    """With what is to stand there."""
    assert say("saved", "en", time=clock(10, 5, "en")) == "Saved at 10:05"


def test_the_time_of_day_is_written_as_the_language_does() -> None:
    """With a full stop in Danish."""
    assert (clock(0, 7, "da"), clock(23, 59, "en")) == ("0.07", "23:59")
