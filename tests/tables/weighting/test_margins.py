"""Margins are read from files and from the frame; what is wrong with them is told at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from overblik.errors import Unanswerable
from overblik.tables.weighting.margins import disagreements, frame_margin, gaps, read_margin, unknown_factors
from tests.weighting_makers import margin

if TYPE_CHECKING:
    from pathlib import Path


def written(folder: Path, text: str) -> Path:
    """Write a margins file."""
    path = folder / "margin.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_margin_has_factors_cells_and_totals(tmp_path: Path) -> None:
    """Levels are text as it stands: 01 is not 1; the column of totals may be written in small letters and stand anywhere."""
    found = read_margin(written(tmp_path, "freq;region;age\n12.5;Øst;01\n0;Vest;02\n"))
    assert found.factors == ("region", "age")
    assert found.cells == (("Øst", "01"), ("Vest", "02"))
    assert found.totals.tolist() == [12.5, 0]
    assert (found.total, found.source, found.label(found.cells[0])) == (12.5, "margin.csv", "region=Øst, age=01")


def test_whole_numbers_of_parquet_are_levels_without_a_point(tmp_path: Path) -> None:
    """A class 1.0 is the class 1 of the data."""
    path = tmp_path / "margin.parquet"
    pq.write_table(pa.table({"class": [1.0, 2.0], "Freq": [10, 20]}), path)
    assert read_margin(path).cells == (("1",), ("2",))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("region,Antal\nA,1\n", "need one column for each factor and one called Freq; its columns are region, Antal"),
        ("Freq\n1\n", "need one column for each factor and one called Freq"),
        ("region,Freq,FREQ\nA,1,1\n", "need one column for each factor and one called Freq"),
        ("region,Freq\nA,-3\n", "Freq of region=A (row 1) is -3; write a number of 0 or more"),
        ("region,Freq\nA,1\nB,\n", "Freq of region=B (row 2) is missing; write a number of 0 or more"),
        ("region,Freq\nA,many\n", "must be a number and holds 'many'"),
        ("region,sex,Freq\nA,,1\n", "row 1 names no level of sex; fill it in"),
        ("region,sex,Freq\nA,k,1\nB,k,2\nA,k,3\n", "the cell region=A, sex=k stands in rows 1 and 3; keep one of them"),
        ("region,Freq\nA,0\nB,0\n", "all totals are 0; write how many of the population each cell has"),
    ],
)
def test_a_wrong_margins_file_is_told(tmp_path: Path, text: str, says: str) -> None:
    """Each mistake by its cell or row, with what to do."""
    with pytest.raises(Unanswerable) as told:
        read_margin(written(tmp_path, text))
    assert says in str(told.value)
    assert "margin.csv" in str(told.value)


def test_all_mistakes_of_a_file_come_at_once(tmp_path: Path) -> None:
    """Nobody mends a file line by line."""
    with pytest.raises(Unanswerable) as told:
        read_margin(written(tmp_path, "region,Freq\nA,-1\nA,-2\n"))
    assert len(str(told.value).splitlines()) == 3


def test_a_factor_must_be_a_column_of_the_data() -> None:
    """The nearest name is offered."""
    found = unknown_factors([margin("reigon, Freq\nA, 1", "m.csv")], ["region", "sex"])
    assert found == ["m.csv: there is no column 'reigon' in the data; did you mean 'region'?"]


def test_margins_must_have_the_same_total() -> None:
    """Both totals are told."""
    found = disagreements([margin("sex, Freq\nk, 50\nm, 50", "sex.csv"), margin("age, Freq\n1, 60\n2, 50", "age.csv")])
    assert found == [
        "sex.csv has 100 in all, age.csv has 110; margins of one population must agree: correct one of them"
    ]


def test_margins_that_share_a_factor_must_agree_in_its_levels() -> None:
    """The same total is not enough."""
    one = margin("sex, age, Freq\nk, 1, 30\nk, 2, 20\nm, 1, 50", "a.csv")
    other = margin("sex, region, Freq\nk, A, 40\nm, A, 60", "b.csv")
    assert [message.split(";")[0] for message in disagreements([one, other])] == [
        "a.csv has 50 in sex=k, b.csv has 40",
        "a.csv has 50 in sex=m, b.csv has 60",
    ]


def test_a_millionth_is_no_disagreement() -> None:
    """Published totals are rounded."""
    margins = [margin("sex, Freq\nk, 5e6\nm, 5e6"), margin("age, Freq\n1, 5e6\n2, 5000009")]
    assert disagreements(margins) == []
    assert [gap.size for gap in gaps(margins)] == [9]


UNITS = [
    {"region": "Nord", "inhabitants": "1000"},
    {"region": "Syd", "inhabitants": "2000,5"},
    {"region": "Nord", "inhabitants": "300"},
]


def test_a_frame_gives_the_number_of_its_units() -> None:
    """Every unit of the population stands in the frame."""
    found = frame_margin(UNITS, ("region",))
    assert dict(zip(found.cells, found.totals.tolist(), strict=True)) == {("Nord",): 2, ("Syd",): 1}


def test_a_frame_gives_what_its_units_cover() -> None:
    """Shares of inhabitants need totals of inhabitants."""
    found = frame_margin(UNITS, ("region",), size="inhabitants")
    np.testing.assert_array_equal(found.totals, [1300, 2000.5])


def test_a_unit_without_a_level_or_a_size_is_told() -> None:
    """All of them at once."""
    with pytest.raises(Unanswerable) as told:
        frame_margin(
            [{"region": "", "size": "1"}, {"region": "A", "size": "-2"}, {"region": "A"}], ("region",), size="size"
        )
    assert str(told.value).splitlines() == [
        "the frame: unit 1 has no region; fill it in",
        "the frame: size of unit 2 is '-2'; write a number of 0 or more",
        "the frame: size of unit 3 is ''; write a number of 0 or more",
    ]
