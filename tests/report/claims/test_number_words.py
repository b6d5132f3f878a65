from __future__ import annotations

import pytest

from overblik.report.claims.danish import WORDS as DANISH
from overblik.report.claims.english import WORDS as ENGLISH
from overblik.report.claims.number_words import NumberWords, counted_up


@pytest.mark.parametrize(
    ("words", "text", "number"),
    [
        (DANISH, "nul", 0),
        (DANISH, "et", 1),
        (DANISH, "nitten", 19),
        (DANISH, "femogtyve", 25),
        (DANISH, "tooghalvfjerds", 72),
        (DANISH, "nioghalvfems", 99),
        (DANISH, "hundrede", 100),
        (DANISH, "et hundrede og en", 101),
        (DANISH, "tohundrede", 200),
        (DANISH, "to hundrede femogtyve", 225),
        (DANISH, "tusind", 1000),
        (DANISH, "to tusind tre hundrede og fire", 2304),
        (ENGLISH, "zero", 0),
        (ENGLISH, "seventy-two", 72),
        (ENGLISH, "seventy two", 72),
        (ENGLISH, "a hundred", 100),
        (ENGLISH, "one hundred and twenty-five", 125),
        (ENGLISH, "nine hundred", 900),
        (ENGLISH, "two thousand three hundred and four", 2304),
    ],
)
def test_numbers_in_words(words: NumberWords, text: str, number: int) -> None:
    """To hundreds and thousands, in one word or several."""
    assert words.read(text) == number


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (DANISH, ""),
        (DANISH, "tyveogfem"),
        (DANISH, "ti hundrede"),
        (DANISH, "hundrede og hundrede"),
        (DANISH, "hundrede og nul"),
        (ENGLISH, "a"),
        (ENGLISH, "a ten"),
        (ENGLISH, "hundred thousand and"),
    ],
)
def test_what_is_no_number_is_none(words: NumberWords, text: str) -> None:
    """An order that the language does not have, or a word that means one only before a power."""
    assert words.read(text) is None


def test_every_number_below_a_hundred_has_a_word() -> None:
    """Each of the two languages has all ninety-nine."""
    for words in (DANISH, ENGLISH):
        assert set(range(1, 100)) <= set(words.below_hundred.values())
    assert counted_up(("one",), ("ten",), {"twenty": 20}, "{ten}-{unit}")["twenty-one"] == 21
