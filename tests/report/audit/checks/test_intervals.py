"""Claims that cannot both be true."""

from __future__ import annotations

import pytest

from overblik.report.audit.checks.intervals import apart, told
from overblik.report.audit.lifting.amounts import amounts, is_vague, share_of
from overblik.report.audit.model import Quantity
from overblik.report.audit.speech.english import ENGLISH as SPEECH
from overblik.report.audit.wording import ENGLISH


def claim(text: str) -> Quantity:
    """An amount as a quantity."""
    (amount,) = amounts(text, SPEECH)
    return Quantity(kind="words", text=text, meaning=share_of(amount, SPEECH), vague=is_vague(amount))


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("9 out of 10", "98 per cent", True), ("9 out of 10", "95 per cent", False), ("9 out of 10", "95.5 per cent", True),
        ("nearly half", "53 per cent", True), ("nearly half", "42 per cent", False), ("about half", "58 per cent", False),
        ("nearly all", "93 per cent", False), ("nearly all", "85 per cent", True), ("71 per cent", "71.4 per cent", False),
        ("71 per cent", "72 per cent", False), ("71 per cent", "73 per cent", True), ("more than half", "48 per cent", True),
    ],
)  # fmt: skip
def test_claims_are_apart_where_no_share_makes_both_true(one: str, other: str, *, found: bool) -> None:
    """71 and 72 touch at 71.5, which rounds either way; vague words are granted more."""
    assert apart(claim(one), claim(other)) is found
    assert apart(claim(other), claim(one)) is found


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("9 out of 10", "from 85 to below 95 per cent"), ("over 70 per cent", "above 70 per cent"), ("all", "only at 100 per cent"),
        ("more than half", "above 50 and below 100 per cent"), ("at most 20 per cent", "up to and including 20 per cent"),
    ],
)  # fmt: skip
def test_where_a_claim_is_true_is_told_with_its_ends(text: str, span: str) -> None:
    """Open or closed."""
    assert told(claim(text), ENGLISH) == span
