from fractions import Fraction

from overblik.questionnaire.cell_names import CellName
from overblik.tables.cells import Cell

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
