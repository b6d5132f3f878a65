"""Rows stand in joint cells, and sums over them are sums over the rows."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.tables.designs import margin_cells as module
from overblik.tables.designs.margin_cells import margin_cells, solve

CODES = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 3)), min_size=1, max_size=20)


@given(CODES)
def test_margin_sums_are_sums_of_the_rows(drawn: list[tuple[int, int]]) -> None:
    """Whatever cells the rows are in, and however many are empty."""
    codes = [np.array(code, np.int64) for code in zip(*drawn, strict=True)]
    cells, values = margin_cells(codes, [3, 4]), np.arange(1.0, len(drawn) + 1)
    for code, size, found in zip(codes, (3, 4), cells.margin_sums(cells.sums(values)), strict=True):
        np.testing.assert_allclose(found, np.bincount(code, values, size))
    assert len(cells.index) == len(set(drawn))
    assert [tuple(cells.index[at]) for at in cells.of_row] == drawn


@given(CODES)
def test_normal_equations_are_those_of_the_dummies(drawn: list[tuple[int, int]]) -> None:
    """X'WX, with the weights of the rows."""
    codes = [np.array(code, np.int64) for code in zip(*drawn, strict=True)]
    weights = np.arange(1.0, len(drawn) + 1)
    dummies = np.column_stack(
        [code == level for code, size in zip(codes, (3, 4), strict=True) for level in range(size)]
    )
    cells = margin_cells(codes, [3, 4])
    np.testing.assert_allclose(cells.normal(cells.sums(weights)), (dummies.T * weights) @ dummies)


def test_many_possible_cells_are_sorted_instead_of_ticked_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table of all combinations may be too large; the joint cells are the same."""
    codes = [np.array([4, 0, 4, 2]), np.array([1, 0, 1, 1])]
    ticked = margin_cells(codes, [5, 2])
    monkeypatch.setattr(module, "DENSE", 1)
    found = margin_cells(codes, [5, 2])
    np.testing.assert_array_equal(found.index, ticked.index)
    np.testing.assert_array_equal(found.of_row, ticked.of_row)


def test_redundant_columns_do_not_stand_in_the_way() -> None:
    """Two columns that are one and the same, and one that is empty: what can be reached is reached."""
    normal = np.array([[2.0, 2.0, 0.0], [2.0, 2.0, 0.0], [0.0, 0.0, 0.0]])
    np.testing.assert_allclose(normal @ solve(normal, np.array([4.0, 4.0, 0.0])), [4, 4, 0], atol=1e-12)


def test_columns_of_very_different_size_are_solved_alike() -> None:
    """Weighted counts of a village and of a country stand in one system."""
    normal = np.diag([1e-6, 1e9])
    np.testing.assert_allclose(solve(normal, np.array([3e-6, 5e9])), [3, 5])
