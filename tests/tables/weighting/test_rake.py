"""Raking reaches every margin, or says why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.errors import Unanswerable
from overblik.tables.weighting.weigh import weigh
from tests.weighting_makers import margin, matched, rows

if TYPE_CHECKING:
    from overblik.tables.weighting.matching import Matched


def table(sex: tuple[int, int], age: tuple[int, int], *, empty: bool = False) -> Matched:
    """Return a table of two by two with totals; one cell of it can be empty."""
    data = rows(sex="k k m" if empty else "k k m m", age="1 2 2" if empty else "1 2 1 2")
    return matched(
        data,
        margin(f"sex, Freq\nk, {sex[0]}\nm, {sex[1]}", "sex.csv"),
        margin(f"age, Freq\n1, {age[0]}\n2, {age[1]}", "age.csv"),
    )


def test_a_flat_table_becomes_the_product_of_its_margins() -> None:
    """Deming and Stephan: without interaction before, there is none after."""
    np.testing.assert_allclose(weigh(table((30, 70), (40, 60)), "rake").weights, [12, 18, 28, 42], rtol=1e-12)


@given(st.lists(st.floats(0.1, 10), min_size=12, max_size=12), st.lists(st.floats(0.1, 10), min_size=12, max_size=12))
def test_raking_and_calibration_with_its_distance_are_the_same(base: list[float], wanted: list[float]) -> None:
    """Deville and Saerndal: one solution, two ways; and every margin is reached."""
    data = rows(a="1 1 1 1 2 2 2 2 3 3 3 3", b="1 2 3 4 1 2 3 4 1 2 3 4", w=" ".join(map(repr, base)))
    target = np.array(wanted).reshape(3, 4)
    margins = [
        margin(
            f"{name}, Freq\n" + "\n".join(f"{level}, {total!r}" for level, total in enumerate(totals.tolist(), 1)), name
        )
        for name, totals in (("a", target.sum(axis=1)), ("b", target.sum(axis=0)))
    ]
    cells = matched(data, *margins, weight="w")
    found = weigh(cells, "rake").weights
    np.testing.assert_allclose(weigh(cells, "raking").weights, found, rtol=1e-9)
    np.testing.assert_allclose(found.reshape(3, 4).sum(axis=1), target.sum(axis=1), rtol=1e-11)
    np.testing.assert_allclose(found.reshape(3, 4).sum(axis=0), target.sum(axis=0), rtol=1e-11)


def test_margins_that_an_empty_joint_cell_forbids_are_told() -> None:
    """All of age 1 are women, and there are more of that age than women."""
    with pytest.raises(
        Unanswerable, match=r"no weights reach all margins \(raking.*furthest off is .* wanted and .* reached"
    ):
        weigh(table((1, 2), (2, 1), empty=True), "rake")
