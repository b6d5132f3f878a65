"""Two sides of one sample, held to R's survey."""

from __future__ import annotations

import numpy as np
import pytest

from overblik.tables.comparisons.differences import difference, side
from tests.tables.comparisons.samples import exactly, invented, reference, rows, sample, women

ANSWERS = np.array(rows()["answer"])
TOLD = ANSWERS != ""


@pytest.mark.parametrize("kind", ["weights", "clusters", "fpc"])
def test_a_part_is_compared_with_its_whole_as_r_does(kind: str) -> None:
    """Women's share of yes less everybody's: R's contrast of the ratios of totals, by the delta method."""
    found = difference(invented(kind), side(ANSWERS == "yes", TOLD), side(ANSWERS == "yes", TOLD & women()))
    known = reference()[kind]["overlap"]
    assert [found.difference[0, 0], found.se[0, 0]] == exactly([known["part"], known["part_se"]])


@pytest.mark.parametrize("kind", ["weights", "clusters", "fpc"])
def test_two_answers_of_the_same_people_are_compared_as_r_does(kind: str) -> None:
    """Who says no cannot say yes: the two shares hang together."""
    found = difference(invented(kind), side(ANSWERS == "yes", TOLD), side(ANSWERS == "no", TOLD))
    known = reference()[kind]["overlap"]
    assert [found.difference[0, 0], found.se[0, 0]] == exactly([known["answers"], known["answers_se"]])


def test_changes_of_the_same_people_are_a_paired_t() -> None:
    """Student's sleep of ten patients is paired in the same way; here 3 people by hand: changes 1, 2, 6, t = 3 / sqrt(7/3)."""
    before, after, everybody = np.array([1.0, 5, 2]), np.array([2.0, 7, 8]), np.ones(3, bool)
    found = difference(sample(np.ones(3)), side(before, everybody), side(after, everybody))
    assert [found.difference[0, 0], found.statistic[0, 0]] == exactly([3, 3 / np.sqrt(7 / 3)])


def test_degrees_of_freedom_can_be_given() -> None:
    """A domain has those of its own strata."""
    everybody = np.ones(3, bool)
    sides = side(np.array([1.0, 5, 2]), everybody), side(np.array([2.0, 7, 8]), everybody)
    assert difference(sample(np.ones(3)), *sides, df=1).p > difference(sample(np.ones(3)), *sides).p
