import math
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from overblik.questionnaire.cell_names import CellName
from overblik.tables.cells import Cell, exact

NAME = CellName(variable="formaal", row="unge", option="job", by=(("region", "Nord"),))
CELL = Cell(name=NAME, count=24, base=72)


def test_a_cell_is_known_by_its_id() -> None:
    """Claims name it so."""
    assert CELL.id == "formaal/unge/job@region=Nord"
    assert (CELL.row, CELL.option, CELL.by) == ("unge", "job", (("region", "Nord"),))


def test_a_share_is_exact() -> None:
    """It is rounded where it is printed, once."""
    assert CELL.share == Fraction(1, 3)


def test_of_nothing_there_is_no_share() -> None:
    """Nor is a mean one."""
    assert Cell(name=NAME, count=0, base=0).share is None
    assert Cell(name=NAME, count=3, base=3, value=2.5, statistic="mean").share is None


def test_a_hidden_cell_holds_no_number_at_all() -> None:
    """Not even its base, from which others could be worked out."""
    hidden = Cell(name=NAME, count=3, base=4, value=1.0).hidden()
    assert (hidden.count, hidden.base, hidden.value, hidden.share, hidden.suppressed) == (None, None, None, None, True)


def test_a_hidden_cell_holds_no_weighted_number_either() -> None:
    """Whatever was computed of it."""
    cell = Cell(
        name=NAME, count=3, base=4, weighted=0.7, weighted_base=9.0, n_eff=3.0, se=0.1, low=0.5, high=0.9, covered=0.6
    )
    hidden = cell.hidden()
    told = (hidden.weighted, hidden.weighted_base, hidden.n_eff, hidden.se, hidden.low, hidden.high, hidden.covered)
    assert told == (None,) * 7


def test_the_share_is_the_weighted_one_where_there_is_one() -> None:
    """Of weights that are nothing there is none."""
    assert Cell(name=NAME, count=1, base=4, weighted=0.4).share == Fraction(2, 5)
    assert Cell(name=NAME, count=1, base=4, weighted=math.nan).share is None


@given(st.fractions(min_value=0, max_value=1, max_denominator=10**6), st.integers(-4, 4))
def test_a_computed_share_is_the_fraction_that_it_was_but_for_rounding(share: Fraction, slips: int) -> None:
    """Sums of weights are wrong in the last bits, and half a per cent must be rounded up all the same."""
    slipped = float(share) + slips * math.ulp(float(share))
    assert exact(slipped) == share


def test_per_cent_is_rounded_half_away_from_zero() -> None:
    """26.5 is 27, also where a sum of weights has it a little below."""
    assert Cell(name=NAME, count=1, base=4, weighted=0.265 - 1e-16).percent(0) == 27
    assert Cell(name=NAME, count=0, base=0).percent(0) is None
