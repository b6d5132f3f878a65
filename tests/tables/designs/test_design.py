from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest

from overblik.tables.data.reading import data_of
from overblik.tables.designs.encode import design_of
from overblik.tables.designs.spec import DesignSpec


def test_a_domain_is_no_filter() -> None:
    """Rows outside count with zeros: 4/3 * ((5-3)^2 + (7-3)^2 + 9 + 9), not 2 * (1 + 1)."""
    design = design_of(data_of(pa.table({"y": [5, 7, 1, 2]})), DesignSpec())
    scores = np.array([[5.0], [7.0], [0.0], [0.0]])
    within = np.array([[True], [True], [False], [False]])
    assert design.covariance(scores, within)[0, 0] == pytest.approx(4 / 3 * (4 + 16 + 9 + 9))


def test_what_margins_explain_does_not_vary() -> None:
    """Calibrated weights: only the residuals of a regression on the margins are left."""

    class Means:
        def residuals(
            self, values: np.ndarray[tuple[int, int], np.dtype[np.float64]]
        ) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
            return np.asarray(values - values.mean(axis=0))

    design = design_of(data_of(pa.table({"y": [5, 7]})), DesignSpec(), calibration=Means())
    assert not design.simple
    assert design.covariance(np.array([[3.0], [3.0]]))[0, 0] == 0
