"""Designs as they are typed."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import pytest

from overblik.app.design_options import all_there, degrees, design_spec, named, opened_data
from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.tables.data.reading import Data

NOTHING: dict[str, Any] = {"scale": 1.0, "mse": False, "combined": False}


@pytest.fixture
def data(tmp_path: Path) -> Data:
    """Two rows with two replicate weights; -9 is missing."""
    (tmp_path / "data.csv").write_text("y,w,rep1,rep2,a.b\n1,2,0,2,-9\n3,2,2,0,5\n", encoding="utf-8")
    return opened_data(tmp_path / "data.csv", "NA, -9")


def test_values_can_stand_for_missing(data: Data) -> None:
    """As many as are named."""
    assert data.column("a.b").to_pylist() == [None, "5"]


def test_names_are_split_at_commas() -> None:
    """Names with dots are plain; nothing named is no name."""
    assert named("sch.wide,both") == ("sch.wide", "both")
    assert named("") == named(None) == ()


@pytest.mark.parametrize(("typed", "found"), [("12", 12), ("inf", math.inf), (None, None)])
def test_degrees_of_freedom_are_a_number_or_endless(typed: str | None, found: float | None) -> None:
    """Or the design's own."""
    assert degrees(typed) == found


@pytest.mark.parametrize("typed", ["many", "0", "-1", "nan"])
def test_other_degrees_of_freedom_are_refused(typed: str) -> None:
    """In words."""
    with pytest.raises(Unanswerable, match="a number above 0, or inf"):
        degrees(typed)


def test_replicates_are_named_by_a_pattern(data: Data) -> None:
    """In the order of the columns."""
    spec = design_spec(data, NOTHING | {"weight": "w", "replicates": "rep*", "rscales": "1,2"})
    assert spec.replicates is not None
    assert spec.replicates.columns == ("rep1", "rep2")
    assert spec.replicates.rscales == (1, 2)
    assert spec.names == ("w", "rep1", "rep2")


def test_replicates_and_their_scales_can_stand_in_files(data: Data, tmp_path: Path) -> None:
    """A column a replicate; a number a line, under a name or not."""
    (tmp_path / "weights.csv").write_text("a,b\n0,1\n1,0\n", encoding="utf-8")
    (tmp_path / "scales.csv").write_text("rscales\n0.5\n0.25\n", encoding="utf-8")
    given = {"replicates": str(tmp_path / "weights.csv"), "rscales": str(tmp_path / "scales.csv")}
    replicates = design_spec(data, NOTHING | given).replicates
    assert replicates is not None
    assert replicates.table is not None
    assert replicates.table.tolist() == [[0, 1], [1, 0]]
    assert replicates.rscales == (0.5, 0.25)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"replicates": "jk*"}, "--replicates jk*: no column of"),
        ({"rscales": "1,2"}, "--rscales is about replicate weights"),
        ({"mse": True}, "--mse is about replicate weights"),
        ({"replicates": "rep*", "rscales": "1,two"}, "--rscales 1,two: two is no number"),
    ],
)
def test_what_is_wrong_with_replicates_is_told(data: Data, options: dict[str, Any], said: str) -> None:
    """And what to write."""
    with pytest.raises(Unanswerable) as error:
        design_spec(data, NOTHING | options)
    assert said in str(error.value)


def test_all_names_that_are_not_there_are_told_at_once(data: Data) -> None:
    """A line each, with the option and the nearest name."""
    spec = design_spec(data, NOTHING | {"weight": "ww", "strata": "s"})
    with pytest.raises(Unanswerable) as error:
        all_there(data, {"--of": ("yy", "y")}, spec)
    assert [line.partition(":")[0] for line in str(error.value).splitlines()] == ["--of", "--weight", "--strata"]
