"""Weighted shares; every number is worked out by hand from the table in tests/sampled.py."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import pytest

from overblik.tables.estimates.ratio import ratios
from overblik.tables.precision.lines import shares, unit_lines
from overblik.tables.precision.sample import sample_of

if TYPE_CHECKING:
    from overblik.study import Study
    from overblik.tables.table import Table


def weighted(table: Table, *, row: str | None = None) -> dict[str, float | None]:
    """Return the weighted shares of a row."""
    return {cell.option: cell.weighted for cell in table.cells if cell.row == row}


def test_a_share_is_of_weights_and_its_count_and_base_are_not(seven: Study) -> None:
    """Three easterners at 2.5 and a westerner at 2, of 16."""
    cell = seven.table("digital").cell("ja")
    assert (cell.count, cell.base) == (4, 7)
    assert cell.weighted == pytest.approx(9.5 / 16, rel=1e-12)
    assert cell.weighted_base == pytest.approx(16)
    assert float(cell.share or 0) == pytest.approx(9.5 / 16, rel=1e-12)


def test_the_standard_error_is_that_of_the_strata(seven: Study) -> None:
    """East: 10^2 (1-.4) (1/4) / 4 = 3.75; west: 6^2 (1-.5) (1/3) / 3 = 2; of 16^2."""
    assert seven.table("digital").cell("ja").se == pytest.approx(math.sqrt(5.75) / 16, rel=1e-12)


def test_the_effective_base_is_kishs(seven: Study) -> None:
    """16^2 / (4 * 6.25 + 3 * 4)."""
    assert seven.table("digital").cell("ja").n_eff == pytest.approx(256 / 37, rel=1e-12)


def test_a_net_is_weighted_by_units(seven: Study) -> None:
    """Both: u2 and u6, 4.5 of the 13.5 of those who ticked anything."""
    found = weighted(seven.table("kanal"))
    assert found == pytest.approx({"mail": 11 / 13.5, "tlf": 7 / 13.5, "begge": 4.5 / 13.5}, rel=1e-12)


def test_each_base_is_weighted(seven: Study) -> None:
    """u4 was asked and left it open; ticks are 18 in weight."""
    assert weighted(seven.table("kanal", base="asked"))["mail"] == pytest.approx(11 / 16)
    assert weighted(seven.table("kanal", base="all"))["mail"] == pytest.approx(11 / 16)
    assert weighted(seven.table("kanal", base="mentions")) == pytest.approx({"mail": 11 / 18, "tlf": 7 / 18})


def test_each_row_of_a_grid_has_a_weighted_base_of_its_own(seven: Study) -> None:
    """u7 did not answer on the young, u3 not on the old; the pooled row is of all 27.5."""
    table = seven.table("hold")
    assert weighted(table, row="unge")["ja"] == pytest.approx(9.5 / 14)
    assert weighted(table, row="gamle")["ja"] == pytest.approx(9 / 13.5)
    assert weighted(table, row="*")["ja"] == pytest.approx(18.5 / 27.5)
    assert weighted(seven.table("hold/unge"), row="unge")["ja"] == pytest.approx(9.5 / 14)


def test_the_pooled_row_varies_between_units_not_between_answers(seven: Study) -> None:
    """A ratio of two totals over the seven units: answers in the affirmative, of answers."""
    given = np.array([[2.0, 2], [1, 2], [1, 1], [1, 2], [0, 2], [2, 2], [1, 1]])
    sample = sample_of(seven.responses, by=None, where=None)
    expected = ratios(sample.design, given[:, :1], given[:, 1:])
    cell = seven.table("hold").cell("ja", row="*")
    assert cell.weighted == pytest.approx(float(expected.values[0]))
    assert cell.se == pytest.approx(float(expected.se[0]), rel=1e-12)


def test_a_group_and_a_filter_are_domains_that_leave_the_design_whole(seven: Study) -> None:
    """The same number by either way; the filter's strata alone count for the degrees of freedom."""
    by = seven.table("digital", by="landsdel").cell("ja", by=(("landsdel", "oest"),))
    where = seven.table("digital", where="landsdel == 'oest'").cell("ja")
    assert by.weighted == where.weighted == 0.75
    assert by.se == pytest.approx(math.sqrt(3.75) / 10, rel=1e-12)
    assert where.se == pytest.approx(by.se, rel=1e-12)
    assert where.low is not None
    assert by.low is not None
    assert where.low < by.low  # 3 degrees of freedom, not 5


def test_a_domain_that_cuts_through_strata_has_the_variance_of_zeros_elsewhere(seven: Study) -> None:
    """Of those with ten or more employees: u1 u2 u3, and nobody in the west, whose zeros do not vary."""
    cell = seven.table("digital", where="ansatte >= 10").cell("ja")
    assert (cell.count, cell.base) == (2, 3)
    scores = np.array([1 / 3, 1 / 3, -2 / 3, 0])  # y - 2/3, over the weight of the base, 7.5
    spread = ((scores - scores.mean()) ** 2).sum() * 4 / 3
    assert cell.se == pytest.approx(math.sqrt(0.6 * spread) * 2.5 / 7.5, rel=1e-12)


def test_a_group_without_answers_has_no_share(seven: Study) -> None:
    """Nothing stands where nobody is."""
    table = seven.table("digital", by="landsdel", where="landsdel == 'oest'")
    empty = table.cell("ja", by=(("landsdel", "vest"),))
    assert empty.suppressed
    assert empty.weighted is empty.se is empty.low is None


def test_every_cell_of_a_table_has_its_precision(seven: Study) -> None:
    """Under the names that the cells have."""
    for name in ("digital", "kanal", "hold", "hold/unge", "landsdel"):
        table = seven.table(name)
        sample = sample_of(seven.responses, by=None, where=None)
        assert {found for found, _ in shares(table.variable, sample, table.basis)} == {
            cell.name for cell in table.cells
        }


def test_unit_lines_add_up_to_the_counts(seven: Study) -> None:
    """Each unit is a group by itself."""
    table = seven.table("hold")
    sample = sample_of(seven.responses, by=None, where=None)
    for line in unit_lines(table.variable, sample, table.basis):
        for option, count, base in zip(line.options, line.tops.sum(axis=0), line.bottoms.sum(axis=0), strict=True):
            cell = table.cell(option, row=line.row)
            assert (count, base) == (cell.count, cell.base)
