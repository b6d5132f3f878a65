from __future__ import annotations

from contextlib import suppress
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.errors import Unanswerable
from overblik.report.claims.languages import LANGUAGES
from overblik.report.claims.phrases import Phrase
from overblik.report.claims.spoken import judge_spoken, read_value
from overblik.report.claims.vocabulary import written
from tests.report.claims.strategies import data, languages, phrases


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("71/72", Fraction(71, 72)),
        (" 71 / 72 ", Fraction(71, 72)),
        ("98.6%", Fraction(986, 1000)),
        ("98,6 pct.", Fraction(986, 1000)),
        ("0.986", Fraction(986, 1000)),
        ("0,1", Fraction(1, 10)),
        ("72", Fraction(72)),
        ("0/0", Fraction(0)),
    ],
)
def test_a_value_is_read_exactly(text: str, number: Fraction) -> None:
    """Decimals are no floating-point numbers: 0.1 is a tenth."""
    assert read_value(text).number == number


@pytest.mark.parametrize("text", ["", "x", "73/72", "101%", "-1%", "1.2.3", "1/2/3"])
def test_what_is_no_value_is_refused(text: str) -> None:
    """The message shows how to write one."""
    with pytest.raises(Unanswerable, match="write"):
        read_value(text)


@pytest.mark.parametrize(
    ("phrase", "values", "true"),
    [
        ("9 ud af 10", ["67/72"], True),
        ("9 ud af 10 jobcentre", ["71/72"], False),
        ("mindst 76 pct.", ["75.6%"], False),
        ("71 pct.", ["0.708"], True),
        ("halvdelen", ["0.45"], True),
        ("halvdelen", ["0.449"], False),
        ("alle", ["1"], True),
        ("ingen", ["0"], True),
        ("ingen", ["5"], False),
        ("72", ["72"], True),
        ("72", ["72/94"], True),
        ("omkring 60", ["64"], False),
        ("12,4", ["12.41"], True),
        ("over 12", ["12.1"], True),
        ("ingen", ["0/0"], False),
        ("dobbelt så mange", ["40/72", "20/72"], True),
        ("dobbelt så mange", ["40", "20"], True),
        ("dobbelt så mange", ["40/72 20/72"], True),
        ("½", ["1/2"], True),
        ("dobbelt så stor", ["12.4", "6.2"], True),
        ("12 procentpoint", ["62%", "0.5"], True),
        ("flere end", ["40/72", "20/36"], False),
        ("flest", ["40/72", "20/72", "12/72"], True),
    ],
)
def test_a_phrase_is_judged_by_what_was_typed(phrase: str, values: list[str], *, true: bool) -> None:
    """Shares, counts and means, one or several."""
    assert judge_spoken(phrase, tuple(values), language="da").true == true


@pytest.mark.parametrize(
    ("phrase", "values", "said"),
    [
        ("ganske mange", ["71/72"], "forstås ikke"),
        ("flere end", ["71/72"], "give it two numbers"),
        ("9 ud af 10", ["71/72", "70/72"], "forstås ikke som en sammenligning"),
        ("flere end", ["1/3", "1/2", "1/4"], "sammenligner to tal"),
        ("alle", ["5"], "says a share and 5 is none"),
        ("72", ["50%"], "says a count and 50% is a share"),
        ("12 procentpoint", ["40", "28"], "lie between shares"),
        ("flere end", ["40", "50%"], "compared with a share"),
        ("flere end", ["0/0", "1/2"], "a base of 0"),
    ],
)
def test_what_does_not_go_together_is_refused(phrase: str, values: list[str], said: str) -> None:
    """A phrase that is not understood is told from a false one."""
    with pytest.raises(Unanswerable, match=said):
        judge_spoken(phrase, tuple(values), language="da")


@given(phrases, data(), languages)
def test_every_phrase_that_is_offered_is_judged_true(phrase: Phrase, found: tuple[int, int], language: str) -> None:
    """By the same command, which may offer it to nobody otherwise; the shortest first."""
    value = "{}/{}".format(*found)
    verdict = judge_spoken(written(phrase, LANGUAGES[language]), (value,), language=language)
    assert list(verdict.would_be_true) == sorted(verdict.would_be_true, key=len)
    assert all(judge_spoken(other, (value,), language=language).true for other in verdict.would_be_true)


@given(st.text(max_size=20), languages)
def test_any_text_is_judged_or_refused(text: str, language: str) -> None:
    """Never a fault."""
    with suppress(Unanswerable):
        judge_spoken(text, ("1/2",), language=language)
