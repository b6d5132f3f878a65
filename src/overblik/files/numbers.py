"""
Numbers in exact arithmetic, and as each language prints and reads them.

No floating-point number is met on the way from a count to a printed percentage: 26.85 has no exact binary form, and
what is printed must not depend on the side to which the nearest one falls.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"

Exact = int | Decimal | Fraction
"""A number without rounding error."""


@dataclass(frozen=True, kw_only=True)
class Marks:
    """How a language writes its numbers."""

    thousands: str
    point: str
    percent: str


DANISH = Marks(thousands=".", point=",", percent="pct.")
ENGLISH = Marks(thousands=",", point=".", percent="per cent")
MARKS: Mapping[str, Marks] = {"da": DANISH, "en": ENGLISH}


def marks(language: str) -> Marks:
    """Return how *language* writes numbers; one that the program does not write itself gets the English marks."""
    return MARKS.get(language, ENGLISH)


def rounded(value: Exact, decimals: int) -> Decimal:
    """
    Round half away from zero, keeping exactly *decimals* places.

    >>> rounded(Fraction(5, 2), 0), rounded(Fraction(-5, 2), 0), rounded(Fraction(1, 4), 1)
    (Decimal('3'), Decimal('-3'), Decimal('0.3'))
    """
    scaled = abs(Fraction(value)) * 10**decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    negative = value < 0 and whole > 0
    return Decimal((int(negative), tuple(map(int, str(whole))), -decimals))


def percent(count: int, base: int, decimals: int) -> Decimal:
    """
    Return *count* in percent of *base*, rounded half away from zero; *base* is 1 or more.

    >>> percent(19, 71, 1)
    Decimal('26.8')
    """
    return rounded(Fraction(100 * count, base), decimals)


def number_text(value: Exact, language: str, decimals: int) -> str:
    """
    Return *value*, rounded, as *language* prints it; a negative one with a true minus sign.

    >>> number_text(Fraction(12345, 10), "da", 2), number_text(Fraction(12345, 10), "en", 2)
    ('1.234,50', '1,234.50')
    """
    style = marks(language)
    english = f"{rounded(value, decimals):,f}"
    return english.translate(str.maketrans(",.-", f"{style.thousands}{style.point}{MINUS}"))


def percent_text(value: Exact, language: str, decimals: int, *, space: str = NO_BREAK_SPACE) -> str:
    """
    Return *value*, which is in percent already, with the language's word for it.

    *space* stands between the two: one that does not break, unless the text is to be typed or searched.

    >>> percent_text(Decimal("26.76"), "da", 1, space=" "), percent_text(71, "en", 0, space=" ")
    ('26,8 pct.', '71 per cent')
    """
    return f"{number_text(value, language, decimals)}{space}{marks(language).percent}"


def count_text(count: int, language: str, *, unit: str = "", space: str = NO_BREAK_SPACE) -> str:
    """
    Return a whole number, and after it the *unit* if one is given.

    >>> count_text(1234, "da"), count_text(72, "en", unit="job centres", space=" ")
    ('1.234', '72 job centres')
    """
    figures = number_text(count, language, 0)
    return f"{figures}{space}{unit}" if unit else figures


def unbroken(text: str) -> str:
    r"""
    Return *text* with a space that does not break after each figure, so that no number is parted from its unit.

    >>> unbroken("9 ud af 10 jobcentre") == "9\u00a0ud af 10\u00a0jobcentre"
    True
    """
    return re.sub(r"(?<=[0-9]) (?=\S)", NO_BREAK_SPACE, text)


def read_number(text: str, language: str) -> Decimal | None:
    """
    Read a number in figures as *language* writes it, or None; its decimals are kept as printed.

    The marks of another language are not guessed at: in Danish `1.234` is one thousand two hundred and thirty-four and
    `26.8` is no number.

    >>> read_number("1.234,50", "da"), read_number("26.8", "da"), read_number("26.8", "en")
    (Decimal('1234.50'), None, Decimal('26.8'))
    """
    style = marks(language)
    thousands, point = re.escape(style.thousands), re.escape(style.point)
    whole = rf"0|[1-9][0-9]{{0,2}}(?:{thousands}[0-9]{{3}}){{1,4}}|[1-9][0-9]{{0,14}}"
    if not re.fullmatch(rf"[-{MINUS}]?(?:{whole})(?:{point}[0-9]{{1,9}})?", text):
        return None
    return Decimal(text.replace(style.thousands, "").replace(style.point, ".").replace(MINUS, "-"))
