from __future__ import annotations

import statistics

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.tables.groups import Break, no_break
from overblik.tables.numbers import cells
from tests.makers import variable

NUMBER = variable("- {id: antal, kind: number, text: x}")


def described(values: list[float | None], into: Break | None = None) -> dict[str, float | None]:
    """Return the statistics of these numbers by cell id; None is one that was left open."""
    missing = [None if value is not None else "#skipped" for value in values]
    answers = pa.table({"antal": pa.array(values, pa.float64()), "antal#missing": pa.array(missing, pa.string())})
    return {cell.id: cell.value for cell in cells(NUMBER, answers, into or no_break(len(values)))}


def test_quartiles_are_those_of_spreadsheets() -> None:
    """
    Hyndman and Fan's type 7, R's default and Excel's QUARTILE.INC.

    The example is R's own `quantile(c(1, 2, 4, 7))`: 1.75 and 4.75 (Hyndman and Fan, "Sample Quantiles in Statistical
    Packages", The American Statistician 50, 1996, give the formula: the place is 1 + (n - 1) p).
    """
    found = described([7, 1, 4, 2])
    assert (found["antal/q1"], found["antal/median"], found["antal/q3"]) == (1.75, 3.0, 4.75)


def test_a_number_is_described_by_those_who_gave_one() -> None:
    """A zero is one, an open question is none."""
    found = described([0, None, 10])
    assert (found["antal/mean"], found["antal/min"], found["antal/sum"]) == (5, 0, 10)


def test_of_nobody_there_is_nothing() -> None:
    """Neither a mean nor a sum."""
    assert set(described([None]).values()) == {None}


def test_each_group_is_described_by_itself() -> None:
    """Those in none are left out."""
    groups = ((("region", "Nord"),), (("region", "Syd"),))
    into = Break(variables=(), groups=groups, index=np.array([0, 1, 1, -1]))
    found = described([1, 2, 4, 100], into)
    assert (found["antal/mean@region=Nord"], found["antal/mean@region=Syd"]) == (1, 3)


values = st.lists(st.integers(0, 10**6).map(float), min_size=2, max_size=30)


@given(values)
def test_the_statistics_agree_with_pythons_own(numbers: list[float]) -> None:
    """An independent implementation."""
    found = described(list(numbers))
    quartiles = statistics.quantiles(numbers, n=4, method="inclusive")
    assert found["antal/mean"] == pytest.approx(statistics.fmean(numbers))
    assert [found[f"antal/{name}"] for name in ("q1", "median", "q3")] == pytest.approx(quartiles)
    assert (found["antal/min"], found["antal/max"]) == (min(numbers), max(numbers))
