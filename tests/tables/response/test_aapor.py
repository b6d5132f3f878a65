"""
Hand-derived: the worked tallies below are divided on paper by the formulas of AAPOR's Standard Definitions (10th edition, 2023).

I=400 P=50 R=150 NC=200 O=20 U=100, ineligible 80: D1=920, D0=820, e=820/900=41/45, De=820+100*41/45=8200/9.
"""

from __future__ import annotations

from dataclasses import fields
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.tables.response.aapor import DISPOSITIONS, Tally, disposition, eligible, rates, tally

WORKED = Tally(
    complete=Fraction(400),
    partial=Fraction(50),
    refusal=Fraction(150),
    non_contact=Fraction(200),
    other=Fraction(20),
    unknown=Fraction(100),
    ineligible=Fraction(80),
)
COUNTS = st.integers(min_value=0, max_value=500).map(Fraction)
TALLIES = st.builds(Tally, **dict.fromkeys(DISPOSITIONS, COUNTS))


def test_all_rates_of_a_worked_tally() -> None:
    """Each of the sixteen, by hand."""
    e = eligible(WORKED)
    assert (e.share, e.by) == (Fraction(41, 45), "proportional")
    by_hand = {
        "rr1": (400, 920), "rr2": (450, 920), "rr3": (3600, 8200), "rr4": (4050, 8200), "rr5": (400, 820), "rr6": (450, 820),
        "coop1": (400, 620), "coop2": (450, 620), "coop3": (400, 600), "coop4": (450, 600), "ref1": (150, 920),
        "ref2": (1350, 8200), "ref3": (150, 820), "con1": (620, 920), "con2": (5580, 8200), "con3": (620, 820),
    }  # fmt: skip
    assert {name: rate.value for name, rate in rates(WORKED, e.share).items()} == {
        name: Fraction(*parts) for name, parts in by_hand.items()
    }


def test_a_declared_share_of_the_eligible_goes_before_the_estimate() -> None:
    """Half of the hundred: 870 in the denominator of RR3."""
    e = eligible(WORKED, Fraction(1, 2))
    assert e.by == "declared"
    assert rates(WORKED, e.share)["rr3"].denominator == 870


def test_the_job_centres() -> None:
    """94 asked, 72 complete, 5 partial, all of them known to be eligible."""
    found = Tally(complete=Fraction(72), partial=Fraction(5), non_contact=Fraction(17))
    rate = rates(found, eligible(found).share)
    assert eligible(found).by == "not_needed"
    assert [float(rate[name].value or 0) for name in ("rr1", "rr3", "rr5")] == [pytest.approx(72 / 94, abs=1e-10)] * 3
    assert float(rate["rr6"].value or 0) == pytest.approx(0.8191489361702128, abs=1e-10)


@pytest.mark.parametrize(
    ("code", "meaning"),
    [
        ("1.1", "complete"), ("1.10", "complete"), ("1.2", "partial"), ("2.11", "refusal"), ("2.12", "refusal"),
        ("2.26", "non_contact"), ("2.3", "other"), ("2", "other"), ("3.19", "unknown"), ("4.5", "ineligible"),
        ("1", None), ("1.3", None), ("5.1", None), ("2.1234", None), ("afslag", None),
    ],
)  # fmt: skip
def test_codes_begin_with_their_meaning(code: str, meaning: str | None) -> None:
    """More digits say more, and change nothing; what is no code has no meaning."""
    assert disposition(code) == meaning


def test_a_tally_has_every_disposition_once() -> None:
    """Codes that count with what they cover: a joint unit of two counts two."""
    assert tuple(field.name for field in fields(Tally)) == DISPOSITIONS
    assert tally(["1.1", "1.1", "4"], [1, 2, 1]) == Tally(complete=Fraction(3), ineligible=Fraction(1))


@given(TALLIES, st.none() | st.fractions(min_value=0, max_value=1))
def test_rates_are_shares_and_stand_in_their_order(found: Tally, declared: Fraction | None) -> None:
    """RR1 <= RR3 <= RR5 and RR2 <= RR4 <= RR6, whatever e is; with partial ones never less than without."""
    values = {name: rate.value for name, rate in rates(found, eligible(found, declared).share).items()}
    assert all(value is None or 0 <= value <= 1 for value in values.values())
    for low, middle, high in (
        ("rr1", "rr3", "rr5"),
        ("rr2", "rr4", "rr6"),
        ("ref1", "ref2", "ref3"),
        ("con1", "con2", "con3"),
    ):
        row = [value for value in (values[low], values[middle], values[high]) if value is not None]
        assert row == sorted(row)
    for less, more in (("rr1", "rr2"), ("rr3", "rr4"), ("rr5", "rr6"), ("coop1", "coop2"), ("coop3", "coop4")):
        assert (values[less] or 0) <= (values[more] or 0)
    assert found.total == sum(getattr(found, name) for name in DISPOSITIONS)
