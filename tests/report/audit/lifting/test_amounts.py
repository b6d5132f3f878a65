"""Amounts in sentences as they are written."""

from __future__ import annotations

from fractions import Fraction

import pytest

from overblik.report.audit.lifting.amounts import amounts, is_vague, share_of
from overblik.report.audit.speech.danish import DANISH
from overblik.report.audit.speech.english import ENGLISH
from overblik.report.audit.speech.speech import Speech


@pytest.mark.parametrize(
    ("text", "form", "found"),
    [
        ("33pct.", "percent", "33pct."), ("76 procent", "percent", "76 procent"), ("26,8 %", "percent", "26,8 %"),
        ("mindst 76 pct.", "percent", "mindst 76 pct."), ("9 ud 10 skoler", "out of", "9 ud 10"),
        ("72 ud af de i alt 94 skoler", "out of", "72 ud af de i alt 94"), ("ni ud af ti", "out of", "ni ud af ti"),
        ("1.203 af 2.500", "out of", "1.203 af 2.500"), ("næsten halvdelen", "named", "næsten halvdelen"),
        ("76-100 pct.", "none", "76-100 pct."), ("mellem 10 og 20 pct.", "none", "mellem 10 og 20 pct."),
        ("9 procentpoint", "none", "9 procentpoint"), ("± 2,8 pct.", "none", "± 2,8 pct."), ("3/4", "none", "3/4"),
        ("1.203 borgere", "count", "1.203"),
    ],
)  # fmt: skip
def test_danish_amounts_are_read_as_they_stand(text: str, form: str, found: str) -> None:
    """Ranges and differences are read so that nothing takes them for shares."""
    assert [(it.form, it.text) for it in amounts(text, DANISH)] == [(form, found)]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("51.4%", "percent"),
        ("nine in ten", "out of"),
        ("72 out of the 94", "out of"),
        ("two-thirds", "named"),
        ("5 percentage points", "none"),
    ],
)
def test_english_amounts_are_read_as_they_stand(text: str, form: str) -> None:
    """In figures and in words."""
    assert [it.form for it in amounts(text, ENGLISH)] == [form]


@pytest.mark.parametrize(
    ("text", "speech", "low", "high"),
    [
        ("71 pct.", DANISH, Fraction(705, 1000), Fraction(715, 1000)), ("9 ud 10", DANISH, Fraction(17, 20), Fraction(19, 20)),
        ("51 ud af 72", DANISH, Fraction(51, 72), Fraction(51, 72)), ("over 70 per cent", ENGLISH, Fraction(7, 10), None),
        ("half", ENGLISH, Fraction(9, 20), Fraction(11, 20)),
    ],
)  # fmt: skip
def test_shares_mean_what_claims_mean(text: str, speech: Speech, low: Fraction, high: Fraction | None) -> None:
    """A whole that nobody rounds to is meant exactly."""
    (amount,) = amounts(text, speech)
    meaning = share_of(amount, speech)
    assert meaning is not None
    assert (meaning.low, meaning.high) == (low, high)


def test_some_words_have_no_edge() -> None:
    """Those are granted more."""
    assert [is_vague(it) for it in amounts("omkring 6 ud af 10, over halvdelen", DANISH)] == [True, False]
