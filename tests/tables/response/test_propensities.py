"""Logistic regression and its variances against R's glm (tests/reference/response.R, seeded data of our own)."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from overblik.tables.response.propensities import by_cells, by_logit, crossed

FOLDER = Path(__file__).parents[2] / "reference"


def units() -> tuple[list[NDArray[np.int64]], NDArray[np.bool_], NDArray[np.float64]]:
    """The eighty units of the reference: region and size as codes, who answered, weights."""
    rows = list(csv.DictReader((FOLDER / "response.csv").read_text(encoding="utf-8").splitlines()))
    columns = [
        np.unique([row[name] for row in rows], return_inverse=True)[1].astype(np.int64) for name in ("region", "size")
    ]
    answered = np.array([row["answered"] == "1" for row in rows])
    return columns, answered, np.array([float(row["weight"]) for row in rows])


def reference(key: str) -> Any:
    """What R says, with weights or without."""
    return json.loads((FOLDER / "response.json").read_text(encoding="utf-8"))[key]


@pytest.mark.parametrize("key", ["plain", "weighted"])
def test_the_logistic_regression_is_rs(key: str) -> None:
    """Propensities, and the variance of each, to ten decimals."""
    columns, answered, weights = units()
    found = by_logit(columns, answered, weights if key == "weighted" else np.ones(len(answered)))
    np.testing.assert_allclose(found.chance, reference(key)["chance"], atol=1e-10)
    np.testing.assert_allclose(found.variance, reference(key)["noise"], atol=1e-10)


def test_cells_have_their_response_rate() -> None:
    """3 of 4 and 1 of 2; the variance is p(1-p)/n."""
    found = by_cells(np.array([0, 0, 0, 0, 1, 1]), np.array([1, 1, 1, 0, 1, 0], dtype=bool), np.ones(6))
    np.testing.assert_allclose(found.chance, [0.75] * 4 + [0.5] * 2)
    np.testing.assert_allclose(found.variance, [3 / 64] * 4 + [1 / 8] * 2)


def test_one_column_of_main_effects_is_its_cells() -> None:
    """A regression on one column has nothing else to say than the rate of each of its values."""
    columns, answered, weights = units()
    logit, cells = by_logit(columns[:1], answered, weights), by_cells(columns[0], answered, weights)
    np.testing.assert_allclose(logit.chance, cells.chance, atol=1e-10)
    np.testing.assert_allclose(logit.variance, cells.variance, atol=1e-10)


@pytest.mark.parametrize("answered", [[1, 1, 1, 0, 1, 0], [1, 1, 1, 1, 1, 1], [0, 0, 0, 0, 0, 0], [0, 0, 0, 1, 1, 1]])
def test_groups_in_which_all_or_none_answered_have_an_end(answered: list[int]) -> None:
    """The log odds go on for ever, the propensities do not; a column that follows from another takes nothing away."""
    codes = np.array([0, 0, 0, 1, 1, 1])
    found = by_logit([codes, 1 - codes], np.array(answered, dtype=bool), np.ones(6))
    rates = [np.mean(answered[:3])] * 3 + [np.mean(answered[3:])] * 3
    np.testing.assert_allclose(found.chance, rates, atol=1e-9)
    assert np.isfinite(found.variance).all()


def test_crossings_are_numbered_as_they_occur() -> None:
    """Cells without units have no number."""
    assert crossed([np.array([0, 2, 0]), np.array([1, 0, 1])]).tolist() == [0, 1, 0]
