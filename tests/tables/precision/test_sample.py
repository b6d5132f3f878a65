"""A table's response sets as a domain of the design."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from overblik.tables.precision.sample import sample_of

if TYPE_CHECKING:
    from overblik.study import Study


def test_a_filter_keeps_rows_and_the_design_keeps_them_all(seven: Study) -> None:
    """Three in the west, of seven; what is told of them is zero elsewhere."""
    sample = sample_of(seven.responses, by="digital", where="landsdel == 'vest'")
    assert sample.inside.tolist() == [False] * 4 + [True] * 3
    assert sample.design.rows == 7
    assert sample.weights.tolist() == [2, 2, 2]
    assert sample.spread(np.array([[1.0], [2], [3]])).ravel().tolist() == [0, 0, 0, 0, 1, 2, 3]
    assert sample.breaks[0].index.tolist() == [0, 1, 1]


def test_a_filter_counts_the_degrees_of_freedom_of_its_strata(seven: Study) -> None:
    """Clusters less strata: 7 - 2 in all, 3 - 1 in the west; a break counts them all."""
    assert sample_of(seven.responses, by="landsdel", where=None).df == 5
    assert sample_of(seven.responses, by=None, where="landsdel == 'vest'").df == 2


def test_the_frame_is_told_where_it_is_the_population(seven: Study, of_ten: Study) -> None:
    """A stated design has a population of its own, or none."""
    assert sample_of(of_ten.responses, by=None, where=None).frame == 10
    assert sample_of(seven.responses, by=None, where=None).frame is None
