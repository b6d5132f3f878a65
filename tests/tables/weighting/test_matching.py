"""Rows are put into cells, or told why they cannot."""

from __future__ import annotations

import pytest

from overblik.errors import Unanswerable
from tests.weighting_makers import margin, matched, rows


def told(*arguments: object, weight: str | None = None) -> list[str]:
    """Return what is said of data and margins that do not fit."""
    with pytest.raises(Unanswerable) as found:
        matched(*arguments, weight=weight)  # type: ignore[arg-type]
    return str(found.value).splitlines()


def test_each_row_is_in_one_cell_of_each_margin() -> None:
    """In the order of the margin's file, not of the data."""
    found = matched(rows(sex="m k m", age="2 1 1"), margin("sex, Freq\nk, 1\nm, 2"), margin("age, Freq\n1, 2\n2, 1"))
    cells = found.cells.index[found.cells.of_row]
    assert cells.tolist() == [[1, 1], [0, 0], [1, 0]]


def test_a_cell_that_nobody_is_in_is_left_out() -> None:
    """Neither in the population nor in the data: a combination that does not occur."""
    found = matched(rows(sex="m k"), margin("sex, Freq\nk, 1\nx, 0\nm, 2"))
    assert found.margins[0].cells == (("k",), ("m",))
    assert found.targets[0].tolist() == [1, 2]


def test_a_cell_without_respondents_is_told() -> None:
    """There is nobody whose weight could stand for it."""
    (said,) = told(rows(sex="m m", age="1 2"), margin("sex, age, Freq\nm, 1, 3\nm, 2, 3\nk, 2, 4.5", "m.csv"))
    assert said == (
        "sex=k, age=2: m.csv has 4.5, but no row of the data (with a weight above 0) is there; "
        "join it with another cell, in the data and in the margins"
    )


def test_respondents_of_weight_0_do_not_fill_a_cell() -> None:
    """Nothing times any factor is nothing."""
    assert told(rows(sex="m k", w="1 0"), margin("sex, Freq\nk, 1\nm, 2"), weight="w")[0].startswith(
        "sex=k: margin.csv has 1"
    )


def test_a_level_that_the_margin_does_not_have_is_told() -> None:
    """With the number of rows that are in it."""
    assert told(rows(sex="m k x x"), margin("sex, Freq\nk, 1\nm, 2")) == [
        "sex=x: 2 rows of the data, but margin.csv does not have the cell; add its Freq, or recode"
    ]


def test_respondents_where_the_population_has_nobody_are_told() -> None:
    """One of the two is wrong."""
    assert told(rows(sex="m k"), margin("sex, Freq\nk, 0\nm, 2")) == [
        "sex=k: 1 row of the data, but margin.csv says that nobody is there; add its Freq, or recode"
    ]


def test_rows_without_a_level_are_counted_and_named() -> None:
    """Five of them at most."""
    assert told(rows(sex="m k - - - - - -"), margin("sex, Freq\nk, 1\nm, 2")) == [
        "sex is missing in 6 rows (3, 4, 5, 6, 7 ..., counted from 1 below the header); fill them in, or leave the rows out"
    ]


def test_everything_is_told_at_once() -> None:
    """Totals that differ, a missing level, a stranger and an empty cell; a missing level is no stranger."""
    data = rows(sex="m - x", age="1 1 2")
    found = told(data, margin("sex, Freq\nk, 1\nm, 2", "sex.csv"), margin("age, Freq\n1, 2\n2, 2", "age.csv"))
    assert [line.partition(" ")[0] for line in found] == ["sex.csv", "sex", "sex=x:", "sex=k:"]
