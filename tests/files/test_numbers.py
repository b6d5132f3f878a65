"""Numbers in exact arithmetic, and as each language prints and reads them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.files.numbers import (
    MINUS,
    NO_BREAK_SPACE,
    count_text,
    number_text,
    percent,
    percent_text,
    read_number,
    rounded,
    unbroken,
)

fractions = st.fractions(min_value=-(10**12), max_value=10**12)
places = st.integers(0, 6)
languages = st.sampled_from(["da", "en"])


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        ("5/2", 0, "3"),
        ("-5/2", 0, "-3"),
        ("249/100", 0, "2"),
        ("1/4", 1, "0.3"),
        ("2685/1000", 2, "2.69"),
        ("-1/3", 0, "0"),
        ("7", 2, "7.00"),
        ("12345678901234567890123456789012/10", 0, "1234567890123456789012345678901"),
    ],
)
def test_halves_are_rounded_away_from_zero(value: str, decimals: int, expected: str) -> None:
    """Not to even, not down, and nothing is rounded to minus nought."""
    assert str(rounded(Fraction(value), decimals)) == expected


@given(fractions, places)
def test_rounding_moves_a_number_by_half_a_unit_at_most(value: Fraction, decimals: int) -> None:
    """The printed number is the nearest, and carries exactly its decimals."""
    printed = rounded(value, decimals)
    assert abs(Fraction(printed) - value) <= Fraction(1, 2 * 10**decimals)
    assert printed.as_tuple().exponent == -decimals


@pytest.mark.parametrize(
    ("count", "base", "decimals", "expected"),
    [(19, 71, 1, "26.8"), (51, 72, 0, "71"), (1, 8, 0, "13"), (0, 72, 1, "0.0"), (72, 72, 0, "100")],
)
def test_a_percentage_is_exact_until_it_is_rounded(count: int, base: int, decimals: int, expected: str) -> None:
    """19 of 71 is 26.760... per cent; 1 of 8 is 12.5 per cent, a half."""
    assert str(percent(count, base, decimals)) == expected


@given(st.integers(1, 400), st.data())
def test_a_percentage_agrees_with_whole_number_arithmetic(base: int, data: st.DataObject) -> None:
    """Rounding half away from zero is adding a half and cutting off, in whole numbers."""
    count = data.draw(st.integers(0, base))
    assert int(percent(count, base, 0)) == (200 * count + base) // (2 * base)


def test_each_language_has_its_own_marks() -> None:
    """Danish parts decimals by a comma and thousands by a point, English the other way round."""
    assert number_text(Fraction(12345678, 10), "da", 1) == "1.234.567,8"
    assert number_text(Decimal("1234567.8"), "en", 1) == "1,234,567.8"
    assert number_text(999, "da", 0) == "999"


def test_a_language_without_marks_of_its_own_gets_the_english_ones() -> None:
    """A study may be in more languages than the program writes."""
    assert number_text(Fraction(5, 2), "kl", 1) == "2.5"


def test_a_negative_number_has_a_true_minus_sign() -> None:
    """A hyphen would be taken for a dash or break at the end of a line."""
    assert number_text(-3, "da", 1) == f"{MINUS}3,0"


def test_a_unit_is_not_parted_from_its_number() -> None:
    """In print the space between them does not break; what is to be typed has an ordinary one."""
    assert percent_text(Decimal("26.76"), "da", 1) == f"26,8{NO_BREAK_SPACE}pct."
    assert percent_text(71, "en", 0, space=" ") == "71 per cent"
    assert count_text(1234, "da", unit="jobcentre") == f"1.234{NO_BREAK_SPACE}jobcentre"
    assert count_text(1234, "en") == "1,234"


def test_every_figure_of_a_text_holds_on_to_the_next_word() -> None:
    """Words keep their ordinary spaces, and the end of a text needs none."""
    assert unbroken("over 71 pct., 9 ud af 10 ") == "over 71\u00a0pct., 9\u00a0ud af 10 "


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("26,80", "da", "26.80"),
        ("1.234", "da", "1234"),
        ("1.234", "en", "1.234"),
        ("1,234,567.5", "en", "1234567.5"),
        ("1234", "da", "1234"),
        ("0", "en", "0"),
        ("-3,5", "da", "-3.5"),
        (f"{MINUS}3,5", "da", "-3.5"),
    ],
)
def test_a_number_is_read_with_its_decimals(text: str, language: str, expected: str) -> None:
    """26,80 claims more than 26,8: the nought is kept."""
    assert str(read_number(text, language)) == expected


@pytest.mark.parametrize("text", ["26.8", "1.23", "12.3456", "07", "1.234.56", "", "x", "1,", ",5", "٣", "9" * 16])
def test_what_is_no_danish_number_is_not_guessed_at(text: str) -> None:
    """A number in another language's marks is a mistake to be shown, not to be interpreted."""
    assert read_number(text, "da") is None


@given(fractions, places, languages)
def test_what_is_printed_is_read_back(value: Fraction, decimals: int, language: str) -> None:
    """Printing and reading are each other's inverse, decimals included."""
    printed = rounded(value, decimals)
    assert str(read_number(number_text(value, language, decimals), language)) == str(printed)


@given(st.text(max_size=20), languages)
def test_reading_never_fails(text: str, language: str) -> None:
    """Any text is a number or it is none."""
    number = read_number(text, language)
    assert number is None or number.is_finite()
