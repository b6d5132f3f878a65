"""A calibrated weight is known by its record as long as the data are those it was made of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from overblik.errors import Unanswerable
from overblik.tables.data.reading import open_data
from overblik.tables.designs.spec import DesignSpec
from overblik.tables.weighting.recipe import base_weights, calibration, weighted
from overblik.tables.weighting.record import Record, sidecar
from overblik.tables.weighting.writing import write_weighted
from tests.weighting_makers import margin, population, rows, sample

if TYPE_CHECKING:
    from pathlib import Path

RECORD = Record(
    weight="weight", method="poststratify", base=DesignSpec(weight="w"), margins=(margin("sex, Freq\nk, 6\nm, 4"),)
)


def written(folder: Path, record: Record = RECORD) -> Path:
    """Write small data and their weights."""
    data, out = folder / "data.csv", folder / "out.csv"
    data.write_text("sex,w\nk,1\nk,2\nm,1\nm,3\n", encoding="utf-8")
    write_weighted(data, out, weighted(open_data(data), record).weights, [record])
    return out


def test_base_weights_follow_from_the_sampled_fractions() -> None:
    """Two of six and one of five; all weigh 1 where nothing is said."""
    data = rows(h="a a b", N="6 6 5")
    np.testing.assert_allclose(base_weights(data, DesignSpec(strata="h", fpc=("N",))), [3, 3, 5])
    np.testing.assert_array_equal(base_weights(data, DesignSpec()), [1, 1, 1])


def test_base_weights_of_a_record_may_come_from_clusters() -> None:
    """Eight of 60, seven of 45 and five of 20 clusters."""
    base = DesignSpec(strata="stratum", clusters=("psu",), fpc=("population",))
    found = weighted(sample(), Record(weight="w", method="classes", base=base, margins=(population("sex"),)))
    assert sorted(set(found.matched.base.round(9).tolist())) == [4, round(45 / 7, 9), 7.5]


def test_the_calibration_is_found_by_the_name_of_the_weight(tmp_path: Path) -> None:
    """With the base weights, and residuals from the means of the cells."""
    found = calibration(written(tmp_path), "weight")
    assert found is not None
    np.testing.assert_array_equal(found.base, [1, 2, 1, 3])
    np.testing.assert_allclose(found.residuals(np.array([3.0, 0.0, 4.0, 0.0])), [2, -1, 3, -1])


def test_trimming_stays_known(tmp_path: Path) -> None:
    """As the factor that it is."""
    found = calibration(written(tmp_path, replace(RECORD, bounds=(1.5, 3.5))), "weight")
    assert found is not None
    assert found.trimmed is not None
    np.testing.assert_allclose(found.trimmed * np.array([2, 4, 1, 3]), [2.0, 3.5, 1.5, 3.0])


@pytest.mark.parametrize("record", [RECORD, replace(RECORD, method="classes")])
def test_other_weights_are_sampling_weights(tmp_path: Path, record: Record) -> None:
    """Those without a record; and weighting classes, whose totals come from the sample and vary with it."""
    assert calibration(written(tmp_path, record), "w" if record is RECORD else "weight") is None


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("k,2,", "k,5,", "its rows, levels or base weights give other weights"),
        ("k,2,", "x,2,", "sex=x: 1 row of the data, but margin.csv does not have the cell"),
        ("k,2,4.0\n", "", "its rows, levels or base weights give other weights"),
        ("sex,", "gender,", "there is no column 'sex'"),
    ],
)
def test_a_record_that_does_not_fit_any_more_is_told(tmp_path: Path, old: str, new: str, why: str) -> None:
    """Rows were dropped, or levels or base weights changed, after the weights were made."""
    path = written(tmp_path)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(Unanswerable) as told:
        calibration(path, "weight")
    assert why in str(told.value)
    assert f"run `overblik weight` again, or remove {sidecar(path).name}" in str(told.value)
