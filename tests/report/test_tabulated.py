from __future__ import annotations

from fractions import Fraction

import pytest

from overblik.files.problems import Location
from overblik.questionnaire.cell_names import parse_cell_name
from overblik.report.draft import SORTS, Exhibit
from overblik.report.tabulated import Tabulated
from tests.report.offices import responses

AT = Location(file="report.da.md")


@pytest.fixture
def tabulated() -> Tabulated:
    """The tables of the offices' answers."""
    return Tabulated(responses=responses())


@pytest.mark.parametrize(
    ("name", "count", "base"),
    [
        ("kontaktform/video", 7, 10),
        ("maal/syge/udd", 6, 9),
        ("maal/*/job", 6, 19),
        ("responses/complete", 10, 12),
        ("kontaktform/video@region=Nord", 6, 6),
        ("kontaktform/video@region=Nord,aar=gammel", None, None),
    ],
)
def test_a_cell_is_found_by_its_name(tabulated: Tabulated, name: str, count: int | None, base: int | None) -> None:
    """The group in the name says by what its table is broken; small groups hold no number."""
    cell_name = parse_cell_name(name)
    assert cell_name is not None
    cell = tabulated.cell(cell_name)
    assert cell is not None
    assert (cell.count, cell.base) == (count, base)


def test_a_table_is_counted_once(tabulated: Tabulated) -> None:
    """A report asks for the same cells again and again."""
    assert tabulated.table("maal") is tabulated.table("maal")
    assert tabulated.table("maal") is not tabulated.table("maal", base="asked")


def test_a_mean_is_exact(tabulated: Tabulated) -> None:
    """1 to 10 have the mean 55/10; of no answers there is none."""
    mean = parse_cell_name("ansatte/mean")
    median = parse_cell_name("ansatte/median")
    assert mean is not None
    assert median is not None
    assert tabulated.value(mean) == Fraction(11, 2)
    assert tabulated.value(median, where="ansatte <= 5") == 3
    assert tabulated.value(mean, where="ansatte > 99") is None


def test_a_row_of_a_grid_is_shown_as_itself(tabulated: Tabulated) -> None:
    """Its cells keep their ids, and are found by the row's own name."""
    table = tabulated.exhibited(Exhibit(sort="figure", number=1, of="maal/unge", at=AT))
    assert table.cell("job").count == 4
    assert table.cell("job").id == "maal/unge/job"


def test_a_figure_shows_rows_and_not_all_of_them_pooled() -> None:
    """Its note need not say then what a row is of that nobody sees."""
    tabulated = Tabulated(responses=responses())
    figure, table = (tabulated.exhibited(Exhibit(sort=sort, number=1, of="maal", at=AT)) for sort in SORTS)
    assert {cell.row for cell in figure.cells} == {"unge", "syge"}
    assert {cell.row for cell in table.cells} == {"unge", "syge", "*"}


def test_decimals_can_be_those_of_one_table(tabulated: Tabulated) -> None:
    """The study's are the usual ones."""
    exhibit = Exhibit(sort="table", number=1, of="maal", at=AT, decimals=1)
    assert tabulated.exhibited(exhibit).decimals == 1
    assert tabulated.table("maal").decimals == 0
