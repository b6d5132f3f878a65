"""Findings in words."""

from __future__ import annotations

from decimal import Decimal

from overblik.report.audit.model import Quantity
from overblik.report.audit.sources.passages import Place
from overblik.report.audit.wording import DANISH, ENGLISH


def test_what_could_have_been_printed_is_told_with_one_more_decimal() -> None:
    """So that one sees why the number lies between."""
    share = Quantity(kind="percent", text="98 pct.", value=Decimal(98))
    assert DANISH.around(share, 72) == "70 er 97,2 pct. og 71 er 98,6 pct."
    mean = Quantity(kind="mean", text="5.19", value=Decimal("5.19"))
    assert ENGLISH.around(mean, 28) == "145 is 5.179 and 146 is 5.214"


def test_lists_and_places_are_words() -> None:
    """Repeated items of a list of bases are said once, of a list of parts each time."""
    assert DANISH.join(["72", "71", "72"]) == "72 og 71"
    assert ENGLISH.every(["4", "4", "1"]) == "4, 4 and 1"
    assert ENGLISH.where(Place(page=3, line=12)) == "page 3, line 12"
