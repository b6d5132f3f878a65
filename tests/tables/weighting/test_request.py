"""What is asked for is held to the data before anything is written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from overblik.errors import Unanswerable
from overblik.tables.designs.spec import DesignSpec
from overblik.tables.weighting.record import read_records
from overblik.tables.weighting.request import WeightRequest, carry_out

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def asked(tmp_path: Path) -> WeightRequest:
    """Small data, one margin of them, and a request that can be met."""
    (tmp_path / "data.csv").write_text("sex,w\nk,1\nk,2\nm,1\nNA,0\n", encoding="utf-8")
    (tmp_path / "sex.csv").write_text("sex,Freq\nk,6\nm,4\nNA,0\n", encoding="utf-8")
    return WeightRequest(
        path=tmp_path / "data.csv",
        out=tmp_path / "out.csv",
        method="poststratify",
        margins=(tmp_path / "sex.csv",),
        base=DesignSpec(weight="w"),
    )


@pytest.fixture
def clean(asked: WeightRequest) -> WeightRequest:
    """The same without the row that has no level."""
    asked.path.write_text("sex,w\nk,1\nk,2\nm,1\n", encoding="utf-8")
    return asked


def test_weights_are_written_and_recorded(clean: WeightRequest) -> None:
    """The file is the data with one column more."""
    record, found = carry_out(clean)
    assert clean.out.read_text(encoding="utf-8") == "sex,w,weight\nk,1,2.0\nk,2,4.0\nm,1,4.0\n"
    assert found.weights.tolist() == [2, 4, 4]
    assert [kept.weight for kept in read_records(clean.out)] == [record.weight] == ["weight"]


def test_weights_of_weights_keep_both_records(clean: WeightRequest) -> None:
    """The name is one that is free."""
    carry_out(clean)
    again = replace(clean, path=clean.out, out=clean.out.with_name("again.csv"), base=DesignSpec(weight="weight"))
    record, _ = carry_out(again)
    assert record.weight == "weight_2"
    assert [kept.weight for kept in read_records(again.out)] == ["weight", "weight_2"]


def test_a_value_may_stand_for_a_missing_level(asked: WeightRequest) -> None:
    """It is no level then, and must be filled in."""
    with pytest.raises(Unanswerable, match=r"sex is missing in 1 row \(4, counted"):
        carry_out(replace(asked, missing=("NA",)))


def test_all_mistakes_come_at_once(clean: WeightRequest) -> None:
    """Names, margins, bounds and the place to write to."""
    wrong = replace(
        clean,
        out=clean.margins[0],
        margins=(*clean.margins, *clean.margins, clean.path.with_name("none.csv")),
        base=DesignSpec(weight="wt"),
        bounds=(3.0, 2.0),
        name="sex",
    )
    with pytest.raises(Unanswerable) as told:
        carry_out(wrong)
    for says in (
        "none.csv: there is no such file",
        "there is no column 'wt'; did you mean",
        "--name sex: the data have a column of this name already",
        "is the file of margins",
        "--method poststratify takes one file of margins",
        "--margins names a file twice",
        "--trim 3,2: the lower bound must be 0 or more, and below the upper one",
    ):
        assert says in str(told.value)
    assert clean.margins[0].read_text(encoding="utf-8").startswith("sex,Freq")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"out": "out.xlsx"}, "the ending says what is written; use .csv or .parquet"),
        ({"out": "data.csv"}, "is the file of the data; choose another"),
        ({"name": " "}, "--name is empty"),
        ({"margins": ()}, "--margins names no file"),
    ],
)
def test_a_request_that_cannot_be_met_is_told(clean: WeightRequest, change: dict[str, Any], says: str) -> None:
    """And nothing is written."""
    changed: dict[str, Any] = {
        key: clean.path.with_name(value) if key == "out" else value for key, value in change.items()
    }
    with pytest.raises(Unanswerable, match=says):
        carry_out(replace(clean, **changed))
    assert not clean.path.with_name("out.csv").exists()
