"""The verdict on one number."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from overblik.report.audit.checks.verdicts import fits_of, number_of
from overblik.report.audit.model import Quantity
from overblik.report.claims import understand

SHARE = Quantity(kind="percent", text="98 pct.", value=Decimal(98), bases=(72,))


@pytest.mark.parametrize(
    ("quantity", "verdict"),
    [
        (SHARE, "impossible"),
        (replace(SHARE, bases=(94, 72)), "possible"),
        (replace(SHARE, bases=()), "unknown"),
        (replace(SHARE, exact=False, meaning=understand("over 98 pct.", language="da")), "possible"),
        (Quantity(kind="count", text="72 af 94", count=72, base=94, bases=(94,)), "possible"),
        (Quantity(kind="mean", text="5.19", value=Decimal("5.19"), bases=(28,)), "impossible"),
        (
            Quantity(kind="words", text="halvdelen", meaning=understand("halvdelen", language="da"), bases=(3,)),
            "unknown",
        ),
    ],
)
def test_only_a_sharp_number_with_a_base_can_be_impossible(quantity: Quantity, verdict: str) -> None:
    """Another base that is known explains it; words never accuse."""
    assert number_of(quantity).verdict == verdict


def test_weights_and_unknown_bases_leave_nothing_to_say() -> None:
    """Whole counts stand behind neither."""
    assert number_of(SHARE, weighted=True).verdict == "unknown"
    assert number_of(SHARE, known=False).verdict == "unknown"
    assert number_of(SHARE, more=(66,)).fits[0].counts == range(65, 66)


def test_counts_are_told_for_each_base_that_fits() -> None:
    """Bases without any are left out."""
    found = fits_of(replace(SHARE, value=Decimal(79)), (71, 72, 40))
    assert [(fit.base, list(fit.counts)) for fit in found] == [(71, [56]), (72, [57])]
