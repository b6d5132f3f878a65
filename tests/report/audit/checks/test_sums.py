"""What must add up."""

from __future__ import annotations

from fractions import Fraction

import pytest

from overblik.report.audit.checks.sums import net_findings, span_of, sum_findings, values
from overblik.report.audit.wording import DANISH
from tests.report.audit.reports import ANSWERED, findings, kinds, lifted

LIST = "Figur 1: A (kun ét svar)\nJa  {} pct.\nNej  {} pct.\nVed ikke  {} pct.\n"


@pytest.mark.parametrize(
    ("parts", "found"), [((33, 33, 33), []), ((34, 34, 33), []), ((50, 25, 27), ["sum"]), ((50, 25, 22), ["sum"])]
)
def test_a_row_may_miss_a_hundred_by_what_rounding_can_do(parts: tuple[int, int, int], found: list[str]) -> None:
    """Half a unit for each part, and no more."""
    figure = lifted(LIST.format(*parts)).figures[0]
    assert [it.kind for it in sum_findings(figure.series, DANISH)] == found


def test_counts_must_come_to_their_base() -> None:
    """A column of counts beside a column of percentages."""
    table = (
        "Tabel 1: A (kun ét svar)\n     Antal   Pct.\nJa   36   50\nNej  24   33\nVed ikke  11   17\nI alt  72   100\n"
    )
    assert "sum" in kinds(ANSWERED + table)


def test_what_is_left_must_be_what_is_left() -> None:
    """45 and 30 leave 25."""
    said = f"{ANSWERED}46 pct. siger ja, 29 pct. nej, og de resterende {{}} pct. ved ikke."
    assert kinds(said.format(25)) == []
    (finding,) = findings(said.format(36))
    assert "giver 111 pct." in finding.because


def test_parts_must_come_to_their_whole() -> None:
    """In percent; and in whole counts, where rounding alone would let them pass."""
    said = f"{ANSWERED}Samlet er {{}} pct. tilfredse (43 pct. meget og 39 pct. noget)."
    assert kinds(said.format(82)) == []
    assert kinds(said.format(88)) == ["net"]
    (finding,) = net_findings(lifted(said.format(81)), DANISH)
    assert finding.because == "Af 72 svarer delene til mellem 59 og 59, men 81 pct. svarer til 58."
    assert kinds(f"{ANSWERED}65 pct. har kurser, heraf 68 pct. nye.") == ["net"]


def test_spans_are_those_of_the_parts() -> None:
    """Half a unit to each side for each."""
    quantities = lifted(LIST.format(50, 25, 25)).figures[0].series[0].quantities
    assert span_of(values(quantities)) == (Fraction(197, 2), Fraction(203, 2))
