from __future__ import annotations

import numpy as np
import pytest

from overblik.tables.designs.populations import Population, population_of
from overblik.tables.designs.stages import Stage

STAGE = Stage(
    strata=np.array([0, 0, 1]), clusters=np.array([0, 1, 2]), population=None, labels=("A", "B"), above=np.ones(2)
)


def given(*sizes: float, fractions: bool = False) -> Population:
    """Return the column `N` of sizes."""
    return Population(name="N", size=np.array(sizes), fractions=fractions)


def test_sizes_and_fractions_are_the_same_population() -> None:
    """Two of 4 are a half."""
    mistakes: list[str] = []
    sizes = population_of(STAGE, given(4, 4, 1), mistakes).population
    fractions = population_of(STAGE, given(0.5, 0.5, 1, fractions=True), mistakes).population
    assert sizes is not None
    assert fractions is not None
    assert sizes.tolist() == fractions.tolist() == [4, 1]
    assert not mistakes


def test_a_stage_without_sizes_was_taken_whole() -> None:
    """Later stages than the populations speak of."""
    found = population_of(STAGE, Population(name=None, size=None, fractions=False), []).population
    assert found is not None
    assert found.tolist() == [2, 1]


@pytest.mark.parametrize(
    ("sizes", "said"),
    [
        (
            (1, 1, 1),
            "column N: the population is below the sample (A: 2 sampled of 1); give the size of the population",
        ),
        ((4, 5, 1), "column N: the population differs within a stratum (A has 4 and 5); give each stratum one number"),
    ],
)
def test_a_population_that_cannot_be_is_told(sizes: tuple[float, ...], said: str) -> None:
    """With the stratum and both numbers."""
    mistakes: list[str] = []
    population_of(STAGE, given(*sizes), mistakes)
    assert mistakes[0] == said
